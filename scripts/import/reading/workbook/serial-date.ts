import { dayBefore } from '../../../run/calendar';

const DAY = 86_400_000;
/** Days of 9999 end here. */
const LAST = 2_958_465;
/** Day 0 of the days after 29 February 1900, day 60, that never was. */
const DAY_ZERO = '1899-12-30';

/** From 1980 to 2100, counted from 1900: a number beyond is a date only where its style says so. */
const LIKELY = { first: 29_221, last: 73_415 };
const DAYS_FROM_1900_TO_1904 = 1_462;

/**
 * The day of a number of days: `2024-01-31`, `2024-01-31 18:30:00`, or `18:30:00` where it has no day. Undefined where
 * it is none.
 */
export function serialDate(serial: number, startsIn1904: boolean): string | undefined {
  // What is less than half a millisecond from midnight is an error of rounding.
  const milliseconds = Math.round(serial * DAY);
  const days = Math.floor(milliseconds / DAY);
  if (
    !(days >= 0 && days <= LAST - (startsIn1904 ? DAYS_FROM_1900_TO_1904 : 0)) ||
    (days === 60 && !startsIn1904)
  )
    return undefined;
  const seconds = Math.floor((milliseconds % DAY) / 1_000);
  const clock = [seconds / 3_600, (seconds / 60) % 60, seconds % 60];
  const time = clock.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
  if (days === 0 && !startsIn1904) return time;
  const date = dayText(days + (startsIn1904 ? DAYS_FROM_1900_TO_1904 : days < 60 ? 1 : 0));
  return seconds === 0 ? date : `${date} ${time}`;
}

/** Days that are remembered: most sheets have few, and a text takes longer to make than to look up. */
const MOST_DAYS = 10_000;
const texts = new Map<number, string>();

function dayText(days: number): string {
  const known = texts.get(days);
  if (known) return known;
  const text = dayBefore(DAY_ZERO, -days);
  if (texts.size < MOST_DAYS) texts.set(days, text);
  return text;
}

/** Whether a number without a style may be a day where a day is expected. */
export function isLikelyDay(serial: number, startsIn1904: boolean): boolean {
  const from1900 = serial + (startsIn1904 ? DAYS_FROM_1900_TO_1904 : 0);
  return from1900 >= LIKELY.first && from1900 < LIKELY.last + 1;
}

import { dayBefore, daysIn, monthsOf, type Period } from '../run/calendar';

/** Days at either end of a month that may lie outside of the sales and leave it full: shops close on 1 January. */
const CLOSED_DAYS = 3;
/** Days, and months. */
export const [WEEK, YEAR] = [7, 12];

/** The days from the first to the last sale, those without sales too, as weeks and months. Days are numbered from 0. */
export interface SalesCalendar {
  /** Undefined where there are no sales: then there is nothing of the others either. */
  period: Period | undefined;
  days: number;
  /** `YYYY-MM`; those at the ends may be cut. */
  months: string[];
  /** The months that the sales cover but for three days at either end. */
  fullMonths: string[];
  /** How many weeks, from Monday on, lie within the period. */
  fullWeeks: number;
  /** The number of the first Monday; the first full week begins on it. */
  monday: number;
}

export function salesCalendar(period: Period | undefined): SalesCalendar {
  if (!period) return { period, days: 0, months: [], fullMonths: [], fullWeeks: 0, monday: 0 };
  const { first, last } = period;
  const months = monthsOf(period);
  const fullMonths = months.filter((month, at) => {
    const isCut = at === 0 || at === months.length - 1;
    const own = isCut ? daysOf(month) : [];
    return !isCut || (first <= (own[CLOSED_DAYS] ?? '') && last >= (own.at(-1 - CLOSED_DAYS) ?? ''));
  });
  const days = daysIn(period);
  const monday = (WEEK + 1 - weekdayOf(first)) % WEEK;
  const fullWeeks = Math.max(0, Math.floor((days - monday) / WEEK));
  return { period, days, months, fullMonths, fullWeeks, monday };
}

/** The day with a number, `YYYY-MM-DD`. */
export function dayAt({ first }: Period, number: number): string {
  return dayBefore(first, -number);
}

/** The days of a month. */
function daysOf(month: string): string[] {
  const last = new Date(0);
  // Unlike Date.UTC it takes the year 24 for what it is; the day 0 is the last of the month before.
  last.setUTCFullYear(Number(month.slice(0, 4)), Number(month.slice(5)), 0);
  return Array.from({ length: last.getUTCDate() }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`);
}

/** The month so many months after another; before it where they are negative. */
export function monthAfter(month: string, count: number): string {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((((number % 12) + 12) % 12) + 1).padStart(2, '0')}`;
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return ((((daysIn({ first: '1970-01-05', last: day }) - 1) % WEEK) + WEEK) % WEEK) + 1;
}

/**
 * The days of a period that have the same day a year before in it, and those; undefined where there are none. The 29th
 * of February has none.
 */
export function comparedDays({ first, last }: Period): { now: Period; before: Period } | undefined {
  const isLeap = (day: string) => day.endsWith('-02-29');
  const from = isLeap(first) ? `${yearsAfter(first, 1).slice(0, 4)}-03-01` : yearsAfter(first, 1);
  const to = isLeap(last) ? last.replace(/29$/, '28') : last;
  if (from.length > first.length || from > to) return undefined;
  return {
    now: { first: from, last: to },
    before: { first: yearsAfter(from, -1), last: yearsAfter(to, -1) },
  };
}

function yearsAfter(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
}

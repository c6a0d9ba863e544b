import { today } from '../../run/calendar';
import type { DateOrder } from './cells/date';
import { TIME_OF_DAY } from './cells/time-of-day';
import { cellOf, type Sample } from './sample';

/** The first year of a sale that a short year may stand for. */
const FIRST_YEAR = 1980;

/** Years from which on they cannot be but days: fewer may be those of a file that is kept for long. */
const MOST_YEARS = 3;

const SHORT = /^(\d{2})([-/])(\d{2})\2(\d{2})$/;

/**
 * Whether the days of a column begin with a year of two digits, 24/01/31. They do where the last part is no year of a
 * sale in some row: 24/01/31 is not of 1931.
 *
 * @returns `open` where every day fits both ways, though the last part changes more often than the first; undefined
 *   where nothing speaks for a year in front.
 */
export function yearFirst(index: number, { rows }: Sample): Extract<DateOrder, 'ymd'> | 'open' | undefined {
  // A word is no day: the total below a table.
  const cells = rows
    .map((row) => cellOf(row, index).replace(TIME_OF_DAY, ''))
    .filter((cell) => /\d/.test(cell));
  const days = cells.map((cell) => SHORT.exec(cell));
  const parts = days.flatMap((day) => (day ? [[Number(day[1]), Number(day[3]), Number(day[4])]] : []));
  if (parts.length === 0 || parts.length < cells.length) return undefined;
  const all = (fit: (day: number[]) => boolean) => parts.every(fit);
  const isYearFirst = all(([year, month, day]) => isYear(year) && isMonth(month) && isDay(day));
  if (!isYearFirst) return undefined;
  const isYearLast =
    all(([day, month, year]) => isDay(day) && isMonth(month) && isYear(year)) ||
    all(([month, day, year]) => isMonth(month) && isDay(day) && isYear(year));
  if (!isYearLast) return 'ymd';
  const distinct = (part: number) => new Set(parts.map((day) => day[part])).size;
  return distinct(2) > Math.max(MOST_YEARS, distinct(0)) ? 'open' : undefined;
}

const isMonth = (part = 0) => part >= 1 && part <= 12;
const isDay = (part = 0) => part >= 1 && part <= 31;

/** Whether two digits are a year between the first one and the next. */
function isYear(part = 0): boolean {
  const next = Number(today().slice(0, 4)) + 1;
  return next - ((next - part) % 100) >= FIRST_YEAR;
}

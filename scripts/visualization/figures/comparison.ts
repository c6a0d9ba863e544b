import { sameDaysBefore, yearUpTo } from '../../analysis/sales-calendar';
import { dayBefore, daysIn, type Period } from '../../run/calendar';

/** Days that are compared with others, and whether those are the same ones of the year before. */
export interface Comparison {
  now: Period;
  before: Period;
  base: 'year' | 'days';
}

/** A year, a quarter, a month, a week: the longest of these that can be compared is. */
const YEAR = 365;
const LENGTHS = [YEAR, 90, 30, 7];

/**
 * The last days of the sales against the same calendar days a year before, as soon as there are such; else against the
 * days before them, which may be of another season. Undefined where the sales are too short for either.
 */
export function comparisonOf(sales: Period): Comparison | undefined {
  const { first, last } = sales;
  for (const length of LENGTHS) {
    const now = length === YEAR ? yearUpTo(last) : { first: dayBefore(last, length - 1), last };
    const before = sameDaysBefore(now, sales);
    if (before) return { now, before, base: 'year' };
  }
  const length = LENGTHS.find((each) => 2 * each <= daysIn({ first, last }));
  if (length === undefined) return undefined;
  const from = dayBefore(last, length - 1);
  const before = { first: dayBefore(from, length), last: dayBefore(from, 1) };
  return { now: { first: from, last }, before, base: 'days' };
}

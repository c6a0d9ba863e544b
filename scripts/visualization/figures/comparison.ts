import { dayBefore, daysIn, type Period, yearBefore } from '../../run/calendar';

/** Days that are compared with others, and whether those are the same ones of the year before. */
export interface Comparison {
  now: Period;
  before: Period;
  base: 'year' | 'days';
}

/** A year, a quarter, a month, a week: the longest of these that can be compared is. */
const YEAR = 365;
const LENGTHS = [YEAR, 90, 30, 7];

/** Days at the start of a period that may lie before the first sale: shops close on 1 January. */
const CLOSED_DAYS = 3;

/**
 * The last days of the sales against the same calendar days a year before, as soon as there are such; else against the
 * days before them, which may be of another season. Undefined where the sales are too short for either.
 */
export function comparisonOf({ first, last }: Period): Comparison | undefined {
  for (const length of LENGTHS) {
    const from = length === YEAR ? dayBefore(yearBefore(last), -1) : dayBefore(last, length - 1);
    const before = { first: yearBefore(from), last: yearBefore(last) };
    if (dayBefore(first, CLOSED_DAYS) <= before.first)
      return { now: { first: from, last }, before, base: 'year' };
  }
  const length = LENGTHS.find((each) => 2 * each <= daysIn({ first, last }));
  if (length === undefined) return undefined;
  const from = dayBefore(last, length - 1);
  const before = { first: dayBefore(from, length), last: dayBefore(from, 1) };
  return { now: { first: from, last }, before, base: 'days' };
}

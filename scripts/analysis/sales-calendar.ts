import { dayBefore, daysIn, lastDayOf, monthsOf, type Period, weekdayOf, yearBefore } from '../run/calendar';

/** Days at the ends of a month, or of a year, that may lie outside of the sales and leave it full: shops close on 1 January. */
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
    const [start, end] = [dayBefore(`${month}-01`, -CLOSED_DAYS), dayBefore(lastDayOf(month), CLOSED_DAYS)];
    return !isCut || (first <= start && last >= end);
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

/**
 * The days of a period that have the same day a year before in it, and those; undefined where there are none. The 29th
 * of February has none.
 */
export function comparedDays({ first, last }: Period): { now: Period; before: Period } | undefined {
  const isLeap = (day: string) => day.endsWith('-02-29');
  const from = isLeap(first) ? `${yearAfter(first).slice(0, 4)}-03-01` : yearAfter(first);
  const to = isLeap(last) ? last.replace(/29$/, '28') : last;
  if (from.length > first.length || from > to) return undefined;
  return {
    now: { first: from, last: to },
    before: { first: yearBefore(from), last: yearBefore(to) },
  };
}

/** From the first day of some months to their last; undefined of none. */
export function daysOf(months: readonly string[]): Period | undefined {
  const [first, last] = [months[0], months.at(-1)];
  return first && last ? { first: `${first}-01`, last: lastDayOf(last) } : undefined;
}

function yearAfter(day: string): string {
  return `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;
}

/** The year that ends with a day. */
export function yearUpTo(last: string): Period {
  return { first: dayBefore(yearBefore(last), -1), last };
}

/** The same calendar days a year before; undefined where the sales do not reach back so far, but for three days. */
export function sameDaysBefore(days: Period, sales: Period): Period | undefined {
  const before = { first: yearBefore(days.first), last: yearBefore(days.last) };
  return dayBefore(sales.first, CLOSED_DAYS) <= before.first ? before : undefined;
}

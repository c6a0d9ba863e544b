import { daysIn, monthsOf, type Period } from '../run/calendar';

/** Days at either end of a month that may lie outside of the sales and leave it full: shops close on 1 January. */
const CLOSED_DAYS = 3;
const WEEK = 7;

/** The days from the first to the last sale, those without sales too, as weeks and months. */
export interface SalesCalendar {
  /** Undefined where there are no sales: then all lists are empty. */
  period: Period | undefined;
  /** `YYYY-MM-DD`. */
  days: string[];
  /** `YYYY-MM`; those at the ends may be cut. */
  months: string[];
  /** The months that the sales cover but for three days at either end. */
  fullMonths: string[];
  /** The Mondays of the weeks that lie within the period. */
  fullWeeks: string[];
}

export function salesCalendar(period: Period | undefined): SalesCalendar {
  if (!period) return { period, days: [], months: [], fullMonths: [], fullWeeks: [] };
  const { first, last } = period;
  const months = monthsOf(period);
  const all = months.flatMap(daysOf);
  const days = all.slice(all.indexOf(first), all.lastIndexOf(last) + 1);
  const fullMonths = months.filter((month, at) => {
    const isCut = at === 0 || at === months.length - 1;
    const own = isCut ? daysOf(month) : [];
    return !isCut || (first <= (own[CLOSED_DAYS] ?? '') && last >= (own.at(-1 - CLOSED_DAYS) ?? ''));
  });
  const monday = days.findIndex((day) => weekdayOf(day) === 1);
  const weeks = monday < 0 ? 0 : Math.floor((days.length - monday) / WEEK);
  const fullWeeks = Array.from({ length: weeks }, (_, at) => days[monday + WEEK * at] ?? '');
  return { period, days, months, fullMonths, fullWeeks };
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

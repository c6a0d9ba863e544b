import { dayBefore, today } from '../../../run/calendar';
import { Problem } from '../problem';

/** Days before it are the zero of some program. */
const FIRST = '1970-01-01';

/** The last day of a sale that there may be: a year after tomorrow. */
let last: string | undefined;

/** A day of a sale as it is; before 1970 or more than a year ahead it is a slip, or what stands for no day. */
export function plausibleDay(day: string): string | Problem {
  last ??= yearAfter(dayBefore(today(), -1));
  return day >= FIRST && day <= last ? day : new Problem('implausible_day', { first: FIRST, last });
}

function yearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}

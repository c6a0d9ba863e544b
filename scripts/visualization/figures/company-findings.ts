import { salesCalendar } from '../../analysis/sales-calendar';
import { daysIn, lastDayOf, today, yearBefore } from '../../run/calendar';
import type { Messages } from '../messages/messages';
import type { Formatter } from '../number-format';
import type { Told } from '../view';
import { type DayTotals, moneyOf, periodOf, totalsOf } from './daily-totals';
import { LEAST_COMPARED } from './tiles';

/** Days after which the newest sale is no news any more. */
const OLD = 31;
/** Days of a running month from which its end can be guessed. */
const BEGUN = 5;

/** What all sales together say: that they are old, and what the running month is on course for. */
export function companyFindings(
  days: readonly DayTotals[],
  formatter: Formatter,
  messages: Messages,
): Told[] {
  return [dataAge(days, formatter, messages), runningMonth(days, formatter, messages)].flatMap((told) =>
    told === undefined ? [] : [told],
  );
}

function dataAge(days: readonly DayTotals[], formatter: Formatter, { company }: Messages): Told | undefined {
  const period = periodOf(days);
  if (!period) return undefined;
  const age = daysIn({ first: period.last, last: today() }) - 1;
  if (age <= OLD) return undefined;
  const text = company.old(formatter.day(period.last), formatter.cell(age, 'units'));
  // Nothing else is of use before this is mended.
  return { text, worth: Number.POSITIVE_INFINITY, call: 'act' };
}

/**
 * The running month: what the same month brought a year before, in proportion to what these days of it brought. Left
 * out where the days are few, or the year before is not known.
 */
function runningMonth(
  days: readonly DayTotals[],
  formatter: Formatter,
  { company }: Messages,
): Told | undefined {
  const period = periodOf(days);
  // One that is full but for days that shops are closed is told as a full one.
  if (!period || salesCalendar(period).fullMonths.includes(period.last.slice(0, 7))) return undefined;
  const first = `${period.last.slice(0, 7)}-01`;
  const last = yearBefore(lastDayOf(first.slice(0, 7)));
  const sameDays = { first: yearBefore(first), last: yearBefore(period.last) };
  if (Number(period.last.slice(8)) < BEGUN || period.first > sameDays.first) return undefined;
  const now = totalsOf(days, { first, last: period.last });
  const before = totalsOf(days, sameDays);
  const whole = totalsOf(days, { first: sameDays.first, last });
  if (Math.min(now.lines, before.lines) < LEAST_COMPARED || before.amount <= 0n || whole.amount <= 0n)
    return undefined;
  const course = (moneyOf(now.amount) / moneyOf(before.amount)) * moneyOf(whole.amount);
  const change = course / moneyOf(whole.amount) - 1;
  return {
    text: company.onCourse(
      formatter.cell(first.slice(0, 7), 'month'),
      formatter.prose(course, 'money'),
      formatter.change(change),
      formatter.day(period.last),
    ),
    worth: Math.abs(course - moneyOf(whole.amount)),
    ...(change === 0 ? {} : { call: change > 0 ? ('up' as const) : ('down' as const) }),
  };
}

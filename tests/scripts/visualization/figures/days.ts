import { dayBefore } from '../../../../scripts/run/calendar';
import type { DayTotals } from '../../../../scripts/visualization/figures/daily-totals';

/** A day with so many sale lines of one unit each, and what they come to in all. */
export function day(date: string, money = 1, lines = 1): DayTotals {
  return { date, lines, units: lines, amount: BigInt(Math.round(money * 10_000)) };
}

/** Every day from the first to the last. */
export function daysOf(
  first: string,
  last: string,
  moneyOf: (date: string) => number,
  lines = 1,
): DayTotals[] {
  const days: DayTotals[] = [];
  for (let date = first; date <= last; date = dayBefore(date, -1)) days.push(day(date, moneyOf(date), lines));
  return days;
}

import { dayBefore, daysIn, isMonthPartial, monthsOf, type Period, yearBefore } from '../../run/calendar';
import { largest } from '../../run/largest';
import type { LineChart } from '../chart';
import type { Messages } from '../messages/messages';
import { FEW_MONTHS, monthSteps } from '../month-steps';
import type { Formatter } from '../number-format';
import { subtitleOf } from '../subtitle';
import { type DayTotals, moneyOf, periodOf, totalsOf } from './daily-totals';

const YEAR = 12;
/** Days above which they are drawn by weeks. */
const [MOST_DAYS, WEEK] = [62, 7];

/**
 * Revenue of the last 12 months with the year before in grey, where that is known; of each month where there are at
 * least four, else of each day or week. Undefined where there are no sales.
 */
export function revenueChart(
  days: readonly DayTotals[],
  formatter: Formatter,
  messages: Messages,
): LineChart | undefined {
  const period = periodOf(days);
  if (!period) return undefined;
  const months = monthsOf(period);
  return months.length < FEW_MONTHS
    ? byDays(days, period, formatter, messages)
    : byMonths(days, period, months, formatter, messages);
}

function byMonths(
  days: readonly DayTotals[],
  period: Period,
  months: readonly string[],
  formatter: Formatter,
  messages: Messages,
): LineChart {
  const { revenue: texts } = messages;
  const amounts = new Map<string, bigint>(months.map((month) => [month, 0n]));
  for (const { date, amount } of days)
    amounts.set(date.slice(0, 7), (amounts.get(date.slice(0, 7)) ?? 0n) + amount);
  const amountIn = (month: string | undefined) => {
    const amount = amounts.get(month ?? '');
    return amount === undefined ? null : moneyOf(amount);
  };
  const isPartial = isMonthPartial(period.last);
  const hasYear = months.length > YEAR;
  const steps = hasYear ? months.slice(-YEAR) : months;
  const before = months.slice(-2 * YEAR, -YEAR);
  // Of a month that is not over, as many days are those of the year before.
  const sameDays = { first: yearBefore(`${period.last.slice(0, 7)}-01`), last: yearBefore(period.last) };
  const then = before.map((month, at) =>
    isPartial && at === before.length - 1 ? moneyOf(totalsOf(days, sameDays).amount) : amountIn(month),
  );
  const gap = Array.from({ length: steps.length - before.length }, () => null);
  const shown: Period = { first: hasYear ? `${steps[0]}-01` : period.first, last: period.last };
  // Neither a month that is not over nor one that had begun before is the best.
  const full = steps.slice(!hasYear && !period.first.endsWith('-01') ? 1 : 0, isPartial ? -1 : undefined);
  const values = full.map((month) => amountIn(month) ?? 0);
  const best = full[values.indexOf(largest(values))];
  return {
    type: 'lines',
    format: 'money',
    title:
      best !== undefined && full.length > 2
        ? texts.title(formatter.cell(best, 'month'), formatter.prose(largest(values), 'money'))
        : texts.measure,
    subtitle: subtitleOf([texts.measure], shown, formatter, messages),
    ...monthSteps(steps, period, formatter, messages),
    series: [
      { label: hasYear ? texts.now : texts.series, values: steps.map((month) => amountIn(month)) },
      ...(hasYear ? [{ label: texts.before, values: [...gap, ...then], role: 'before' as const }] : []),
    ],
  };
}

/** Whole weeks, counted back from the last day: a first one that is cut is left out. */
function byDays(
  days: readonly DayTotals[],
  period: Period,
  formatter: Formatter,
  messages: Messages,
): LineChart {
  const { revenue: texts } = messages;
  const length = daysIn(period) > MOST_DAYS ? WEEK : 1;
  const count = Math.floor(daysIn(period) / length);
  const amounts = Array.from({ length: count }, () => 0n);
  for (const { date, amount } of days) {
    const at = count - 1 - Math.floor((daysIn({ first: date, last: period.last }) - 1) / length);
    if (at >= 0) amounts[at] = (amounts[at] ?? 0n) + amount;
  }
  const first = dayBefore(period.last, count * length - 1);
  return {
    type: 'lines',
    format: 'money',
    title: length === 1 ? texts.perDay : texts.perWeek,
    subtitle: subtitleOf([texts.series], { first, last: period.last }, formatter, messages),
    steps: amounts.map((_, at) => formatter.cell(dayBefore(period.last, (count - 1 - at) * length), 'day')),
    series: [{ label: texts.series, values: amounts.map(moneyOf) }],
    over: length === 1 ? messages.columns.day : texts.week,
    isLastPartial: false,
  };
}

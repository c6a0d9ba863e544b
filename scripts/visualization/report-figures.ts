import type { EntityManager } from 'typeorm';
import { revenue, sumOf, tenThousandths, unitsOf } from '../analysis/amounts';
import { dayBefore, daysIn, isMonthPartial, monthsOf, type Period } from '../run/calendar';
import { largest } from '../run/largest';
import type { LineChart } from './chart';
import type { Messages } from './messages/messages';
import type { Formatter } from './number-format';
import type { Tile } from './report-content';
import { added } from './shares';
import { subtitleOf } from './subtitle';

/** What the sales of some days add up to; amounts in ten-thousandths. */
interface Totals {
  lines: number;
  units: number;
  /** Beyond 900 billion only a big integer is exact. */
  amount: bigint;
}

/** What the sales of one day add up to. */
export interface DayTotals extends Totals {
  /** `YYYY-MM-DD`. */
  date: string;
}

/** Days a figure is compared over: the longest of these that fits twice into the sales. */
const COMPARED_DAYS = [365, 90, 30, 7];

/** Every day with a sale, in their order: read once, because the key figures and the months are all made of days. */
export async function dailyTotals(manager: EntityManager): Promise<DayTotals[]> {
  const rows: Record<keyof DayTotals, string | number>[] = await manager.query(
    `SELECT day.date AS date, SUM(day.sale_count) AS lines, ${unitsOf('day.quantity')} AS units,
       CAST(${tenThousandths(sumOf(revenue('day', 'product')))} AS TEXT) AS amount
     FROM sales_by_day day JOIN products product ON product.product_id = day.product_id
     GROUP BY day.date ORDER BY day.date`,
  );
  return rows.map(({ date, lines, units, amount }) => ({
    ...{ date: String(date), lines: Number(lines), units: Number(units), amount: BigInt(amount) },
  }));
}

/** First and last day with a sale; undefined where there are none. */
export function periodOf(days: readonly DayTotals[]): Period | undefined {
  const [first, last] = [days[0], days.at(-1)];
  return first && last && { first: first.date, last: last.date };
}

/** Revenue, units, sale lines and average per line, of the last days and against as many days before. */
export function tilesOf(totals: readonly DayTotals[], formatter: Formatter, { tiles }: Messages): Tile[] {
  const period = periodOf(totals);
  if (!period) return [];
  const length = daysIn(period);
  const days = COMPARED_DAYS.find((each) => 2 * each <= length);
  const first = days ? dayBefore(period.last, days - 1) : period.first;
  const now = totalsOf(totals, first, period.last);
  const before = days ? totalsOf(totals, dayBefore(first, days), dayBefore(first, 1)) : undefined;
  const span = days ? tiles.period(days, formatter.day(period.last)) : tiles.whole;
  const average = ({ amount, lines }: Totals) => (lines === 0 ? 0 : moneyOf(amount) / lines);
  const tile = (
    name: keyof typeof tiles.definitions,
    format: 'money' | 'units',
    numberOf: (totals: Totals) => number,
  ): Tile => {
    const [value, old] = [numberOf(now), before && numberOf(before)];
    // From nothing, or from more returns than sales, there is no percentage to another number.
    const ratio = old !== undefined && old > 0 ? value / old - 1 : undefined;
    return {
      label: days ? tiles.lastDays(tiles[name], days) : tiles[name],
      value: formatter.cell(value, format),
      change: ratio === undefined ? undefined : tiles.change(formatter.change(ratio), days ?? 0),
      direction: ratio === undefined ? undefined : ratio > 0 ? 'up' : ratio < 0 ? 'down' : 'same',
      definition: tiles.described(tiles.definitions[name], span),
    };
  };
  return [
    tile('revenue', 'money', ({ amount }) => moneyOf(amount)),
    tile('units', 'units', ({ units }) => units),
    tile('saleLines', 'units', ({ lines }) => lines),
    tile('average', 'money', average),
  ];
}

/** Revenue per month over all sales; undefined where there are none. */
export function revenueChart(
  totals: readonly DayTotals[],
  formatter: Formatter,
  messages: Messages,
): LineChart | undefined {
  const period = periodOf(totals);
  if (!period) return undefined;
  const amounts = new Map<string, bigint>();
  for (const { date, amount } of totals) {
    const month = date.slice(0, 7);
    amounts.set(month, (amounts.get(month) ?? 0n) + amount);
  }
  const steps = monthsOf(period);
  const values = steps.map((step) => moneyOf(amounts.get(step) ?? 0n));
  const best = values.indexOf(largest(values));
  const { revenue: texts } = messages;
  return {
    type: 'lines',
    format: 'money',
    title: texts.title(
      formatter.cell(steps[best] ?? '', 'month'),
      formatter.cell(values[best] ?? 0, 'money'),
    ),
    subtitle: subtitleOf([texts.measure], period, formatter, messages),
    steps: steps.map((step) => formatter.cell(step, 'month')),
    series: [{ label: texts.series, values }],
    isLastPartial: isMonthPartial(period.last),
  };
}

function totalsOf(totals: readonly DayTotals[], first: string, last: string): Totals {
  const sum = { lines: 0, units: 0, amount: 0n };
  for (const { date, lines, units, amount } of totals) {
    if (date < first || date > last) continue;
    sum.lines += lines;
    sum.units = added(sum.units, units);
    sum.amount += amount;
  }
  return sum;
}

/** An amount in ten-thousandths as money, rounded to hundredths where a number could not hold more. */
function moneyOf(amount: bigint): number {
  const number = Number(amount);
  if (Number.isSafeInteger(number)) return number / 10_000;
  return Number((amount + (amount < 0n ? -50n : 50n)) / 100n) / 100;
}

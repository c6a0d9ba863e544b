import { rounded } from '../../analysis/rounding';
import { dayAt } from '../../analysis/sales-calendar';
import type { SalesData } from '../../analysis/sales-data';
import type { Period } from '../../run/calendar';
import { added } from '../shares';

/** What the sales of some days add up to; amounts in ten-thousandths. */
export interface Totals {
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

/** Every day with a sale, in their order: the key figures and the months are all made of days. */
export async function dailyTotals(data: SalesData): Promise<DayTotals[]> {
  const { period } = await data.calendar();
  const series = (await data.daily('company')).get('');
  if (!period || !series) return [];
  return series.places.map((place, at) => ({
    ...{ date: dayAt(period, place), lines: series.lines[at] ?? 0, units: (series.units[at] ?? 0) / 1000 },
    amount: rounded(series.amounts[at] ?? 0n, 1000n),
  }));
}

/** First and last day with a sale; undefined where there are none. */
export function periodOf(days: readonly DayTotals[]): Period | undefined {
  const [first, last] = [days[0], days.at(-1)];
  return first && last && { first: first.date, last: last.date };
}

/** What the days of a period add up to. */
export function totalsOf(days: readonly DayTotals[], { first, last }: Period): Totals {
  const sum = { lines: 0, units: 0, amount: 0n };
  for (const { date, lines, units, amount } of days) {
    if (date < first || date > last) continue;
    sum.lines += lines;
    sum.units = added(sum.units, units);
    sum.amount += amount;
  }
  return sum;
}

/** An amount in ten-thousandths as money, rounded to hundredths where a number could not hold more. */
export function moneyOf(amount: bigint): number {
  const number = Number(amount);
  if (Number.isSafeInteger(number)) return number / 10_000;
  return Number((amount + (amount < 0n ? -50n : 50n)) / 100n) / 100;
}

import type { EntityManager } from 'typeorm';
import { revenue, sumOf, tenThousandths, unitsOf } from '../../analysis/amounts';
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

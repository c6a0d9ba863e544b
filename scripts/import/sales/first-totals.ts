import { yearMonthOf } from '../../run/calendar';
import type { Row } from '../dimensions/row';
import { type KeptRow, kindOf, type PartTotals } from './kept-parts';
import type { Sums } from './keyed-sums';
import type { References } from './references';
import type { SummarySums } from './sales-sums';
import { textOf } from './values';

/** Up to here sums are exact numbers: 225 million of money in a day, or in a month of a store. */
const MOST = 2 ** 51;

/** What one code came to in one step of time: units in thousandths, the amount in ten-millionths. */
interface Total {
  code: string;
  step: string;
  lines: number;
  units: number;
  listUnits: number;
  amount: number;
}

/**
 * What a first load comes to by month and store, and by day, at the prices of the products files: added up of the cells
 * that are written anyway, so that the analyses need not read them all once more. Wherever that might be another figure
 * than the database would give, there is none: months that had sales before, sales that are taken out, prices that come
 * from the sales themselves, sums too large to be exact.
 */
export class FirstTotals {
  private isGivenUp = false;
  /** By kind, month, and step and code. */
  private readonly totals = new Map<string, Map<string, Map<string, Total>>>();
  /** Products that sold at list price. */
  private readonly valued = new Set<string>();

  /**
   * @param before the months with sales.
   * @param products by codes, with their prices.
   */
  constructor(
    private readonly before: ReadonlyMap<string, number>,
    private readonly products: ReadonlyMap<string, Row>,
  ) {}

  giveUp(): void {
    this.isGivenUp = true;
    this.totals.clear();
  }

  /** @param references what the keys were made of. */
  add({ sizes, bySummary: [byMonth, byDay] }: SummarySums, references: References): void {
    if (this.isGivenUp || !byMonth || !byDay) return;
    const { products, stores } = sizes;
    const prices = Float64Array.from(references.products, (code) => priceOf(this.products.get(code)));
    const dayOf = textOf('day', references);
    this.addUp(byMonth, products, prices, (group) => {
      const month = yearMonthOf(Math.floor(group / stores));
      return this.totalOf(kindOf('store', 'year_month'), references.stores[group % stores] ?? '', month);
    });
    const sold = this.addUp(byDay, products, prices, (group) => {
      return this.totalOf(kindOf('company', 'date'), '', dayOf(group));
    });
    for (const place of sold) this.valued.add(references.products[place] ?? '');
  }

  /**
   * The totals of the months that are new.
   *
   * @param lines the sale lines of each month.
   * @param products with the prices that they have now.
   */
  take(lines: ReadonlyMap<string, number>, products: ReadonlyMap<string, Row>): PartTotals {
    const given = new Map<string, Map<string, KeptRow[]>>();
    if (this.isGivenUp) return given;
    for (const code of this.valued)
      if (priceOf(products.get(code)) !== priceOf(this.products.get(code))) return given;
    for (const [kind, parts] of this.totals) {
      const rows = new Map<string, KeptRow[]>();
      for (const [month, totals] of parts) {
        const all = [...totals.values()].reduce((sum, total) => sum + total.lines, 0);
        // An attempt to read a file may have failed after it had written sums.
        if (all === lines.get(month) && !this.before.has(month)) rows.set(month, rowsOf(totals));
      }
      given.set(kind, rows);
    }
    return given;
  }

  /** @returns the places of the products that sold at list price. */
  private addUp(
    { keys, measures }: Sums,
    products: number,
    prices: Float64Array,
    totalOf: (group: number) => Total,
  ): Set<number> {
    const [lines, units, listUnits, amounts, rests] = measures as [
      ...[Float64Array, Float64Array, Float64Array, Float64Array, Float64Array],
    ];
    const sold = new Set<number>();
    let group = -1;
    let total: Total | undefined;
    for (let row = 0; row < keys.length; row += 1) {
      const key = keys[row] as number;
      // The product is the last part of each key.
      const [of, product] = [Math.floor(key / products), key % products];
      if (of !== group || !total) total = totalOf(of);
      group = of;
      const listed = listUnits[row] as number;
      const worth = listed * (prices[product] as number);
      const priced = 1000 * (amounts[row] as number);
      total.lines += lines[row] as number;
      total.units += units[row] as number;
      total.listUnits += listed;
      total.amount += worth + priced + (rests[row] as number);
      if (listed !== 0) sold.add(product);
      const worths = Math.max(Math.abs(worth), Math.abs(priced), Math.abs(total.amount));
      if (Math.max(worths, Math.abs(total.units), Math.abs(total.listUnits)) > MOST) {
        this.giveUp();
        break;
      }
    }
    return sold;
  }

  private totalOf(kind: string, code: string, step: string): Total {
    const month = step.slice(0, 7);
    const parts = this.totals.get(kind) ?? new Map<string, Map<string, Total>>();
    this.totals.set(kind, parts);
    const totals = parts.get(month) ?? new Map<string, Total>();
    parts.set(month, totals);
    // A step is as long as any other of its kind.
    const key = `${step} ${code}`;
    const total = totals.get(key) ?? { code, step, lines: 0, units: 0, listUnits: 0, amount: 0 };
    totals.set(key, total);
    return total;
  }
}

/** In ten-thousandths; 0 where it is not known. */
function priceOf(product: Row | undefined): number {
  return Math.round(Number(product?.['price'] ?? 0) * 10_000);
}

function rowsOf(totals: ReadonlyMap<string, Total>): KeptRow[] {
  // Those of a day may have come in several files.
  const inOrder = [...totals.values()].sort((a, b) => (a.step < b.step ? -1 : a.step > b.step ? 1 : 0));
  return inOrder.map(({ code, step, lines, units, listUnits, amount }) => [
    ...[code, step],
    ...[lines, units, listUnits, String(amount)],
  ]);
}

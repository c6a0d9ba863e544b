import { dateOf, yearMonthOf } from '../../run/calendar';
import type { Row } from '../dimensions/row';
import { FirstWeeks, monthsOfWeek } from './first-weeks';
import { type AddedRows, kindOf, sizeKindOf } from './kept-parts';
import type { Sums } from './keyed-sums';
import type { References, Sizes } from './references';
import { reachOf, rowOf, StepTotals, type Total } from './step-totals';
import type { Summary } from './summaries';
import { textOf } from './values';

/** Up to here sums are exact numbers: 225 million of money in a day, or in a month of a store or a product. */
const MOST = 2 ** 51;

/** Totals found again by their numbers: more are not worth their memory. */
const MOST_GROUPS = 100_000;

/** The totals that the cells of each table are added up to. */
const kinds: ReadonlyMap<string, string> = new Map([
  ['sales_by_month', kindOf('store', 'year_month')],
  ['sales_by_day', kindOf('company', 'date')],
  ['sales_by_product', kindOf('product', 'year_month')],
]);

/** What the products are to the keys of some sums, by their places. */
interface Products {
  codes: readonly string[];
  /** In ten-thousandths; 0 where it is not known. */
  prices: Float64Array;
  /** A number of each that stays the same while sales are read. */
  slots: Int32Array;
}

/**
 * What a first load, or one that takes the place of all sales, comes to by month and store, by month and product, by day,
 * and in units by week and product, at the prices of the products files: added up of the cells that are written anyway, so
 * that nobody need read them all once more. Wherever that might be another figure than the database would give, there is
 * none: months that had sales before, some sales that are taken out, prices that come from the sales themselves, sums too
 * large to be exact.
 */
export class FirstTotals {
  private isGivenUp = false;
  private readonly totals = new Map<string, StepTotals>();
  private weeks = new FirstWeeks();
  private readonly slots = new Map<string, number>();
  private latest: Products | undefined;
  /** Totals by table and by what is left of a key, and what these numbers are made of. */
  private readonly groups = new Map<string, Map<number, Total>>();
  private grouped: [references?: References, products?: number, stores?: number] = [];
  /** Products that sold at list price. */
  private readonly valued = new Set<string>();

  /**
   * @param before the months with sales.
   * @param products by codes, with their prices.
   */
  constructor(
    private before: ReadonlyMap<string, number>,
    private readonly products: ReadonlyMap<string, Row>,
  ) {}

  giveUp(): void {
    this.forget();
    this.isGivenUp = true;
  }

  /** Where all sales were taken out, those that come are the first. */
  startAgain(): void {
    this.forget();
    this.isGivenUp = false;
    this.before = new Map();
  }

  private forget(): void {
    this.totals.clear();
    this.groups.clear();
    this.weeks = new FirstWeeks();
    this.valued.clear();
  }

  /** @param references what the keys were made of. */
  add({ table }: Summary, sums: Sums, sizes: Sizes, references: References): void {
    if (this.isGivenUp || !kinds.has(table)) return;
    const products = this.productsOf(references.products);
    const totalOf = this.groupsOf(table, sizes, references, this.totalsOf(table, sizes, references));
    this.addUp(sums, sizes, products, totalOf, table === 'sales_by_product');
    if (table === 'sales_by_day' && !this.isGivenUp)
      this.weeks.add(sums, sizes.products, textOf('day', references), products.slots, this.slots.size);
  }

  /**
   * The rows of the months that are new, and of the weeks within them.
   *
   * @param lines the sale lines of each month.
   * @param products with the prices that they have now.
   */
  take(lines: ReadonlyMap<string, number>, products: ReadonlyMap<string, Row>): AddedRows {
    const hasChanged = (code: string) => priceOf(products.get(code)) !== priceOf(this.products.get(code));
    if (this.isGivenUp || [...this.valued].some(hasChanged)) return () => undefined;
    // An attempt to read a file may have failed after it had written sums.
    const isWhole = (month: string, totals: readonly Total[] = []) =>
      !this.before.has(month) &&
      totals.reduce((sum, total) => sum + total.lines, 0) === (lines.get(month) ?? 0);
    return (kind, part) => {
      if (kind === kindOf('product', 'week')) {
        const days = this.totals.get('sales_by_day');
        const areWhole = monthsOfWeek(part).every((month) => isWhole(month, days?.of(month)));
        return areWhole ? this.weeks.rows(part, [...this.slots.keys()]) : undefined;
      }
      for (const [table, totals] of this.totals) {
        const all = totals.of(part);
        if (kind === kinds.get(table)) return isWhole(part, all) ? all.map(rowOf) : undefined;
        if (kind === sizeKindOf(table)) return isWhole(part, all) ? [reachOf(all)] : undefined;
      }
      return undefined;
    };
  }

  private addUp(
    sums: Sums,
    sizes: Sizes,
    products: Products,
    totalOf: (group: number) => Total,
    areOfProducts: boolean,
  ): void {
    const [lines, units, listUnits, amounts, rests] = sums.measures as [
      ...[Float64Array, Float64Array, Float64Array, Float64Array, Float64Array],
    ];
    let group = -1;
    let total: Total | undefined;
    for (let row = 0; row < sums.keys.length; row += 1) {
      const key = sums.keys[row] as number;
      // The product is the last part of each key.
      const product = key % sizes.products;
      const of = areOfProducts ? key : Math.floor(key / sizes.products);
      if (of !== group || !total) total = totalOf(of);
      group = of;
      const listed = listUnits[row] as number;
      const worth = listed * (products.prices[product] as number);
      const priced = 1000 * (amounts[row] as number);
      total.lines += lines[row] as number;
      total.units += units[row] as number;
      total.listUnits += listed;
      total.amount += worth + priced + (rests[row] as number);
      total.reach.units += Math.abs(units[row] as number);
      total.reach.listUnits += Math.abs(listed);
      total.reach.priced += Math.abs(amounts[row] as number);
      if (listed !== 0) this.valued.add(products.codes[product] ?? '');
      const worths = Math.max(Math.abs(worth), Math.abs(priced), Math.abs(total.amount));
      if (Math.max(worths, Math.abs(total.units), Math.abs(total.listUnits)) > MOST) this.giveUp();
    }
  }

  /** How a total is found by what is left of a key without the product, of months and products by all of it. */
  private totalsOf(table: string, sizes: Sizes, { products, stores }: References): (group: number) => Total {
    const totals = this.totals.get(table) ?? new StepTotals();
    this.totals.set(table, totals);
    if (table === 'sales_by_day') return (day) => totals.at('', dateOf(day));
    const [codes, places] = table === 'sales_by_month' ? [stores, sizes.stores] : [products, sizes.products];
    return (group) => totals.at(codes[group % places] ?? '', yearMonthOf(Math.floor(group / places)));
  }

  /** The same, found again by number for as long as the numbers mean the same: texts made for each cell cost 10 MB. */
  private groupsOf(
    table: string,
    { products, stores }: Sizes,
    references: References,
    totalOf: (group: number) => Total,
  ): (group: number) => Total {
    const [of, width, depth] = this.grouped;
    if (of !== references || width !== products || depth !== stores) this.groups.clear();
    this.grouped = [references, products, stores];
    const groups = this.groups.get(table) ?? new Map<number, Total>();
    this.groups.set(table, groups);
    return (group) => {
      const known = groups.get(group);
      if (known) return known;
      if (groups.size >= MOST_GROUPS) groups.clear();
      const total = totalOf(group);
      groups.set(group, total);
      return total;
    };
  }

  private productsOf(codes: readonly string[]): Products {
    if (this.latest?.codes === codes && this.latest.slots.length === codes.length) return this.latest;
    const slots = Int32Array.from(codes, (code) => {
      const slot = this.slots.get(code) ?? this.slots.size;
      this.slots.set(code, slot);
      return slot;
    });
    const prices = Float64Array.from(codes, (code) => priceOf(this.products.get(code)));
    this.latest = { codes, prices, slots };
    return this.latest;
  }
}

/** In ten-thousandths; 0 where it is not known. */
function priceOf(product: Row | undefined): number {
  return Math.round(Number(product?.['price'] ?? 0) * 10_000);
}

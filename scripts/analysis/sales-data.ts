import { Product } from '../../models/product';
import { Store } from '../../models/store';
import type { Session } from '../database';
import { measureNames, measures } from '../import/sales/columns';
import { revenue, sumOf, tenThousandths, thousandths } from './amounts';
import { type SalesCalendar, salesCalendar } from './sales-calendar';

/** What a series is of: all sales together, or those of each store or product. */
export type By = 'company' | 'store' | 'product';

/** What the sales of each step of time come to. Whole numbers: sums of them are exact. */
export interface Series {
  /** Sale lines. */
  lines: Float64Array;
  /** Thousandths of units. */
  units: Float64Array;
  /** Ten-thousandths of money. */
  amounts: Float64Array;
}

/** Sale lines, with the measures of a summary table. */
const SALE_LINES = `(SELECT date, product_id, store_id, ${measureNames
  .map((name) => {
    const { sql, parts }: { sql: string; parts?: number } = measures[name];
    return `${parts ? `(${sql}) / ${parts}.0` : sql} AS ${name}`;
  })
  .join(', ')} FROM sales)`;

/** Series by code, those without sales too; by '' for the company. */
export type SeriesByCode = ReadonlyMap<string, Series>;

/**
 * What an analysis computed in TypeScript may read. What was read once is kept, so that two analyses that need the same
 * pay for it once. Series are dense: 0 where nothing was sold.
 */
export class SalesData {
  private readonly kept = new Map<string, Promise<unknown>>();

  constructor(private readonly session: Session) {}

  /** The days, weeks and months that the sales cover. */
  calendar(): Promise<SalesCalendar> {
    return this.once('calendar', async () => {
      const [row] = await this.session.manager.query(
        'SELECT MIN(date) AS first, MAX(date) AS last FROM sales_by_day',
      );
      return salesCalendar(row.first === null ? undefined : { first: row.first, last: row.last });
    });
  }

  /** How many sale lines there are. */
  lineCount(): Promise<number> {
    return this.once('lines', async () => {
      const [row] = await this.session.manager.query('SELECT SUM(sale_count) AS lines FROM sales_by_store');
      return Number(row.lines ?? 0);
    });
  }

  products(): Promise<Product[]> {
    return this.once('products', () => this.session.manager.find(Product, { order: { product_id: 'ASC' } }));
  }

  stores(): Promise<Store[]> {
    return this.once('stores', () => this.session.manager.find(Store, { order: { store_id: 'ASC' } }));
  }

  /** A value per month of the calendar. */
  monthly(by: By): Promise<SeriesByCode> {
    return this.once(`month ${by}`, async () => {
      const { months } = await this.calendar();
      return this.series('sales_by_month', 'year_month', by, months);
    });
  }

  /** A value per day of the calendar. The days of a store are read from every single sale: slow with millions of them. */
  daily(by: By): Promise<SeriesByCode> {
    return this.once(`day ${by}`, async () => {
      const { days } = await this.calendar();
      return this.series(by === 'store' ? SALE_LINES : 'sales_by_day', 'date', by, days);
    });
  }

  private async series(table: string, step: string, by: By, steps: readonly string[]): Promise<SeriesByCode> {
    const none = () => new Float64Array(steps.length);
    const zeros = (): Series => ({ lines: none(), units: none(), amounts: none() });
    const codes = by === 'company' ? [''] : await this.codesOf(by);
    const found = new Map(codes.map((code) => [code, zeros()]));
    const placeOf = new Map(steps.map((each, at) => [each, at]));
    const code = by === 'company' ? "''" : `s.${by}_id`;
    const rows = this.session.rows<[string, string, number, number, number]>(
      `SELECT ${code}, s.${step}, SUM(s.sale_count), SUM(${thousandths('s.quantity')}),
         ${tenThousandths(sumOf(revenue('s', 'p')))}
       FROM ${table} s JOIN products p ON p.product_id = s.product_id
       GROUP BY ${by === 'company' ? '' : `${code}, `}s.${step}`,
    );
    for await (const batch of rows)
      for (const [key, each, lines, units, amount] of batch) {
        const place = placeOf.get(each);
        const series = found.get(key);
        if (place === undefined || !series) continue;
        series.lines[place] = Number(lines);
        series.units[place] = Number(units);
        series.amounts[place] = Number(amount);
      }
    return found;
  }

  private async codesOf(by: 'product' | 'store'): Promise<string[]> {
    if (by === 'store') return (await this.stores()).map(({ store_id }) => store_id);
    return (await this.products()).map(({ product_id }) => product_id);
  }

  private once<Result>(name: string, read: () => Promise<Result>): Promise<Result> {
    const known = (this.kept.get(name) as Promise<Result> | undefined) ?? read();
    this.kept.set(name, known);
    return known;
  }
}

/** The sum of some steps of a series; 0 of none. */
export function totalOf(values: Iterable<number> = []): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

import { ListedProduct } from '../../models/listed-product';
import { Product } from '../../models/product';
import { Store } from '../../models/store';
import type { Session } from '../database';
import { type AddedRows, KeptParts, kindOf, linesByMonth } from '../import/sales/kept-parts';
import { dayBefore, daysIn, type Period } from '../run/calendar';
import {
  type Prices,
  readByMonths,
  readPairs,
  readTotals,
  readUnits,
  SALE_LINES,
  type Source,
  type Step,
  UNITS,
} from './read-totals';
import { dayAt, type SalesCalendar, salesCalendar, WEEK } from './sales-calendar';
import {
  addAt,
  addTo,
  type ByCode,
  noSales,
  nothing,
  type Series,
  type SparseSeries,
  type Totals,
  type WeeklyUnits,
} from './series';

/** What is added up: all sales together, or those of each store, product or category. */
export type By = 'company' | 'store' | 'product' | 'category';

/**
 * What an analysis computed in TypeScript may read. What was read once is kept, so that two analyses that need the same
 * pay for it once.
 */
export class SalesData {
  private readonly known = new Map<string, Promise<unknown>>();
  private readonly kept: KeptParts;

  /** @param totals what the import has added up itself. */
  constructor(
    private readonly session: Session,
    totals?: AddedRows,
  ) {
    this.kept = new KeptParts(session, totals);
  }

  /** The days, weeks and months that the sales cover. */
  calendar(): Promise<SalesCalendar> {
    return this.once('calendar', async () => {
      const [row] = await this.session.manager.query(
        // Each by itself: SQLite looks up one end of a key, and reads all of it for both.
        'SELECT (SELECT MIN(date) FROM sales_by_day) AS first, (SELECT MAX(date) FROM sales_by_day) AS last',
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

  /** The prices that a products file gives, in ten-thousandths; not those that the sales give where no file does. */
  listPrices(): Promise<Prices> {
    return this.once('list prices', async () => {
      const rows = await this.session.manager.find(ListedProduct, { select: { product_id: true } });
      const listed = new Set(rows.map(({ product_id }) => product_id));
      return new Map([...(await this.prices())].filter(([code]) => listed.has(code)));
    });
  }

  /** Wherever they come from. */
  private prices(): Promise<Prices> {
    return this.once('prices', async () => {
      const products = await this.products();
      return new Map(
        products.flatMap(({ product_id, price }) =>
          price === null ? [] : [[product_id, BigInt(Math.round(price * 10_000))]],
        ),
      );
    });
  }

  stores(): Promise<Store[]> {
    return this.once('stores', () => this.session.manager.find(Store, { order: { store_id: 'ASC' } }));
  }

  /** The last day on which each of a few products was sold; those never sold are missing. */
  async lastSales(codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (codes.length === 0) return new Map();
    const rows = this.session.rows<[code: string, day: string]>(
      `SELECT product_id, MAX(date) FROM sales_by_day
       WHERE product_id IN (:...codes) AND quantity > 0 GROUP BY product_id`,
      { codes },
    );
    const found: [string, string][] = [];
    for await (const batch of rows) for (const row of batch) found.push(row);
    return new Map(found);
  }

  /** A place per month of the calendar, of each code, those without sales too. */
  monthly(by: By): Promise<ByCode<Series>> {
    return this.once(`month ${by}`, async () => {
      const { months } = await this.calendar();
      if (by === 'company' || by === 'category') {
        return this.joined(
          by,
          await this.monthly('product'),
          (sum: Series = noSales(months.length), each) => {
            for (const place of months.keys()) if (each.lines[place]) addAt(sum, place, stepOf(each, place));
            return sum;
          },
        );
      }
      const found = new Map((await this.codesOf(by)).map((code) => [code, noSales(months.length)]));
      const placeOf = new Map(months.map((each, at) => [each, at]));
      const table = by === 'product' ? 'sales_by_product' : 'sales_by_month';
      const steps = this.byMonths(by, { table, step: 'year_month' });
      for await (const batch of steps)
        for (const [code, month, totals] of batch)
          addAt(found.get(code) ?? noSales(0), placeOf.get(month) ?? 0, totals);
      return found;
    });
  }

  /** The days with a sale. Those of a store are read from every single sale: slow with millions of them. */
  daily(by: 'company' | 'store' | 'product'): Promise<ByCode<SparseSeries>> {
    return this.once(`day ${by}`, async () => {
      const { period } = await this.calendar();
      const found = new Map<string, SparseSeries>();
      const placeOf = placesFrom(period?.first ?? '');
      const source = { table: by === 'store' ? SALE_LINES : 'sales_by_day', step: 'date' } as const;
      const steps =
        by === 'company'
          ? this.byMonths(by, source)
          : readTotals(this.session, by, source, await this.prices());
      for await (const batch of steps)
        for (const [code, day, totals] of batch) append(found, code, placeOf(day), totals);
      return inOrder(found);
    });
  }

  /** The units of each product in the full weeks in which it was sold. */
  weekly(): Promise<ByCode<WeeklyUnits>> {
    return this.once('week', async () => {
      const { period, monday, fullWeeks } = await this.calendar();
      const days = (await this.daily('company')).get('')?.places ?? [];
      const found = new Map<string, WeeklyUnits>();
      if (!period) return found;
      const weeks = new Set(days.map((place) => Math.floor((place - monday) / WEEK)));
      const weekOf = new Map(
        [...weeks]
          .filter((week) => week >= 0 && week < fullWeeks)
          .map((week) => [dayAt(period, monday + WEEK * week), week]),
      );
      const kept = this.kept.rows({
        ...{ kind: kindOf('product', 'week'), parts: [...weekOf.keys()], sql: UNITS },
        read: (first) => readUnits(this.session, { first, last: dayBefore(first, 1 - WEEK) }),
      });
      for (const [first, rows] of await kept) {
        for (const [code, units] of rows) {
          const series = found.get(String(code)) ?? { places: [], units: [] };
          found.set(String(code), series);
          series.places.push(weekOf.get(first) ?? 0);
          series.units.push(Number(units));
        }
      }
      return inOrder(found);
    });
  }

  /** What was sold from one day to another, of the codes with a sale. Of stores it is read as daily() is. */
  totals(period: Period, by: By): Promise<ByCode<Totals>> {
    return this.once(`${period.first} ${period.last} ${by}`, async () => {
      if (by === 'product' || by === 'store') return this.read(by, period);
      return this.joined(by, await this.totals(period, 'product'), (sum: Totals = nothing(), each) => {
        addTo(sum, each);
        return sum;
      });
    });
  }

  /** What each product came to in each store where it was sold, by codes. */
  pairs(): Promise<[product: string, store: string, totals: Totals][]> {
    return this.once('pairs', async () => {
      const found: [string, string, Totals][] = [];
      for await (const batch of readPairs(this.session, await this.prices()))
        for (const each of batch) found.push(each);
      return found;
    });
  }

  /** Keeps what was added up for the next run. */
  keep(): Promise<void> {
    return this.kept.keep();
  }

  /** Month by month: those whose sales have not changed are kept. */
  private async *byMonths(by: 'company' | 'store' | 'product', source: Source): AsyncGenerator<Step[]> {
    const lines = await this.once('lines by month', () => linesByMonth(this.session));
    yield* readByMonths(this.session, this.kept, by, source, [...lines.keys()], await this.prices());
  }

  private async read(by: 'store' | 'product', { first, last }: Period): Promise<Map<string, Totals>> {
    const found = new Map<string, Totals>();
    const source = {
      table: by === 'store' ? SALE_LINES : 'sales_by_day',
      where: 's.date BETWEEN :first AND :last',
      parameters: { first, last },
    };
    for await (const batch of readTotals(this.session, by, source, await this.prices()))
      for (const [code, , totals] of batch) found.set(code, totals);
    return inOrder(found);
  }

  /** Products joined to their categories, or to the company; a product without a category has no part. */
  private async joined<Item>(
    by: 'company' | 'category',
    products: ByCode<Item>,
    add: (sum: Item | undefined, each: Item) => Item,
  ): Promise<ByCode<Item>> {
    const sums = new Map<string, Item>();
    for (const { product_id, category } of await this.products()) {
      const [code, item] = [by === 'company' ? '' : category, products.get(product_id)];
      if (code !== null && item !== undefined) sums.set(code, add(sums.get(code), item));
    }
    return sums;
  }

  private async codesOf(by: 'product' | 'store'): Promise<string[]> {
    if (by === 'store') return (await this.stores()).map(({ store_id }) => store_id);
    return (await this.products()).map(({ product_id }) => product_id);
  }

  private once<Result>(name: string, read: () => Promise<Result>): Promise<Result> {
    const known = (this.known.get(name) as Promise<Result> | undefined) ?? read();
    this.known.set(name, known);
    return known;
  }
}

function stepOf({ lines, units, listUnits, amounts }: Series, place: number): Totals {
  return {
    ...{ lines: lines[place] ?? 0, units: units[place] ?? 0, listUnits: listUnits[place] ?? 0 },
    amount: amounts[place] ?? 0n,
  };
}

function append(found: Map<string, SparseSeries>, code: string, place: number, totals: Totals): void {
  const series = found.get(code) ?? { ...noSales(0), places: [] };
  found.set(code, series);
  addAt(series, series.places.length, totals);
  series.places.push(place);
}

/** By code: databases give their rows in different orders. */
function inOrder<Item>(found: ReadonlyMap<string, Item>): Map<string, Item> {
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The place of a day in a calendar, each day looked at once. */
function placesFrom(first: string): (day: string) => number {
  const known = new Map<string, number>();
  return (day) => {
    const place = known.get(day) ?? daysIn({ first, last: day }) - 1;
    known.set(day, place);
    return place;
  };
}

import { monthsOf } from '../../run/calendar';
import type { Messages } from '../messages/messages';
import type { Formatter } from '../number-format';
import { added } from '../shares';
import type { Cell, View, ViewColumn } from '../view';
import type { DataSheet } from './data-sheet';

/** The table it is made of, and what is read of it. */
const TABLE = 'monthly_product_sales';
const COLUMNS = ['product_id', 'name', 'year_month', 'total_amount'];
/** Code, name and total. */
const HEAD_COLUMNS = 3;
/** Columns of a sheet. */
const MOST_COLUMNS = 16_384;
const ROWS_PER_BATCH = 500;
const SAMPLE = 200;

interface Product {
  code: Cell;
  name: Cell;
  total: number;
  /** By the place of its month. */
  amounts: number[];
}

/**
 * What each product brings in each month: one row per product, the largest first, and one column per month from the
 * first to the last. Held as one number per product and month.
 *
 * @returns undefined where there are no two months, or more of them than columns.
 */
export async function matrixSheet(
  views: readonly View[],
  formatter: Formatter,
  messages: Messages['workbook'],
): Promise<Omit<DataSheet, 'name' | 'tableName'> | undefined> {
  const view = views.find(({ name }) => name === TABLE);
  const at = COLUMNS.map((column) => view?.columns.findIndex(({ name }) => name === column) ?? -1);
  if (!view || at.includes(-1)) return undefined;
  const { products, placeOf } = await readProducts(view, at);
  const known = [...placeOf.keys()].sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  const months = monthsOf({ first: `${first}-01`, last: `${last}-01` });
  if (months.length + HEAD_COLUMNS > MOST_COLUMNS) return undefined;

  const places = months.map((month) => placeOf.get(month) ?? -1);
  const rowOf = ({ code, name, total, amounts }: Product): Cell[] => {
    return [code, name, total, ...places.map((place) => amounts[place] ?? null)];
  };
  const money = (name: string, label: string): ViewColumn => ({ name, label, format: 'money' });
  return {
    title: messages.matrix,
    table: TABLE,
    columns: [
      ...view.columns.filter((_, index) => index === at[0] || index === at[1]),
      money('total', messages.total),
      ...months.map((month) => money(month, formatter.cell(month, 'month'))),
    ],
    *rows() {
      for (let start = 0; start < products.length; start += ROWS_PER_BATCH)
        yield products.slice(start, start + ROWS_PER_BATCH).map(rowOf);
    },
    rowCount: products.length,
    sample: products.slice(0, SAMPLE).map(rowOf),
    totals: [
      ...[null, null, sumOf(products, ({ total }) => total)],
      ...places.map((place) => sumOf(products, ({ amounts }) => amounts[place] ?? 0)),
    ],
    completeIn: messages.table(TABLE),
    notes: [],
    headColumns: 2,
  };
}

/** Every product, the one that brings most first, and the place of each month in its amounts. */
async function readProducts(view: View, at: readonly number[]) {
  const [code = 0, name = 0, month = 0, amount = 0] = at;
  const products = new Map<Cell, Product>();
  const placeOf = new Map<string, number>();
  for await (const batch of view.allRows()) {
    for (const row of batch) {
      const key = row[code] ?? null;
      const product = products.get(key) ?? { code: key, name: row[name] ?? null, total: 0, amounts: [] };
      products.set(key, product);
      const yearMonth = String(row[month]);
      const place = placeOf.get(yearMonth) ?? placeOf.size;
      placeOf.set(yearMonth, place);
      product.amounts[place] = Number(row[amount]);
      product.total = added(product.total, Number(row[amount]));
    }
  }
  const ranked = [...products.values()].sort(
    (one, other) => other.total - one.total || (String(one.code) < String(other.code) ? -1 : 1),
  );
  return { products: ranked, placeOf };
}

function sumOf(products: readonly Product[], amountOf: (product: Product) => number): number {
  return products.reduce((sum, product) => added(sum, amountOf(product)), 0);
}

import type { SalesByDay } from '../../../models/sales-by-day';
import type { SalesByMonth } from '../../../models/sales-by-month';
import type { SalesByProduct } from '../../../models/sales-by-product';
import type { SalesByStore } from '../../../models/sales-by-store';
import { monthNumber, yearMonthOf } from '../../run/calendar';
import { perRow, type SaleNumbers } from './columns';
import type { References, Sizes } from './references';
import { remembered, textOf } from './values';

/** A column by which sales are added up. */
interface KeyColumn {
  /** Of one sale, as SQL over the columns of `sales`. */
  sql: string;
  /** Of the first sales of a batch. */
  numbers: (columns: SaleNumbers, length: number) => Float64Array;
  /** How many different numbers there are; of a day or a month, which is the first of a key, nobody asks. */
  places: (sizes: Sizes) => number;
  textOf: (references: References) => (number: number) => string;
}

const nobodyAsks = () => 0;

export const keyColumns = {
  date: {
    sql: 'date',
    numbers: ({ date }) => date,
    places: nobodyAsks,
    textOf: (references) => textOf('day', references),
  },
  year_month: {
    sql: 'substr(CAST(date AS TEXT), 1, 7)',
    numbers: ({ date }, length) => perRow(length, (row) => monthNumber(date[row] as number)),
    places: nobodyAsks,
    textOf: () => remembered(yearMonthOf),
  },
  product_id: {
    sql: 'product_id',
    numbers: ({ product_id }) => product_id,
    places: ({ products }) => products,
    textOf: (references) => textOf('products', references),
  },
  store_id: {
    sql: 'store_id',
    numbers: ({ store_id }) => store_id,
    places: ({ stores }) => stores,
    textOf: (references) => textOf('stores', references),
  },
} satisfies Record<string, KeyColumn>;

export interface Summary {
  table: string;
  /** The day or month first, where there is one. */
  keys: readonly (keyof typeof keyColumns)[];
}

const byMonth: (keyof SalesByMonth & keyof typeof keyColumns)[] = ['year_month', 'store_id', 'product_id'];
const byDay: (keyof SalesByDay & keyof typeof keyColumns)[] = ['date', 'product_id'];
const byProduct: (keyof SalesByProduct & keyof typeof keyColumns)[] = ['year_month', 'product_id'];
const byStore: (keyof SalesByStore & keyof typeof keyColumns)[] = ['product_id', 'store_id'];

/** The summary tables that are added up from the sales. */
export const summaries = [
  { table: 'sales_by_month', keys: byMonth },
  { table: 'sales_by_day', keys: byDay },
] as const satisfies Summary[];

export interface RollUp extends Summary {
  /** What is left of a key of the first of the summaries. */
  keyOf: (sizes: Sizes) => (key: number) => number;
}

/** The summary tables that are added up from the first one: far fewer rows than the sales. */
export const rollUps: readonly RollUp[] = [
  {
    ...{ table: 'sales_by_store', keys: byStore },
    keyOf: ({ products, stores }) => {
      const places = products * stores;
      return (key) => (key % products) * stores + Math.floor((key % places) / products);
    },
  },
  {
    ...{ table: 'sales_by_product', keys: byProduct },
    keyOf: ({ products, stores }) => {
      const places = products * stores;
      return (key) => Math.floor(key / places) * products + (key % products);
    },
  },
];

/** One number for the key of each row: the numbers of its columns, as digits that differ in how many there are of each. */
export function keysOf({ keys }: Summary, columns: SaleNumbers, length: number, sizes: Sizes): Float64Array {
  return joined(
    keys,
    keys.map((key) => keyColumns[key].numbers(columns, length)),
    length,
    sizes,
  );
}

/** The numbers of the columns that keys were made of. */
export function columnsOf({ keys }: Summary, numbers: Float64Array, sizes: Sizes): Float64Array[] {
  const [, ...others] = keys;
  const columns: Float64Array[] = [];
  let rest = numbers;
  for (const key of others.reverse()) {
    const places = keyColumns[key].places(sizes);
    columns.unshift(rest.map((number) => number % places));
    rest = rest.map((number) => Math.floor(number / places));
  }
  return [rest, ...columns];
}

/** Keys made of other sizes. */
export function resized(summary: Summary, numbers: Float64Array, from: Sizes, to: Sizes): Float64Array {
  if (from.products === to.products && from.stores === to.stores) return numbers;
  return joined(summary.keys, columnsOf(summary, numbers, from), numbers.length, to);
}

function joined(keys: Summary['keys'], columns: Float64Array[], length: number, sizes: Sizes): Float64Array {
  const numbers = new Float64Array(length);
  for (const [index, key] of keys.entries()) {
    const places = index === 0 ? 0 : keyColumns[key].places(sizes);
    const digits = columns[index] as Float64Array;
    for (let row = 0; row < length; row += 1)
      numbers[row] = (numbers[row] as number) * places + (digits[row] as number);
  }
  return numbers;
}

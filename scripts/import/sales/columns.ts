import type { Sale } from '../../../models/sale';
import type { SalesMeasures } from '../../../models/shared/sales-measures';
import type { Description } from '../kinds';
import type { Meaning } from './values';

/** The columns of a sale that its file gives; the others are given by the import. */
export type SaleColumn = Exclude<keyof Sale, 'sale_id' | 'import_id' | 'product' | 'store' | 'import'>;

interface SaleDescription extends Description {
  /** What its number in a batch stands for, where that is not the value itself. */
  as?: Meaning;
}

/**
 * Everything the import needs to know of the columns of a sale. To read one more: its property in models/sale.ts, its
 * line here, and its header words.
 */
export const saleColumns = {
  date: { type: 'date', required: true, as: 'day' },
  quantity: { type: 'whole', required: true },
  product_id: { type: 'code', required: true, as: 'products' },
  store_id: { type: 'code', required: true, as: 'stores' },
  unit_price: { type: 'price', required: false },
} satisfies Record<SaleColumn, SaleDescription>;

export const saleColumnNames = Object.keys(saleColumns) as SaleColumn[];

/** What the numbers of a column stand for; undefined where they are the values. */
export function meaningOf(column: SaleColumn): Meaning | undefined {
  return (saleColumns[column] as SaleDescription).as;
}

/** The numbers of some sales, a column each: NaN where a sale has no value. */
export type SaleNumbers = Record<SaleColumn, Float64Array>;

/** What the summary tables add up. */
interface Measure {
  /** Of one sale, as SQL over the columns of `sales`. */
  sql: string;
  /** Of the first sales of a batch. */
  numbers: (columns: SaleNumbers, length: number) => Float64Array;
}

/** The measures of every summary table. To add one: its property in models/shared/sales-measures.ts, and its lines here. */
export const measures = {
  sale_count: { sql: '1', numbers: (_, length) => new Float64Array(length).fill(1) },
  quantity: { sql: 'quantity', numbers: ({ quantity }) => quantity },
  list_quantity: {
    sql: 'CASE WHEN unit_price IS NULL THEN quantity ELSE 0 END',
    numbers: ({ quantity, unit_price }, length) =>
      perRow(length, (row) => (Number.isNaN(unit_price[row]) ? (quantity[row] as number) : 0)),
  },
  priced_amount: {
    sql: 'CASE WHEN unit_price IS NULL THEN 0 ELSE quantity * CAST(ROUND(unit_price * 10000) AS BIGINT) END',
    numbers: ({ quantity, unit_price }, length) =>
      perRow(length, (row) => pricedAmount(quantity[row] as number, unit_price[row] as number)),
  },
} satisfies Record<keyof SalesMeasures, Measure>;

export const measureNames = Object.keys(measures) as (keyof SalesMeasures)[];
export const measureList: readonly Measure[] = Object.values(measures);

const [QUANTITY, UNIT_PRICE] = (['quantity', 'unit_price'] as const).map((name) =>
  saleColumnNames.indexOf(name),
) as [number, number];

/** Whether a sale's amount is small enough to be exact in the sums. Its numbers stand in the order of the columns. */
export function isExact(numbers: readonly number[]): boolean {
  return Number.isSafeInteger(pricedAmount(numbers[QUANTITY] as number, numbers[UNIT_PRICE] as number));
}

/** Quantity × unit price in ten-thousandths; 0 where there is no price. */
function pricedAmount(quantity: number, unitPrice: number): number {
  return Number.isNaN(unitPrice) ? 0 : quantity * Math.round(unitPrice * 10_000);
}

export function perRow(length: number, numberOf: (row: number) => number): Float64Array {
  const numbers = new Float64Array(length);
  for (let row = 0; row < length; row += 1) numbers[row] = numberOf(row);
  return numbers;
}

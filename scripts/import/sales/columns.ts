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
  quantity: { type: 'quantity', required: true },
  product_id: { type: 'code', required: true, as: 'products' },
  store_id: { type: 'code', required: false, as: 'stores' },
  unit_price: { type: 'price', required: false },
  amount: { type: 'amount', required: false },
} satisfies Record<SaleColumn, SaleDescription>;

export const saleColumnNames = Object.keys(saleColumns) as SaleColumn[];

/**
 * The columns of a sale that a file gives: an amount may come from others, and a file without quantities has one of
 * each, in one store.
 */
export function writtenColumns(columns: readonly { field: string }[]): SaleColumn[] {
  const fields = new Set(columns.map(({ field }) => field));
  const isDerived = (name: SaleColumn) =>
    name === 'quantity' ||
    name === 'store_id' ||
    (name === 'amount' && (fields.has('gross') || fields.has('discount')));
  return saleColumnNames.filter((name) => fields.has(name) || isDerived(name));
}

/** What the numbers of a column stand for; undefined where they are the values. */
export function meaningOf(column: SaleColumn): Meaning | undefined {
  return (saleColumns[column] as SaleDescription).as;
}

/** The numbers of some sales, a column each: NaN where a sale has no value. */
export type SaleNumbers = Record<SaleColumn, Float64Array>;

/** What the summary tables add up. */
export interface Measure {
  /** Of one sale, as SQL over the columns of `sales`: a whole number. */
  sql: string;
  /** Of the first sales of a batch: whole numbers. */
  numbers: (columns: SaleNumbers, length: number) => Float64Array;
  /** How many of these numbers the unit of the table's column holds. */
  parts?: 1000;
}

const THOUSANDTHS = 'CAST(ROUND(quantity * 1000) AS BIGINT)';
const PRICE = 'CAST(ROUND(unit_price * 10000) AS BIGINT)';
const HAS_NO_PRICE = 'amount IS NULL AND unit_price IS NULL';

/** The measures of every summary table. To add one: its property in models/shared/sales-measures.ts, and its lines here. */
export const measures = {
  sale_count: { sql: '1', numbers: (_, length) => new Float64Array(length).fill(1) },
  quantity: {
    sql: THOUSANDTHS,
    numbers: ({ quantity }, length) => perRow(length, (row) => thousandths(quantity[row] as number)),
    parts: 1000,
  },
  list_quantity: {
    sql: `CASE WHEN ${HAS_NO_PRICE} THEN ${THOUSANDTHS} ELSE 0 END`,
    numbers: ({ quantity, unit_price, amount }, length) =>
      perRow(length, (row) =>
        Number.isNaN(unit_price[row]) && Number.isNaN(amount[row]) ? thousandths(quantity[row] as number) : 0,
      ),
    parts: 1000,
  },
  priced_amount: {
    sql:
      `CASE WHEN amount IS NOT NULL THEN CAST(ROUND(amount * 10000) AS BIGINT) WHEN unit_price IS NULL THEN 0 ` +
      `ELSE ${THOUSANDTHS} / 1000 * ${PRICE} + ${THOUSANDTHS} % 1000 * ${PRICE} / 1000 END`,
    numbers: ({ quantity, unit_price, amount }, length) =>
      perRow(length, (row) =>
        pricedAmount(quantity[row] as number, unit_price[row] as number, amount[row] as number),
      ),
  },
  priced_rest: {
    sql: `CASE WHEN amount IS NOT NULL OR unit_price IS NULL THEN 0 ELSE ${THOUSANDTHS} % 1000 * ${PRICE} % 1000 END`,
    numbers: ({ quantity, unit_price, amount }, length) =>
      perRow(length, (row) =>
        Number.isNaN(amount[row]) ? restOf(quantity[row] as number, unit_price[row] as number) : 0,
      ),
  },
} satisfies Record<keyof SalesMeasures, Measure>;

export const measureNames = Object.keys(measures) as (keyof SalesMeasures)[];
export const measureList: readonly Measure[] = Object.values(measures);

const placeOf = (name: SaleColumn) => saleColumnNames.indexOf(name);
const [QUANTITY, UNIT_PRICE, AMOUNT] = [placeOf('quantity'), placeOf('unit_price'), placeOf('amount')];

/** Whether what a sale comes to is small enough to be exact in the sums. Its numbers stand in the order of the columns. */
export function isExact(numbers: readonly number[]): boolean {
  const amount = numbers[AMOUNT] as number;
  if (!Number.isNaN(amount)) return Number.isSafeInteger(Math.round(amount * 10_000));
  return Number.isSafeInteger(
    pricedAmount(numbers[QUANTITY] as number, numbers[UNIT_PRICE] as number, amount),
  );
}

/** In ten-thousandths, cut towards zero; 0 where there is neither an amount nor a price. */
function pricedAmount(quantity: number, unitPrice: number, amount: number): number {
  if (!Number.isNaN(amount)) return Math.round(amount * 10_000);
  if (Number.isNaN(unitPrice)) return 0;
  const price = Math.round(unitPrice * 10_000);
  if (Number.isInteger(quantity)) return quantity * price;
  const whole = Math.trunc(quantity);
  return whole * price + Math.trunc((thousandths(quantity - whole) * price) / 1000);
}

/** What pricedAmount() cuts off, in ten-millionths. */
function restOf(quantity: number, unitPrice: number): number {
  if (Number.isInteger(quantity) || Number.isNaN(unitPrice)) return 0;
  return (thousandths(quantity - Math.trunc(quantity)) * Math.round(unitPrice * 10_000)) % 1000;
}

function thousandths(quantity: number): number {
  return Math.round(quantity * 1000);
}

/** A number for each of the first rows. */
export function perRow(length: number, numberOf: (row: number) => number): Float64Array {
  const numbers = new Float64Array(length);
  for (let row = 0; row < length; row += 1) numbers[row] = numberOf(row);
  return numbers;
}

import type { Value } from '../kinds';
import type { Layout } from '../reading/layout';
import { Problem } from '../reading/problem';
import type { Refusal, RowSink } from '../reading/row-sink';
import { BatchBuilder, type SalesBatch } from './batch';
import { dayNumber } from './day-number';
import type { References } from './references';
import { pricedAmount } from './sales-sums';
import { type SaleNumbers, SpeltLines } from './spelt-lines';

/** Turns the rows of a sales file into numbers. A line whose cells are spelt as before is not read again. */
export class SalesEncoder implements RowSink {
  private readonly products: Map<string, number>;
  private readonly stores: Map<string, number>;
  private readonly lines: SpeltLines;
  private readonly batch: BatchBuilder;

  constructor({ products, stores }: References, layout: Layout) {
    this.products = new Map(products.map((code, place) => [code, place]));
    this.stores = new Map(stores.map((code, place) => [code, place]));
    this.lines = new SpeltLines(layout);
    this.batch = new BatchBuilder(layout.columns.some(({ field }) => field === 'unit_price'));
  }

  recognises(line: string): boolean {
    return this.lines.recognise(line) && !isTooLarge(this.lines.numbers);
  }

  takeRecognised(): void {
    this.batch.add(this.lines.numbers);
  }

  take(values: Value[], _line: number, raw: string): Refusal | undefined {
    const [date, quantity, productId, storeId, price] = values as SaleValues;
    const product = this.products.get(productId);
    if (product === undefined) return { problem: unknownProduct, column: 'product_id', value: productId };
    const store = this.stores.get(storeId);
    if (store === undefined) return { problem: unknownStore, column: 'store_id', value: storeId };
    const numbers: SaleNumbers = [dayNumber(date), quantity, product, store, price ?? Number.NaN];
    if (isTooLarge(numbers)) return { problem: tooLarge, column: 'quantity', value: quantity };
    this.lines.learn(raw, numbers);
    this.batch.add(numbers);
    return undefined;
  }

  /** The lines taken since the last time. */
  takeBatch(): SalesBatch {
    return this.batch.take();
  }
}

type SaleValues = [
  date: string,
  quantity: number,
  productId: string,
  storeId: string,
  unitPrice: number | null,
];

/** Whether a line's amount is too large to be exact in the sums. */
function isTooLarge(numbers: SaleNumbers): boolean {
  const [, quantity, , , unitPrice] = numbers;
  return !Number.isNaN(unitPrice) && !Number.isSafeInteger(pricedAmount(quantity, unitPrice));
}

const unknownProduct = new Problem(
  'unknown_product',
  'is in no products file; add it there, and the row comes back by itself',
);
const unknownStore = new Problem(
  'unknown_store',
  'is in no stores file; add it there, and the row comes back by itself',
);
const tooLarge = new Problem(
  'out_of_range',
  'times the unit price is beyond 900 billion; correct one of the two',
);

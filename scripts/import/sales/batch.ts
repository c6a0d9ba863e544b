import type { SaleNumbers } from './spelt-lines';

/** Sale lines as columns of numbers: small, and handed from thread to thread without a copy. */
export interface SalesBatch {
  length: number;
  /** See dayNumber(). */
  day: Int32Array;
  quantity: Int32Array;
  /** Place in the references. */
  product: Int32Array;
  /** Place in the references. */
  store: Int32Array;
  /** NaN where the line has no price of its own. Absent where the file has no such column. */
  unitPrice: Float64Array | undefined;
}

/** Lines of most blocks; a batch of more grows. */
const CAPACITY = 1 << 14;

/** A batch that grows line by line. */
export class BatchBuilder {
  private batch: SalesBatch;

  constructor(private readonly hasPrices: boolean) {
    this.batch = this.allocate(CAPACITY);
  }

  add([day, quantity, product, store, unitPrice]: SaleNumbers): void {
    if (this.batch.length === this.batch.day.length) this.grow();
    const { batch } = this;
    const at = batch.length;
    batch.day[at] = day;
    batch.quantity[at] = quantity;
    batch.product[at] = product;
    batch.store[at] = store;
    if (batch.unitPrice) batch.unitPrice[at] = unitPrice;
    batch.length = at + 1;
  }

  /** The lines added since the last time. */
  take(): SalesBatch {
    const { batch } = this;
    this.batch = this.allocate(CAPACITY);
    return batch;
  }

  private allocate(capacity: number): SalesBatch {
    return {
      length: 0,
      day: new Int32Array(capacity),
      quantity: new Int32Array(capacity),
      product: new Int32Array(capacity),
      store: new Int32Array(capacity),
      unitPrice: this.hasPrices ? new Float64Array(capacity) : undefined,
    };
  }

  private grow(): void {
    const { length, day, quantity, product, store, unitPrice } = this.batch;
    this.batch = { ...this.allocate(2 * length), length };
    this.batch.day.set(day);
    this.batch.quantity.set(quantity);
    this.batch.product.set(product);
    this.batch.store.set(store);
    if (unitPrice) this.batch.unitPrice?.set(unitPrice);
  }
}

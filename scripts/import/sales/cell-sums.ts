import { Failure } from '../../run/failure';

/** The measures of a summary table, in the order in which a cell holds them. */
export const measures = ['sale_count', 'quantity', 'list_quantity', 'priced_amount'] as const;
const WIDTH = measures.length;

/** Cells in the order of their keys, as plain arrays: handed from thread to thread without a copy. */
export interface Cells {
  keys: Float64Array;
  /** One per cell and measure. */
  sums: Float64Array;
}

/** Sums of the measures, one cell per key. */
export class CellSums {
  private readonly slots = new Map<number, number>();
  private sums = new Float64Array(64 * WIDTH);

  get size(): number {
    return this.slots.size;
  }

  /** @throws Failure where a sum is too large to be exact. */
  add(key: number, saleCount: number, quantity: number, listQuantity: number, pricedAmount: number): void {
    const at = this.slotOf(key) * WIDTH;
    const { sums } = this;
    sums[at] = (sums[at] as number) + saleCount;
    const units = (sums[at + 1] as number) + quantity;
    const listed = (sums[at + 2] as number) + listQuantity;
    const amount = (sums[at + 3] as number) + pricedAmount;
    sums[at + 1] = units;
    sums[at + 2] = listed;
    sums[at + 3] = amount;
    if (!Number.isSafeInteger(amount) || !Number.isSafeInteger(units) || !Number.isSafeInteger(listed)) {
      throw new Failure(
        'The sales of one product add up to more than 900 billion within a day, or within a month and a store; ' +
          'look for a quantity or a unit_price with too many digits',
      );
    }
  }

  merge({ keys, sums }: Cells): void {
    for (let slot = 0; slot < keys.length; slot += 1) {
      const at = slot * WIDTH;
      const [count, quantity] = [sums[at] as number, sums[at + 1] as number];
      this.add(keys[slot] as number, count, quantity, sums[at + 2] as number, sums[at + 3] as number);
    }
  }

  cells(): Cells {
    const keys = Float64Array.from(this.slots.keys()).sort();
    const sums = new Float64Array(keys.length * WIDTH);
    for (let place = 0; place < keys.length; place += 1) {
      const at = (this.slots.get(keys[place] as number) as number) * WIDTH;
      sums.set(this.sums.subarray(at, at + WIDTH), place * WIDTH);
    }
    return { keys, sums };
  }

  private slotOf(key: number): number {
    const known = this.slots.get(key);
    if (known !== undefined) return known;
    const slot = this.slots.size;
    this.slots.set(key, slot);
    if ((slot + 1) * WIDTH > this.sums.length) {
      const { sums } = this;
      this.sums = new Float64Array(2 * sums.length);
      this.sums.set(sums);
    }
    return slot;
  }
}

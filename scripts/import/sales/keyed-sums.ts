import { Failure } from '../../run/failure';
import { measureNames } from './columns';

const WIDTH = measureNames.length;

/** Sums of the measures in the order of their keys, as plain arrays: handed from thread to thread without a copy. */
export interface Sums {
  keys: Float64Array;
  /** One column per measure, one number per key. */
  measures: Float64Array[];
}

/** Adds the measures up, one sum each per key. */
export class KeyedSums {
  private readonly slots = new Map<number, number>();
  private sums = new Float64Array(64 * WIDTH);

  get size(): number {
    return this.slots.size;
  }

  /**
   * Adds some rows.
   *
   * @param measures one column per measure.
   * @throws Failure where a sum is too large to be exact.
   */
  add(keys: Float64Array, measures: readonly Float64Array[], length: number): void {
    for (let row = 0; row < length; row += 1) {
      const at = this.slotOf(keys[row] as number) * WIDTH;
      for (let measure = 0; measure < WIDTH; measure += 1) {
        const sum =
          (this.sums[at + measure] as number) + ((measures[measure] as Float64Array)[row] as number);
        this.sums[at + measure] = sum;
        if (!Number.isSafeInteger(sum)) throw tooLarge();
      }
    }
  }

  merge({ keys, measures }: Sums): void {
    this.add(keys, measures, keys.length);
  }

  sorted(): Sums {
    const keys = Float64Array.from(this.slots.keys()).sort();
    const measures = measureNames.map(() => new Float64Array(keys.length));
    for (const [row, key] of keys.entries()) {
      const at = (this.slots.get(key) as number) * WIDTH;
      for (const [measure, column] of measures.entries()) column[row] = this.sums[at + measure] as number;
    }
    return { keys, measures };
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

function tooLarge(): Failure {
  return new Failure(
    'The sales of one product add up to more than 900 billion within a day, or within a month and a store; ' +
      'look for a quantity or a unit_price with too many digits',
  );
}

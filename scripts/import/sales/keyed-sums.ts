import { Failure } from '../../run/failure';
import { measureNames } from './columns';

const WIDTH = measureNames.length;
const LARGEST = Number.MAX_SAFE_INTEGER;

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
   * @param measures of row after row.
   * @throws Failure where a sum is too large to be exact.
   */
  add(keys: Float64Array, measures: Float64Array): void {
    for (let row = 0; row < keys.length; row += 1) {
      const at = this.slotOf(keys[row] as number) * WIDTH;
      const { sums } = this;
      for (let measure = 0; measure < WIDTH; measure += 1) {
        const sum = (sums[at + measure] as number) + (measures[row * WIDTH + measure] as number);
        sums[at + measure] = sum;
        if (sum > LARGEST || sum < -LARGEST) throw tooLarge();
      }
    }
  }

  merge({ keys, measures }: Sums): void {
    this.add(keys, rowAfterRow(measures, keys.length));
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

/** Columns of measures as one list, row after row: which is faster to add up. */
export function rowAfterRow(columns: readonly Float64Array[], length: number): Float64Array {
  const rows = new Float64Array(length * columns.length);
  for (const [place, column] of columns.entries()) {
    for (let row = 0; row < length; row += 1) rows[row * columns.length + place] = column[row] as number;
  }
  return rows;
}

function tooLarge(): Failure {
  return new Failure(
    'The sales of one product add up to more than 900 billion within a day, or within a month and a store; ' +
      'look for a quantity or a unit_price with too many digits',
  );
}

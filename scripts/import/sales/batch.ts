import { type SaleNumbers, saleColumnNames } from './columns';

const WIDTH = saleColumnNames.length;

/** Sales as columns of numbers: small, and handed from thread to thread without a copy. */
export interface SalesBatch {
  length: number;
  /** Those that the file has. */
  columns: Partial<SaleNumbers>;
}

/** Sales of most blocks; a batch of more grows. */
const CAPACITY = 1 << 14;

/** A batch that grows sale by sale. */
export class BatchBuilder {
  private length = 0;
  /** Sale after sale: filling one list is faster than filling several. */
  private rows = new Float64Array(CAPACITY * WIDTH);

  constructor(private readonly present: ReadonlySet<string>) {}

  /** @param numbers in the order of the columns. */
  add(numbers: readonly number[]): void {
    const at = this.length * WIDTH;
    if (at === this.rows.length) this.grow();
    const { rows } = this;
    for (let place = 0; place < WIDTH; place += 1) rows[at + place] = numbers[place] as number;
    this.length += 1;
  }

  /** The sales added since the last time; `all` also has the columns that the file lacks. */
  take(): { batch: SalesBatch; all: SaleNumbers } {
    const { length, present, rows } = this;
    const named = saleColumnNames.map((name, place) => [name, columnOf(rows, place, length)] as const);
    this.length = 0;
    return {
      batch: { length, columns: Object.fromEntries(named.filter(([name]) => present.has(name))) },
      all: Object.fromEntries(named) as SaleNumbers,
    };
  }

  private grow(): void {
    const { rows } = this;
    this.rows = new Float64Array(2 * rows.length);
    this.rows.set(rows);
  }
}

function columnOf(rows: Float64Array, place: number, length: number): Float64Array {
  const column = new Float64Array(length);
  for (let row = 0; row < length; row += 1) column[row] = rows[row * WIDTH + place] as number;
  return column;
}

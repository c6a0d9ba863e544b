import { type SaleColumn, type SaleNumbers, saleColumnNames } from './columns';

/** Sales as columns of numbers: small, and handed from thread to thread without a copy. */
export interface SalesBatch {
  length: number;
  /** Those that the file has. */
  columns: Partial<SaleNumbers>;
}

/** Rows of most blocks; a batch of more grows. */
const CAPACITY = 1 << 14;

/** A batch that grows sale by sale. */
export class BatchBuilder {
  private length = 0;
  private columns: Float64Array[];
  /** Of every column that the file lacks. */
  private nothing = new Float64Array(CAPACITY).fill(Number.NaN);

  constructor(private readonly present: ReadonlySet<string>) {
    this.columns = this.allocate(CAPACITY);
  }

  /** @param numbers in the order of the columns. */
  add(numbers: readonly number[]): void {
    const { columns, length } = this;
    if (length === (columns[0] as Float64Array).length) this.grow();
    for (let place = 0; place < numbers.length; place += 1)
      (this.columns[place] as Float64Array)[length] = numbers[place] as number;
    this.length = length + 1;
  }

  /** The sales added since the last time; `all` also has the columns that the file lacks. */
  take(): { batch: SalesBatch; all: SaleNumbers } {
    const { length, present } = this;
    const named = saleColumnNames.map((name, place) => [name, this.columns[place]] as const);
    this.length = 0;
    this.columns = this.allocate(CAPACITY);
    return {
      batch: { length, columns: Object.fromEntries(named.filter(([name]) => present.has(name))) },
      all: Object.fromEntries(named) as SaleNumbers,
    };
  }

  private allocate(capacity: number): Float64Array[] {
    if (this.nothing.length < capacity) this.nothing = new Float64Array(capacity).fill(Number.NaN);
    return saleColumnNames.map((name: SaleColumn) =>
      this.present.has(name) ? new Float64Array(capacity) : this.nothing,
    );
  }

  private grow(): void {
    const small = this.columns;
    this.columns = this.allocate(2 * this.length);
    for (const [place, column] of this.columns.entries())
      if (column !== this.nothing) column.set(small[place] as Float64Array);
  }
}

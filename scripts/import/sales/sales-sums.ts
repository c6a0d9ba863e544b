import { measureList, type SaleNumbers } from './columns';
import { KeyedSums, rowAfterRow, type Sums } from './keyed-sums';
import type { References } from './references';
import { keysOf, summaries } from './summaries';

/** What sales add up to in each of the summaries. Plain data; keys are made of places in the references. */
export type SummarySums = Sums[];

/** What sales add up to. */
export class SalesSums {
  private readonly sums = summaries.map(() => new KeyedSums());

  constructor(private readonly references: References) {}

  /** Rows of all summaries. */
  get size(): number {
    return this.sums.reduce((size, sums) => size + sums.size, 0);
  }

  sorted(): SummarySums {
    return this.sums.map((sums) => sums.sorted());
  }

  add(columns: SaleNumbers, length: number): void {
    const measures = rowAfterRow(
      measureList.map(({ numbers }) => numbers(columns, length)),
      length,
    );
    for (const [place, sums] of this.sums.entries()) {
      const summary = summaries[place] as (typeof summaries)[number];
      sums.add(keysOf(summary, columns, length, this.references), measures);
    }
  }

  merge(others: SummarySums): void {
    for (const [place, sums] of this.sums.entries()) sums.merge(others[place] as Sums);
  }
}

/** Rows of all summaries. */
export function rowsIn(sums: SummarySums): number {
  return sums.reduce((rows, { keys }) => rows + keys.length, 0);
}

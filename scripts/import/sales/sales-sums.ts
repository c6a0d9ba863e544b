import { measureList, type SaleNumbers } from './columns';
import { KeyedSums, rowAfterRow, type Sums } from './keyed-sums';
import type { Sizes } from './references';
import { keysOf, resized, summaries } from './summaries';

/** What sales add up to in each of the summaries. Plain data; keys are made of places in the references. */
export interface SummarySums {
  sizes: Sizes;
  bySummary: Sums[];
}

/** What sales add up to. */
export class SalesSums {
  private readonly sums = summaries.map(() => new KeyedSums());

  constructor(readonly sizes: Sizes) {}

  /** Rows of all summaries. */
  get size(): number {
    return this.sums.reduce((size, sums) => size + sums.size, 0);
  }

  sorted(): SummarySums {
    return { sizes: this.sizes, bySummary: this.sums.map((sums) => sums.sorted()) };
  }

  add(columns: SaleNumbers, length: number): void {
    const measures = rowAfterRow(
      measureList.map(({ numbers }) => numbers(columns, length)),
      length,
    );
    for (const [place, sums] of this.sums.entries()) {
      const summary = summaries[place] as (typeof summaries)[number];
      sums.add(keysOf(summary, columns, length, this.sizes), measures);
    }
  }

  /** Adds sums whose places are no larger than ours can be. */
  merge({ sizes, bySummary }: SummarySums): void {
    for (const [place, sums] of this.sums.entries()) {
      const others = bySummary[place] as Sums;
      const summary = summaries[place] as (typeof summaries)[number];
      sums.merge({ ...others, keys: resized(summary, others.keys, sizes, this.sizes) });
    }
  }
}

/** Rows of all summaries. */
export function rowsIn({ bySummary }: SummarySums): number {
  return bySummary.reduce((rows, { keys }) => rows + keys.length, 0);
}

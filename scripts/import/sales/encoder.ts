import type { Value } from '../../database';
import type { Layout } from '../reading/layout';
import { Problem } from '../reading/problem';
import type { Fault, RowSink } from '../reading/row-sink';
import { BatchBuilder } from './batch';
import { isExact, meaningOf, saleColumnNames } from './columns';
import type { References } from './references';
import { SpeltLines } from './spelt-lines';
import { numberOf } from './values';

/** Turns the rows of a sales file into numbers. A line whose cells are spelt as before is not read again. */
export class SalesEncoder implements RowSink {
  private readonly numberOf: ((value: Value) => number | undefined)[];
  private readonly lines: SpeltLines;
  private readonly batch: BatchBuilder;

  constructor(references: References, layout: Layout) {
    this.numberOf = saleColumnNames.map((name) => numberOf(meaningOf(name), references));
    this.lines = new SpeltLines(layout);
    this.batch = new BatchBuilder(new Set(layout.columns.map(({ field }) => field)));
  }

  recognises(line: string): boolean {
    return this.lines.recognise(line) && isExact(this.lines.numbers);
  }

  takeRecognised(): void {
    this.batch.add(this.lines.numbers);
  }

  take(values: Value[], _line: number, raw: string): Fault | undefined {
    const numbers: number[] = [];
    for (const [place, column] of saleColumnNames.entries()) {
      const value = values[place] ?? null;
      const number = value === null ? Number.NaN : this.numberOf[place]?.(value);
      if (number === undefined)
        return { problem: unknown[meaningOf(column) as keyof References], column, value };
      numbers.push(number);
    }
    if (!isExact(numbers))
      return {
        problem: tooLarge,
        column: 'quantity',
        value: values[saleColumnNames.indexOf('quantity')] ?? null,
      };
    this.lines.learn(raw, numbers);
    this.batch.add(numbers);
    return undefined;
  }

  /** The sales taken since the last time. */
  takeBatch(): ReturnType<BatchBuilder['take']> {
    return this.batch.take();
  }
}

const unknown: Record<keyof References, Problem> = {
  products: new Problem(
    'unknown_product',
    'is in no products file; add it there, and the row comes back by itself',
  ),
  stores: new Problem(
    'unknown_store',
    'is in no stores file; add it there, and the row comes back by itself',
  ),
};
const tooLarge = new Problem(
  'out_of_range',
  'times the unit price is beyond 900 billion; correct one of the two',
);

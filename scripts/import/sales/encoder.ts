import type { Value } from '../../database';
import type { Layout } from '../reading/layout';
import type { Outcome, RowSink } from '../reading/row-sink';
import { BatchBuilder } from './batch';
import { writtenColumns } from './columns';
import type { Sold } from './listings';
import type { References } from './references';
import { RowNumbers, UNKNOWN } from './row-numbers';
import { SaleRows, type SalesRules } from './sale-rows';
import { SpeltLines } from './spelt-lines';
import type { Tally } from './tally';

/** Turns the rows of a sales file into numbers. A line whose cells are spelt as before is not read again. */
export class SalesEncoder implements RowSink {
  readonly rows: SaleRows;
  readonly numbers: RowNumbers;
  private readonly lines: SpeltLines;
  private readonly batch: BatchBuilder;

  constructor(references: References, layout: Layout, rules: SalesRules) {
    this.lines = new SpeltLines(layout);
    this.batch = new BatchBuilder(new Set(writtenColumns(layout.columns)));
    this.numbers = new RowNumbers(references, layout);
    this.rows = new SaleRows(this.numbers, layout, rules, this.batch);
  }

  recognises(line: string): boolean {
    return this.lines.recognise(line);
  }

  takeRecognised(line: number): Outcome {
    return this.rows.takeRecognised(this.lines.numbers, this.lines.order, line);
  }

  take(values: Value[], line: number, raw: string, isExact: boolean): Outcome {
    const { numbers } = this;
    const row = numbers.rowOf(values);
    const outcome = this.rows.take(row, numbers.orderOf(values), line, values);
    if (outcome !== undefined && outcome !== 'left out') return outcome;
    // A line whose amount was rounded is counted, each time.
    if (!isExact) return outcome;
    // Its codes may have become known.
    const learnt = row.includes(UNKNOWN) ? numbers.rowOf(values) : row;
    if (!learnt.includes(UNKNOWN)) this.lines.learn(raw, learnt);
    return outcome;
  }

  miss(order: string | undefined): void {
    this.rows.miss(order);
  }

  /** The codes known by now; the lists grow. */
  get references(): References {
    const { products, stores } = this.numbers;
    return { products: products.list, stores: stores.list };
  }

  takeNewCodes(): References {
    const { products, stores } = this.numbers;
    return { products: products.takeNew(), stores: stores.takeNew() };
  }

  get sold(): Sold {
    const { products, stores } = this.references;
    const { listings } = this.rows;
    return { products: listings.soldProducts(products), stores: listings.soldStores(stores) };
  }

  /** True once the file is to be read again, without the heads of its receipts. */
  get provesHeads(): boolean {
    return this.rows.statuses.provesHeads;
  }

  get tally(): Tally {
    const { statuses, carried, online, signs, signLine, refunded, orderDiscounts, amountless, nameless } =
      this.rows;
    return {
      ...{ ...statuses.tally, carried, online, signs, refunded, orderDiscounts, amountless, nameless },
      ...(signLine === undefined ? {} : { signLine }),
    };
  }

  /** The sales taken since the last time. */
  takeBatch(): ReturnType<BatchBuilder['take']> {
    return this.batch.take();
  }
}

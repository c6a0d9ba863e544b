import type { Session, Writer } from '../../database';
import { measureNames } from './columns';
import type { Sums } from './keyed-sums';
import type { References } from './references';
import { rolledUp } from './rolled-up';
import { rowsIn, SalesSums, type SummarySums } from './sales-sums';
import { columnsOf, keyColumns, rollUp, type Summary, summaries } from './summaries';

/** Rows gathered over several files before they are written. */
const GATHERED = 100_000;

/** Adds what sales add up to to the summary tables. */
export class SummaryWriter {
  private readonly writers: Map<Summary, Writer>;
  private gathered: SalesSums;

  constructor(
    session: Session,
    private readonly references: References,
  ) {
    this.writers = new Map(
      [...summaries, rollUp].map((summary) => {
        const columns = [...summary.keys, ...measureNames];
        return [summary, session.writer(summary.table, { columns, addsUp: true })];
      }),
    );
    this.gathered = new SalesSums(references);
  }

  /** Keeps sums until finish(), where they are few: files of one day each reach the same months again and again. */
  async take(sums: SummarySums): Promise<void> {
    this.gathered.merge(sums);
    if (this.gathered.size > GATHERED) await this.finish();
  }

  /** Writes what was taken; without it sums are lost. */
  async finish(): Promise<void> {
    await this.write(this.gathered.sorted());
    this.gathered = new SalesSums(this.references);
  }

  /** Whether sums are so many that they are not worth keeping until the next file. */
  static areMany(sums: SummarySums): boolean {
    return rowsIn(sums) >= GATHERED;
  }

  async write(sums: SummarySums): Promise<void> {
    for (const [place, summary] of summaries.entries()) await this.writeTo(summary, sums[place] as Sums);
    const { products, stores } = this.references;
    for (const byStore of rolledUp(sums[0] as Sums, products.length * stores.length))
      await this.writeTo(rollUp, byStore);
  }

  private async writeTo(summary: Summary, { keys, measures }: Sums): Promise<void> {
    const columns = columnsOf(summary, keys, this.references);
    const texts = summary.keys.map((key) => keyColumns[key].textOf(this.references));
    await this.writers
      .get(summary)
      ?.write(keys.length, [
        ...columns.map((numbers, place) => ({ numbers, textOf: texts[place] as (number: number) => string })),
        ...measures.map((numbers) => ({ numbers })),
      ]);
  }
}

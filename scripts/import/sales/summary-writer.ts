import type { Session, Writer } from '../../database';
import { yearMonthOf } from '../../run/calendar';
import { Failure } from '../../run/failure';
import { type Measure, measureList, measureNames } from './columns';
import type { FirstTotals } from './first-totals';
import { forgetMonth, forgetTotals } from './forget-totals';
import { dropEmptySums, explainOverflow, sumsOfSales } from './keep-summaries';
import { linesByMonth } from './kept-parts';
import type { Sums } from './keyed-sums';
import { largerOf, type References } from './references';
import { rolledUp } from './rolled-up';
import { rowsIn, SalesSums, type SummarySums } from './sales-sums';
import { columnsOf, keyColumns, rollUps, type Summary, summaries } from './summaries';

/** Rows gathered over several files before they are written. */
const GATHERED = 100_000;

/** Thousandths up to which a decimal number and its sum with another one give them back. */
const LARGEST_DECIMAL = 2 ** 50;

/** Adds what sales add up to to the summary tables. */
export class SummaryWriter {
  private readonly writers: Map<Summary, Writer>;
  private gathered: SalesSums;
  private hasSubtracted = false;
  /** Months that sums were added to. */
  private readonly changedMonths = new Set<number>();
  /** The sale lines of each month before any were taken out. */
  private linesBefore: ReadonlyMap<string, number> = new Map();

  /** @param totals hear of all that is written. */
  constructor(
    private readonly session: Session,
    private readonly totals: FirstTotals,
  ) {
    this.writers = new Map(
      [...summaries, ...rollUps].map((summary) => {
        const columns = [...summary.keys, ...measureNames];
        // A product may have another number in another file; a day or a month has not.
        const rises = summary.keys[0] !== 'product_id';
        return [summary, session.writer(summary.table, { columns, addsUp: true, rises })];
      }),
    );
    this.gathered = new SalesSums({ products: 1, stores: 1 });
  }

  /**
   * Takes the sales that meet a condition out, in one pass per table. Until finish() the tables may hold some of their
   * sums: what is added meanwhile may reach the same rows, which are then written once.
   *
   * @param condition SQL over the columns of sales.
   * @param areAll whether no others stay: that needs no sums.
   */
  async subtract(condition: string, areAll: boolean): Promise<void> {
    const { manager } = this.session;
    if (areAll && !this.hasSubtracted) {
      this.totals.startAgain();
      await forgetTotals(manager);
      for (const { table } of this.writers.keys()) await manager.query(`DELETE FROM ${table}`);
      return;
    }
    this.totals.giveUp();
    if (!this.hasSubtracted) this.linesBefore = await linesByMonth(this.session);
    this.hasSubtracted = true;
    for (const summary of summaries)
      await this.writers
        .get(summary)
        ?.select(sumsOfSales(summary, -1, condition))
        .catch(explainOverflow);
  }

  /** Keeps sums until finish(), where they are few: files of one day each reach the same months again and again. */
  async take(sums: SummarySums, references: References): Promise<void> {
    const sizes = largerOf(sums.sizes, this.gathered.sizes);
    if (sizes !== this.gathered.sizes) {
      const former = this.gathered.sorted();
      this.gathered = new SalesSums(sizes);
      this.gathered.merge(former);
    }
    this.gathered.merge(sums);
    if (this.gathered.size > GATHERED) await this.writeGathered(references);
  }

  /** Writes what was taken; without it sums are lost. */
  async finish(references: References): Promise<void> {
    await this.writeGathered(references);
    for (const writer of this.writers.values()) await writer.flush();
    const { manager } = this.session;
    const changed = new Set([...this.changedMonths].map(yearMonthOf));
    if (this.hasSubtracted) {
      await dropEmptySums(manager);
      const lines = await linesByMonth(this.session);
      for (const [month, count] of this.linesBefore) if (lines.get(month) !== count) changed.add(month);
    }
    this.hasSubtracted = false;
    for (const month of changed) await forgetMonth(manager, month);
    this.changedMonths.clear();
  }

  private async writeGathered(references: References): Promise<void> {
    await this.write(this.gathered.sorted(), references);
    this.gathered = new SalesSums(this.gathered.sizes);
  }

  /** Whether sums are so many that they are not worth keeping until the next file. */
  static areMany(sums: SummarySums): boolean {
    return rowsIn(sums) >= GATHERED;
  }

  /** @param references what the keys were made of. */
  async write(added: SummarySums, references: References): Promise<void> {
    const { sizes, bySummary } = added;
    const write = async (summary: Summary, sums: Sums) => {
      this.totals.add(summary, sums, sizes, references);
      const texts = summary.keys.map((key) => keyColumns[key].textOf(references));
      await this.writeTo(summary, columnsOf(summary, sums.keys, sizes), texts, sums.measures);
    };
    for (const [place, summary] of summaries.entries()) await write(summary, bySummary[place] as Sums);
    for (const key of (bySummary[0] as Sums).keys)
      this.changedMonths.add(Math.floor(key / (sizes.products * sizes.stores)));
    for (const rollUp of rollUps)
      for (const sums of rolledUp(bySummary[0] as Sums, rollUp.keyOf(sizes))) await write(rollUp, sums);
  }

  private async writeTo(
    summary: Summary,
    columns: Float64Array[],
    texts: ((number: number) => string)[],
    measures: Float64Array[],
  ): Promise<void> {
    await this.writers.get(summary)?.write(columns[0]?.length ?? 0, [
      ...columns.map((numbers, place) => ({ numbers, textOf: texts[place] as (number: number) => string })),
      ...measures.map((numbers, place) => {
        const { parts } = measureList[place] as Measure;
        return { numbers: parts ? numbers.map((number) => decimalOf(number, parts)) : numbers };
      }),
    ]);
  }
}

/** @throws Failure where a decimal number, added to another one, could not be exact. */
function decimalOf(number: number, parts: number): number {
  if (number <= LARGEST_DECIMAL && number >= -LARGEST_DECIMAL) return number / parts;
  throw new Failure(
    'More than a trillion units of one product are sold within a day or a month; ' +
      'look for a quantity with too many digits',
  );
}

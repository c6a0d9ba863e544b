import type { Import } from '../../../models/import';
import { Sale } from '../../../models/sale';
import type { NumberColumn } from '../../database';
import { WithEnding } from '../../run/with-ending';
import type { Task } from '../changes/tasks';
import type { ImportContext } from '../context';
import type { Loader } from '../load-file';
import type { ParsedBlock } from '../reading/read-table';
import type { Reading } from '../reading/reading';
import type { SalesBatch } from './batch';
import { meaningOf, type SaleColumn, saleColumnNames } from './columns';
import { subtractFromSummaries } from './keep-summaries';
import { parseSales, type SalesEnding } from './parse';
import { parseInWorker } from './parse-in-worker';
import type { References } from './references';
import type { SummarySums } from './sales-sums';
import { SummaryWriter } from './summary-writer';
import { textOf } from './values';

/** Bytes from which a second thread saves more time than it takes to start. */
const PARALLEL_FROM = 4 << 20;

/** What a file's sales add up to, and has not been written yet. */
interface LoadedSales extends SalesEnding {
  pending: SummarySums[];
}

/** Loads sales files one after the other, and keeps the summary tables in step. */
export class SalesLoader implements Loader<LoadedSales> {
  private readonly summaries: SummaryWriter;

  constructor(
    private readonly context: ImportContext,
    private readonly references: References,
  ) {
    this.summaries = new SummaryWriter(context, references);
  }

  async *rows(
    { file, layout }: Task,
    importId: number,
    from: Reading,
  ): AsyncGenerator<ParsedBlock, LoadedSales> {
    const { settings, signal, parallelFrom = PARALLEL_FROM, writer } = this.context;
    const present = new Set(layout.columns.map(({ field }) => field));
    const columns = saleColumnNames.filter((name) => present.has(name));
    const sales = writer(Sale, { columns, constants: { import_id: importId } });
    const parse = file.size - from.position < parallelFrom ? parseSales : parseInWorker;
    const source = { file, mapping: settings.columns, references: this.references, from };
    const blocks = new WithEnding(parse(source, signal));
    const toColumn = columns.map((name) => this.columnOf(name));
    const pending: SummarySums[] = [];
    // What is written goes with the attempt where that fails.
    const take = async (sums: SummarySums) => {
      if (SummaryWriter.areMany(sums)) await this.summaries.write(sums);
      else pending.push(sums);
    };
    for await (const { batch, sums, ...block } of blocks) {
      await sales.write(
        batch.length,
        toColumn.map((column) => column(batch)),
      );
      if (sums) await take(sums);
      yield block;
    }
    await take(blocks.ending.sums);
    return { ...blocks.ending, pending };
  }

  async accept({ pending }: LoadedSales): Promise<void> {
    for (const sums of pending) await this.summaries.take(sums);
  }

  /** Writes the sums that are pending; without it they are lost. */
  finish(): Promise<void> {
    return this.summaries.finish();
  }

  remove(known: Import): Promise<void> {
    return removeSales(this.context, [known]);
  }

  private columnOf(name: SaleColumn): (batch: SalesBatch) => NumberColumn {
    const meaning = meaningOf(name);
    const described = meaning ? { textOf: textOf(meaning, this.references) } : {};
    return ({ columns }) => ({ numbers: columns[name] as Float64Array, ...described });
  }
}

/** Takes the rows of imports out of every table but imports. */
export async function removeSales({ manager }: ImportContext, imports: Import[]): Promise<void> {
  if (imports.length === 0) return;
  const theirs = `import_id IN (${imports.map(({ import_id }) => import_id).join(', ')})`;
  await subtractFromSummaries(manager, theirs);
  await manager.query(`DELETE FROM sales WHERE ${theirs}`);
  await manager.query(`DELETE FROM rejected_rows WHERE ${theirs}`);
}

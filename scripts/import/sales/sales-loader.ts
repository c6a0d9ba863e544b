import type { Task } from '../changes/tasks';
import type { ImportContext } from '../context';
import { loadFile } from '../load-file';
import type { ParsedPiece } from '../reading/row-parser';
import type { FileRead } from '../reading/stored-reading';
import { SalesInsert } from './insert-sales';
import { parseSales } from './parse';
import { parseInWorker } from './parse-in-worker';
import type { References } from './references';
import type { SummaryCells } from './sales-sums';
import { GATHERED, SummaryWriter } from './summary-writer';

/** Bytes from which a second thread saves more time than it takes to start. */
const PARALLEL_FROM = 4 << 20;

/** Loads sales files one after the other, and keeps the summary tables in step. */
export class SalesLoader {
  private readonly summaries: SummaryWriter;

  constructor(
    private readonly context: ImportContext,
    private readonly references: References,
  ) {
    this.summaries = new SummaryWriter(context.manager, references);
  }

  /** @throws all that loadFile throws; then nothing of the file is in the tables. */
  async load(task: Task): Promise<void> {
    let sums: SummaryCells[] = [];
    await loadFile(this.context, task, (importId, read) => {
      sums = [];
      return this.loadRows(task, importId, read, sums);
    });
    for (const cells of sums) this.summaries.gather(cells);
  }

  /** Writes the sums that are pending; without it they are lost. */
  finish(): void {
    this.summaries.flush();
  }

  /** @param gathered gets the sums that count once the whole file is accepted. */
  private async *loadRows(
    { file, layout, growth }: Task,
    importId: number,
    read: FileRead,
    gathered: SummaryCells[],
  ): AsyncGenerator<ParsedPiece> {
    const { manager, settings, signal, parallelFrom = PARALLEL_FROM } = this.context;
    const hasPrices = layout.columns.some(({ field }) => field === 'unit_price');
    const insert = new SalesInsert(manager, this.references, importId, hasPrices);
    const parse = file.size - (growth?.reading.position ?? 0) < parallelFrom ? parseSales : parseInWorker;
    const source = { file, mapping: settings.columns, references: this.references };
    for await (const { batch, sums, ...parsed } of parse(source, read, signal)) {
      insert.add(batch);
      // Many cells are not worth keeping until the next file; what is written goes with the file's savepoint.
      if (sums && sums.byMonth.keys.length + sums.byDay.keys.length < GATHERED) gathered.push(sums);
      else if (sums) this.summaries.write(sums);
      yield parsed;
    }
  }
}

import { In, MoreThan, Not } from 'typeorm';
import { Import } from '../../../models/import';
import { Sale } from '../../../models/sale';
import type { NumberColumn } from '../../database';
import { WithEnding } from '../../run/with-ending';
import type { Task } from '../changes/tasks';
import type { ImportContext } from '../context';
import type { Loader } from '../load-file';
import type { ParsedBlock } from '../reading/read-table';
import type { Reading } from '../reading/reading';
import { settingsFor } from '../reading/settings';
import type { SalesBatch } from './batch';
import { meaningOf, type SaleColumn, writtenColumns } from './columns';
import { keepLeftOut, keepSold } from './keep-words';
import { parseSales, type SalesEnding } from './parse';
import { parseInWorker } from './parse-in-worker';
import type { Listing, References } from './references';
import type { SummarySums } from './sales-sums';
import { SummaryWriter } from './summary-writer';
import { textOf } from './values';

/** The store of sales that name none. */
const ONLINE = 'Online';

/** Bytes from which a second thread saves more time than it takes to start. */
const PARALLEL_FROM = 4 << 20;

/** What a file's sales add up to, and has not been written yet. */
interface LoadedSales extends SalesEnding {
  pending: SummarySums[];
  /** With the codes that the file has added. */
  references: References;
}

/** Loads sales files one after the other, and keeps the summary tables in step. */
export class SalesLoader implements Loader<LoadedSales> {
  constructor(
    private readonly context: ImportContext,
    private references: References,
    private readonly listing: Listing,
    private readonly summaries: SummaryWriter,
  ) {}

  async *rows(
    { file, layout }: Task,
    importId: number,
    from: Reading,
  ): AsyncGenerator<ParsedBlock, LoadedSales> {
    const { signal, parallelFrom = PARALLEL_FROM, writer, onlyStore } = this.context;
    const settings = settingsFor(this.context.settings, file.name);
    // What it adds goes with the attempt where that fails.
    const references = { products: [...this.references.products], stores: [...this.references.stores] };
    const columns = writtenColumns(layout.columns);
    const sales = writer(Sale, { columns, constants: { import_id: importId } });
    const parse = file.size - from.position < parallelFrom ? parseSales : parseInWorker;
    const rules = {
      listing: this.listing,
      store: settings.store ?? onlyStore,
      online: settings.online ?? ONLINE,
    };
    const source = { file, mapping: settings.columns, references, rules, from };
    const blocks = new WithEnding(parse(source, signal));
    const toColumn = columns.map((name) => columnOf(name, references));
    const pending: SummarySums[] = [];
    const take = async (sums: SummarySums) => {
      if (SummaryWriter.areMany(sums)) await this.summaries.write(sums, references);
      else pending.push(sums);
    };
    for await (const { batch, added, sums, ...block } of blocks) {
      for (const code of added.products) references.products.push(code);
      for (const code of added.stores) references.stores.push(code);
      await sales.write(
        batch.length,
        toColumn.map((column) => column(batch)),
      );
      if (sums) await take(sums);
      yield block;
    }
    await take(blocks.ending.sums);
    return { ...blocks.ending, pending, references };
  }

  async accept(
    { pending, references, reading, sold }: LoadedSales,
    importId: number,
    isGrowth: boolean,
  ): Promise<void> {
    this.references = references;
    for (const sums of pending) await this.summaries.take(sums, references);
    await keepSold(this.context, importId, sold, isGrowth);
    await keepLeftOut(this.context, importId, reading.tally?.leftOut ?? []);
  }

  /** Writes the sums that are pending; without it they are lost. */
  finish(): Promise<void> {
    return this.summaries.finish(this.references);
  }

  remove(known: Import): Promise<void> {
    return removeSales(this.context, [known], this.summaries);
  }
}

function columnOf(name: SaleColumn, references: References): (batch: SalesBatch) => NumberColumn {
  const meaning = meaningOf(name);
  const described = meaning ? { textOf: textOf(meaning, references) } : {};
  return ({ columns }) => ({ numbers: columns[name] as Float64Array, ...described });
}

/** Takes the rows of imports out of every table but imports; the summary tables follow when they are finished. */
export async function removeSales(
  { manager }: ImportContext,
  imports: Import[],
  summaries: SummaryWriter,
): Promise<void> {
  if (imports.length === 0) return;
  const ids = imports.map(({ import_id }) => import_id);
  const theirs = `import_id IN (${ids.join(', ')})`;
  const others = { kind: 'sales', import_id: Not(In(ids)), rows_kept: MoreThan(0) };
  await summaries.subtract(theirs, !(await manager.existsBy(Import, others)));
  await manager.query(`DELETE FROM sales WHERE ${theirs}`);
  for (const table of ['rejected_rows', 'left_out_rows', 'sold_products', 'sold_stores'])
    await manager.query(`DELETE FROM ${table} WHERE ${theirs}`);
}

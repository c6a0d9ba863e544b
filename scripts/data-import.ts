import { Import } from '../models/import';
import type { Session } from './database';
import { compareNames, listDataFiles } from './import/changes/files';
import { noticeOverlaps } from './import/changes/overlaps';
import { type Plan, planImport } from './import/changes/plan';
import { findTasks, type Tasks } from './import/changes/tasks';
import type { ImportContext, ReadingSettings } from './import/context';
import { importDimensions } from './import/dimensions/import-dimensions';
import { fieldsOf, type Kind, kinds } from './import/kinds';
import { importSales } from './import/sales/import-sales';
import { restoreSummaries } from './import/sales/summaries';
import { Failure } from './run/failure';
import type { Progress } from './run/progress';

export interface ImportOptions {
  /** Folder of the CSV files. */
  data: string;
  /** How files are read where they leave it open. */
  reading: ReadingSettings;
  /** Forget the files that are gone. */
  prune: boolean;
  signal: AbortSignal;
  /** Bytes of a sales file from which a second thread parses it: about 4 MB where nothing is said. */
  parallelFrom?: number;
  notice: (message: string) => void;
  /** Told how many bytes of sales files will be read, before the first; not where there are none to read. */
  begin?: (bytes: number) => void;
  progress: (progress: Progress) => void;
}

export type FileStatus = 'loaded' | 'grown' | 'renamed' | 'unchanged' | 'gone' | 'pruned';

/** What became of one file; read = kept + rejected + blank. */
export interface FileOutcome {
  name: string;
  kind: Kind;
  status: FileStatus;
  read: number;
  kept: number;
  rejected: number;
  blank: number;
}

export interface ImportOutcome {
  /** Every file the database knows now, and those pruned, in natural name order. */
  files: FileOutcome[];
  /** True where any row an analysis reads was added, changed or removed. */
  changed: boolean;
}

/**
 * Brings the database in line with the data folder: finds the products, stores and sales files by their headers, loads
 * what is new or changed, and keeps the summary tables in step. Unchanged files cost nothing.
 *
 * @throws Failure where a file cannot be read, or a kind of file is neither in the folder nor in the database.
 */
export async function importData(session: Session, options: ImportOptions): Promise<ImportOutcome> {
  const { data, reading, prune, signal, notice } = options;
  const context: ImportContext = { ...session, ...options, settings: reading };
  refuseLostTables(session);
  const imports = await session.manager.find(Import);
  const plan = await planImport(listDataFiles(data, notice), imports, signal);
  const tasks = await findTasks(context, plan, prune);
  refuseMissingKinds(data, tasks);

  const settlements = await importDimensions(context, tasks);
  const summariesChanged = await restoreSummaries(session);
  const salesChanged = await importSales(context, tasks, settlements);
  if (salesChanged) await noticeOverlaps(context);
  for (const { name } of tasks.gone) {
    notice(`${name} is gone; what it held is kept. Put it back, or forget it with --prune`);
  }
  return {
    files: await outcomes(context, tasks, plan),
    changed: summariesChanged || salesChanged || settlements.products.changed || settlements.stores.changed,
  };
}

/** The tables the import fills, each in step with the others. */
const ownTables = [
  ...['imports', 'rejected_rows', 'products', 'stores', 'sales'],
  ...['listed_products', 'listed_stores'],
];

/** A table that someone dropped would come back empty, and nothing would fill it: its files count as loaded. */
function refuseLostTables({ created }: Session): void {
  const lost = ownTables.filter((table) => created.has(table));
  if (lost.length === 0 || lost.length === ownTables.length) return;
  throw new Failure(
    `The database has lost ${lost.join(', ')}; run once with --rebuild to import everything again`,
  );
}

function refuseMissingKinds(folder: string, { load, keep, gone, ignored }: Tasks): void {
  const present = new Set([
    ...load.map(({ layout }) => layout.kind),
    ...[...keep.map(({ known }) => known), ...gone].map(({ kind }) => kind),
  ]);
  const missing = kinds.filter((kind) => !present.has(kind));
  if (missing.length === 0) return;
  const expected = missing.map((kind) => {
    const fields = fieldsOf[kind].filter(({ required }) => required);
    return `a ${kind} file (a CSV with the columns ${fields.map(({ name }) => name).join(', ')})`;
  });
  const found = [...load.map(({ file, layout }) => `${file.name} (${layout.kind})`), ...ignored];
  throw new Failure(
    `${folder} lacks ${expected.join(' and ')}; found ${found.length > 0 ? found.join('; ') : 'no CSV file'}`,
  );
}

async function outcomes(
  { manager }: ImportContext,
  { load, forget }: Tasks,
  plan: Plan,
): Promise<FileOutcome[]> {
  const statusOf = new Map<string, FileStatus>();
  for (const { name } of plan.gone) statusOf.set(name, 'gone');
  for (const { file } of plan.renamed) statusOf.set(file.name, 'renamed');
  for (const { file, growth } of load) statusOf.set(file.name, growth ? 'grown' : 'loaded');
  const describe = (
    { name, kind, rows_read, rows_kept, rows_rejected, rows_blank }: Import,
    status: FileStatus,
  ) => ({
    name,
    kind: kind as Kind,
    status,
    read: rows_read,
    kept: rows_kept,
    rejected: rows_rejected,
    blank: rows_blank,
  });
  const known = await manager.find(Import);
  return [
    ...known.map((each) => describe(each, statusOf.get(each.name) ?? 'unchanged')),
    ...forget.map((each) => describe(each, 'pruned')),
  ].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || compareNames(a.name, b.name));
}

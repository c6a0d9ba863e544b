import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Import } from '../models/import';
import type { Session } from './database';
import { areSummariesWrong, findAlterations } from './import/changes/alterations';
import { refuseLoss } from './import/changes/emptied';
import { noticeOverlaps } from './import/changes/overlaps';
import { type Plan, planImport } from './import/changes/plan';
import { refuseStockCounts } from './import/changes/stock-counts';
import { findTasks, type Tasks } from './import/changes/tasks';
import type { ImportContext } from './import/context';
import { findCurrency } from './import/currency';
import { importDimensions } from './import/dimensions/import-dimensions';
import { fieldsOf } from './import/fields';
import { compareNames, type IgnoredFile, listDataFiles } from './import/files';
import { type Kind, kinds } from './import/kinds';
import type { Layout } from './import/reading/layout';
import { storedReading } from './import/reading/reading';
import type { FolderSettings } from './import/reading/settings';
import { rememberKinds, withRemembered } from './import/remembered-kinds';
import { forgetTotals } from './import/sales/forget-totals';
import { importSales } from './import/sales/import-sales';
import { restoreSummaries } from './import/sales/keep-summaries';
import type { AddedRows } from './import/sales/kept-parts';
import { refuseInexact } from './import/sales/refuse-inexact';
import { keepDataNotices, standingNotices } from './import/standing-notices';
import { type Notice, type NoticeCode, type Notify, severityOf } from './notices/notice';
import { describeWhy } from './notices/why';
import { Failure } from './run/failure';
import type { Progress } from './run/progress';

export interface ImportOptions {
  /** Folder of the CSV files. */
  data: string;
  /** How files are read where they leave it open. */
  importing: FolderSettings;
  /** The currency of the report, where somebody has said so. */
  currency?: string | undefined;
  /** Forget the files that are gone. */
  prune: boolean;
  /** Take files that have lost many rows. */
  allowShrink?: boolean;
  signal: AbortSignal;
  /** Bytes of a sales file from which a second thread parses it: about 4 MB where nothing is said. */
  parallelFrom?: number;
  /** Whether a run has written the file at a path itself. */
  isOwn?: (path: string) => boolean;
  /** Hears what to say of this run. */
  notice: Notify;
  progress: (progress: Progress) => void;
}

export type FileStatus = 'loaded' | 'grown' | 'renamed' | 'unchanged' | 'gone' | 'pruned';

/** What became of one file; read = kept + rejected + left out + blank. */
export interface FileOutcome {
  name: string;
  kind: Kind;
  status: FileStatus;
  read: number;
  kept: number;
  rejected: number;
  leftOut: number;
  blank: number;
}

export interface ImportOutcome {
  /** Every file the database knows now, and those pruned, in natural name order. */
  files: FileOutcome[];
  /** True where any row an analysis reads was added, changed or removed. */
  changed: boolean;
  /** What the sales of months that are new come to. */
  totals: AddedRows;
  /** The currencies, by their codes, that the amounts may be in; undefined where no file says. */
  currencies: ReadonlySet<string> | undefined;
}

/**
 * Brings the database in line with the data folder: finds the products, stores and sales files by their headers, loads
 * what is new or changed, and keeps the summary tables in step. Unchanged files cost nothing.
 *
 * @throws Failure where a file cannot be read, or a kind of file is neither in the folder nor in the database.
 */
export async function importData(session: Session, options: ImportOptions): Promise<ImportOutcome> {
  const { data, importing, prune, signal, notice } = options;
  let total = 0;
  const context: ImportContext = {
    ...{ ...session, ...options, settings: await withRemembered(session, importing) },
    onlyStore: basename(resolve(data)),
    progress: (progress) => options.progress({ ...progress, total }),
  };
  refuseLostTables(session);
  const others: IgnoredFile[] = [];
  const files = listDataFiles(data, (file) => others.push(file), options.isOwn);
  const alterations = await findAlterations(context);
  const known = await session.manager.find(Import);
  // A server counts while the files are looked at.
  const [summariesAreWrong, plan] = await Promise.all([
    areSummariesWrong(context, alterations),
    planImport(files, known, prune, signal),
  ]);
  const tasks = await findTasks(context, plan, prune, alterations.imports);
  if (!prune) await refuseLoss(context, tasks);
  const isKnown = plan.gone.length + tasks.keep.length + tasks.load.length > 0;
  if (isKnown && tasks.keep.length + tasks.load.length === 0) throw new Failure(noFiles(data, tasks, others));
  refuseMissingKinds(data, tasks, others);
  total = bytesToRead(tasks);

  await importDimensions(context, tasks);
  const summariesChanged = await restoreSummaries(session, summariesAreWrong);
  const sales = await importSales(context, tasks);
  if (summariesChanged || sales.changed) {
    // By hand a price may have become what a file says now.
    if (session.writtenElsewhere) await forgetTotals(session.manager);
    await refuseInexact(session, sales.totals);
  }
  await refuseStockCounts(context, tasks);
  const currencies = await findCurrency(context, data, options.currency);
  // Every time: a file may have another name by now.
  await noticeOverlaps(context);
  const names = [...files, ...(await session.manager.find(Import))].map(({ name }) => name);
  await rememberKinds(session, context.settings, names);
  await keepDataNotices(context, ofFolder, [
    ...[...others, ...tasks.ignored].map(({ name: path, why }) => ({
      ...{ code: 'ignored' as const, path, why },
    })),
    ...tasks.gone.map(goneNotice),
  ]);
  const loaded = new Set(tasks.load.map(({ file }) => file.name).concat([...sales.statuses.keys()]));
  for (const each of await standingNotices(session)) {
    // What was said when a file was loaded need not be said again; a doubt is, as long as it is there.
    const isNew = each.file === undefined ? sales.changed || isOfFolder(each) : loaded.has(each.file);
    if (isNew || severityOf(each) === 'warning') notice(each);
  }
  return {
    files: await outcomes(context, tasks, plan, sales.statuses),
    changed: summariesChanged || sales.changed,
    totals: sales.totals,
    currencies,
  };
}

function bytesToRead({ load }: Tasks): number {
  return load.reduce((bytes, { file, growth }) => bytes + file.size - (growth?.reading.position ?? 0), 0);
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

/**
 * Products and stores may be listed from the sales. Where neither a products file nor the sales say what anything is
 * worth, every revenue would be 0.
 */
function refuseMissingKinds(
  folder: string,
  { load, keep, gone, ignored }: Tasks,
  others: readonly IgnoredFile[],
): void {
  const layouts = [
    ...load.map(({ layout }) => layout),
    ...[...keep.map(({ known }) => known), ...gone].flatMap((known) => storedReading(known)?.layout ?? []),
  ];
  const has = (kind: Kind) => layouts.some((layout) => layout.kind === kind);
  const hasMoney = layouts.some(
    ({ kind, columns }) => kind === 'sales' && columns.some(({ field }) => isMoney(field)),
  );
  const unread = others.filter(({ maybeTable }) => maybeTable).map(described);
  // A spreadsheet that is not read may hold what would be made up from the sales.
  const isDoubtful = unread.length > 0 || layouts.some((layout) => unreadSheets(layout).length > 0);
  const isNeeded = (kind: Kind) =>
    kind === 'sales' ||
    isDoubtful ||
    (kind === 'products' && !hasMoney) ||
    ignored.some(({ name }) => isCalled(kind, name));
  const missing = kinds.filter((kind) => !has(kind) && isNeeded(kind));
  if (missing.length === 0) return;
  const expected = missing.map((kind) => {
    const fields = fieldsOf[kind].filter(({ required }) => required);
    return `a ${kind} file (a CSV with the columns ${fields.map(({ name }) => name).join(', ')})`;
  });
  const found = [
    ...load.map(({ file, layout }) => `${file.name} (${[layout.kind, ...unreadSheets(layout)].join(', ')})`),
    ...ignored.map(described),
    ...unread,
  ];
  throw new Failure(
    `${folder} lacks ${expected.join(' and ')}; found ${found.length > 0 ? found.join('; ') : 'no CSV file'}`,
  );
}

/** Where nothing is left of a folder, it is rather not there, a disk that is not mounted, than empty. */
function noFiles(folder: string, { ignored }: Tasks, others: readonly IgnoredFile[]): string {
  const found = [...ignored, ...others].map(described);
  return (
    `${folder} holds no products, stores or sales file any more; found ${found.length > 0 ? found.join('; ') : 'nothing'}. ` +
    'The database is as it was: see whether the folder is the right one, and whether its disk is there'
  );
}

function described({ name, why }: Pick<IgnoredFile, 'name' | 'why'>): string {
  return `${name} is ignored: ${describeWhy(why)}`;
}

/** Notices that are made anew by every run. */
const ofFolder: NoticeCode[] = ['gone', 'elsewhere', 'ignored'];

function isOfFolder({ code }: Notice): boolean {
  return ofFolder.includes(code);
}

function goneNotice({ name, path }: Import): Notice {
  return { code: path !== null && existsSync(path) ? 'elsewhere' : 'gone', path: name };
}

/** Whether a file is called as if it were of a kind: what is wrong with it then must not go unseen. */
function isCalled(kind: Kind, name: string): boolean {
  const words = {
    products: /product|produit|produkt|producto|article|artikel|articulo|catalog/i,
    stores: /store|shop|magasin|boutique|filial|laden|tienda|sucursal/i,
    sales: /./,
  };
  return words[kind].test(name);
}

function isMoney(field: string): boolean {
  return field === 'unit_price' || field === 'amount' || field === 'gross';
}

/** What else a workbook holds that may be what is missing. */
function unreadSheets({ otherSheets = [] }: Layout): string[] {
  return otherSheets.map((name) => `its sheet "${name}" is not read: save it as a file of its own`);
}

async function outcomes(
  { manager }: ImportContext,
  { load, forget }: Tasks,
  plan: Plan,
  read: ReadonlyMap<string, FileStatus>,
): Promise<FileOutcome[]> {
  const statusOf = new Map<string, FileStatus>([
    ...plan.gone.map(({ name }) => [name, 'gone'] as const),
    ...plan.renamed.map(({ file }) => [file.name, 'renamed'] as const),
    ...load.map(({ file }) => [file.name, 'loaded'] as const),
    ...read,
  ]);
  const describe = (
    { name, kind, rows_read, rows_kept, rows_rejected, rows_left_out, rows_blank }: Import,
    status: FileStatus,
  ) => ({
    name,
    kind: kind as Kind,
    status,
    read: rows_read,
    kept: rows_kept,
    rejected: rows_rejected,
    leftOut: rows_left_out,
    blank: rows_blank,
  });
  const known = await manager.find(Import);
  return [
    ...known.map((each) => describe(each, statusOf.get(each.name) ?? 'unchanged')),
    ...forget.map((each) => describe(each, 'pruned')),
  ].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || compareNames(a.name, b.name));
}

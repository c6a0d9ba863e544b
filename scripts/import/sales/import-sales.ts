import { In } from 'typeorm';
import { Import } from '../../../models/import';
import { Failure } from '../../run/failure';
import { refuseCopies } from '../changes/copies';
import type { KnownFile } from '../changes/plan';
import { importsOfOtherStores, importsToReadAgain } from '../changes/read-again';
import { ofKind, type Task, type Tasks } from '../changes/tasks';
import type { ImportContext } from '../context';
import { listedRows } from '../dimensions/listed-rows';
import type { Dimension } from '../dimensions/row';
import { settleDimension } from '../dimensions/settle-dimension';
import { soldRows } from '../dimensions/sold-rows';
import { loadFile } from '../load-file';
import { howToSettle } from '../reading/how-to-settle';
import { storedReading } from '../reading/reading';
import { settingsFor } from '../reading/settings';
import { suggestion } from '../reading/suggestions';
import { FirstTotals } from './first-totals';
import { forgetPrices } from './forget-totals';
import { type AddedRows, linesByMonth } from './kept-parts';
import type { Listing } from './references';
import { relist } from './relist';
import { removeSales, SalesLoader } from './sales-loader';
import { noticeSold, noticeUnpriced } from './sold-notices';
import { SummaryWriter } from './summary-writer';

/** What importing the sales came to. */
export interface ImportedSales {
  /** What became of each file that was read, by its name. */
  statuses: Map<string, 'loaded' | 'grown'>;
  /** True where any sale, product or store was added, changed or removed. */
  changed: boolean;
  /** What the sales of months that are new come to. */
  totals: AddedRows;
}

/** Rounds after which every row has been judged by every code: one lists products, and that may bring back stores. */
const MOST_ROUNDS = 10;

/**
 * Loads the sales files that are new, grown, changed, or to be forgotten, and settles products and stores with what they
 * list. Files whose rows that puts into another light are read again, until none is left. The summary tables are kept in
 * step.
 */
export async function importSales(context: ImportContext, planned: Tasks): Promise<ImportedSales> {
  const { manager } = context;
  const files = await manager.findBy(Import, { kind: In(['products', 'stores']) });
  const listsOf = (dimension: Dimension) => (files.some(({ kind }) => kind === dimension) ? 'named' : 'all');
  const listing: Listing = { products: listsOf('products'), stores: listsOf('stores') };
  const listed = {
    products: await listedRows(context, 'products'),
    stores: await listedRows(context, 'stores'),
  };
  // A file's word on a code goes before that of the sales.
  const known = async () => ({
    products: new Map([...(await soldRows(context, 'products', listing.products)), ...listed.products]),
    stores: new Map([...(await soldRows(context, 'stores', listing.stores)), ...listed.stores]),
  });
  const forget = planned.forget.filter(({ kind }) => kind === 'sales');
  const statuses: ImportedSales['statuses'] = new Map();
  let changed = forget.length > 0;
  let tasks = readAgain(planned, importsOfOtherStores(context, planned));
  refuseNoStores(tasks, context, listing);
  const areNamedNow = await relist(context, listing);
  let settled = await known();
  const totals = new FirstTotals(await linesByMonth(context), settled.products);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const load = ofKind(tasks.load, 'sales');
    const replaced = load.flatMap(({ known, growth }) => (known && !growth ? [known] : []));
    const removed = [...replaced, ...(round === 0 ? forget : [])];
    const summaries = new SummaryWriter(context, totals);
    await removeSales(context, removed, summaries);
    // Codes that only the sums know, of sales that are going, do no harm here: they need no file.
    if (removed.length > 0) settled = await known();
    const references = { products: codesOf(settled.products), stores: codesOf(settled.stores) };
    const loader = new SalesLoader(context, references, listing, summaries);
    for (const task of load) {
      statuses.set(task.file.name, await loadFile(context, task, loader));
    }
    await loader.finish();
    if (load.length + removed.length > 0) settled = await known();
    const settlements = {
      products: await settleDimension(context, 'products', settled.products),
      stores: await settleDimension(context, 'stores', settled.stores),
    };
    await forgetPrices(context, settlements.products.repriced);
    changed ||= load.length > 0 || settlements.products.changed || settlements.stores.changed;
    const again = await importsToReadAgain(context, planned, settlements, {
      ...{ listing, mayBeUnknownNow: areNamedNow && round === 0 },
    });
    if (again.size === 0) break;
    if (round + 1 === MOST_ROUNDS) throw new Error('Expected every row to be judged by every code by now');
    tasks = { ...tasks, load: await loadedAgain(context, planned, again) };
  }
  if (changed) {
    await noticeSold(context, {
      products: settled.products.size - listed.products.size,
      stores: settled.stores.size - listed.stores.size,
    });
  }
  await noticeUnpriced(context);
  await refuseCopies(context, {
    loaded: planned.load.filter(({ layout }) => layout.kind === 'sales').map(({ file }) => file),
    kept: planned.keep.map(({ file }) => file),
  });
  return { statuses, changed, totals: totals.take(await linesByMonth(context), settled.products) };
}

/**
 * Where a stores file lists several, sales that name none could be of any of them.
 *
 * @throws Failure with what settles it.
 */
function refuseNoStores(tasks: Tasks, { settings }: ImportContext, { stores }: Listing): void {
  if (stores === 'all') return;
  for (const { file, layout } of ofKind(tasks.load, 'sales')) {
    const isNamed = layout.columns.some(({ field }) => field === 'store_id');
    if (isNamed || settingsFor(settings, file.name).store !== undefined) continue;
    throw new Failure(
      `${file.shown} names no store in its header in line ${layout.headerLine}, and a stores file lists some. ` +
        `If a column does, ${howToSettle('columns', suggestion('sales', 'store_id', layout.alike))}; ` +
        `if all is sold in one store, ${howToSettle('store', 'NAME')}`,
    );
  }
}

/** The tasks with some imports to be read from their start. */
function readAgain({ load, keep, ...others }: Tasks, again: ReadonlySet<number>): Tasks {
  const isAgain = ({ known }: { known?: Import }) => known !== undefined && again.has(known.import_id);
  const whole = load.map(({ growth, ...task }) => (growth && !isAgain(task) ? { ...task, growth } : task));
  const kept = keep.filter(isAgain).map(asRead);
  return { ...others, load: [...whole, ...kept], keep: keep.filter((each) => !isAgain(each)) };
}

/** Files that were loaded or kept by this run, to be read from their start. */
async function loadedAgain(
  { manager }: ImportContext,
  { load, keep }: Tasks,
  again: ReadonlySet<number>,
): Promise<Task[]> {
  const fileOf = new Map([...load, ...keep].map(({ file }) => [file.name, file]));
  return (await manager.findBy(Import, { import_id: In([...again]) })).map((known) => {
    const file = fileOf.get(known.name);
    if (!file) throw new Error(`${known.name} is to be read again, but the folder does not hold it`);
    return asRead({ file, known });
  });
}

function asRead(each: KnownFile): Task {
  const layout = storedReading(each.known)?.layout;
  if (!layout) throw new Error(`${each.file.shown} was loaded, but how it was read is not known`);
  return { ...each, layout };
}

function codesOf(rows: ReadonlyMap<string, unknown>): string[] {
  return [...rows.keys()].sort();
}

import type { Import } from '../../../models/import';
import { refuseCopies } from '../changes/copies';
import { importsToReadAgain } from '../changes/read-again';
import { ofKind, type Tasks } from '../changes/tasks';
import type { ImportContext } from '../context';
import type { Settlement } from '../dimensions/settle-dimension';
import { loadFile } from '../load-file';
import { storedReading } from '../reading/reading';
import { loadReferences } from './references';
import { removeSales, SalesLoader } from './sales-loader';

/** What importing the sales came to. */
export interface ImportedSales {
  /** What became of each file that was read, by its name. */
  statuses: Map<string, 'loaded' | 'grown'>;
  /** True where any sale was added or removed. */
  changed: boolean;
}

/**
 * Loads the sales files that are new, grown, changed, to be forgotten, or to be read again because products or
 * stores came or went, and keeps the summary tables in step.
 */
export async function importSales(
  context: ImportContext,
  planned: Tasks,
  settlements: Record<'products' | 'stores', Settlement>,
): Promise<ImportedSales> {
  const again = await importsToReadAgain(context, planned, settlements);
  const tasks = readAgain(planned, again);
  const load = ofKind(tasks.load, 'sales');
  const forget = tasks.forget.filter(({ kind }) => kind === 'sales');
  const replaced = load.flatMap(({ known, growth }) => (known && !growth ? [known] : []));
  await removeSales(context, [...replaced, ...forget]);

  const loader = new SalesLoader(context, await loadReferences(context));
  const statuses: ImportedSales['statuses'] = new Map();
  for (const task of load) statuses.set(task.file.name, await loadFile(context, task, loader));
  await loader.finish();
  await refuseCopies(context, {
    loaded: load.map(({ file }) => file),
    kept: tasks.keep.map(({ file }) => file),
  });
  return { statuses, changed: load.length > 0 || forget.length > 0 };
}

/** The tasks with some imports to be read from their start. */
function readAgain({ load, keep, ...others }: Tasks, again: ReadonlySet<number>): Tasks {
  const isAgain = ({ known }: { known?: Import }) => known !== undefined && again.has(known.import_id);
  const whole = load.map(({ growth, ...task }) => (growth && !isAgain(task) ? { ...task, growth } : task));
  const kept = keep.filter(isAgain).map((each) => {
    const layout = storedReading(each.known)?.layout;
    if (!layout) throw new Error(`${each.file.shown} was kept, but how it was read is not known`);
    return { ...each, layout };
  });
  return { ...others, load: [...whole, ...kept], keep: keep.filter((each) => !isAgain(each)) };
}

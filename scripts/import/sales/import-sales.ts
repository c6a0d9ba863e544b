import type { Import } from '../../../models/import';
import { refuseCopies } from '../changes/copies';
import { importsToReadAgain } from '../changes/read-again';
import { ofKind, type Task, type Tasks } from '../changes/tasks';
import type { ImportContext } from '../context';
import type { Settlement } from '../dimensions/settle-dimension';
import { ReadingContradicted } from '../reading/cells/reading';
import type { StoredReading } from '../reading/stored-reading';
import { loadReferences } from './references';
import { SalesLoader } from './sales-loader';
import { subtractFromSummaries } from './summaries';

/**
 * Loads the sales files that are new, grown, changed, to be forgotten, or to be read again because products or
 * stores came or went, and keeps the summary tables in step.
 *
 * @returns true where any sale was added or removed.
 */
export async function importSales(
  context: ImportContext,
  tasks: Tasks,
  settlements: Record<'products' | 'stores', Settlement>,
): Promise<boolean> {
  const { manager } = context;
  readAgain(tasks, await importsToReadAgain(context, tasks, settlements));
  const load = ofKind(tasks.load, 'sales');
  const forget = tasks.forget.filter(({ kind }) => kind === 'sales');
  const replaced = load.flatMap(({ known, growth }) => (known && !growth ? [known] : []));
  await removeSales(context, [...replaced, ...forget]);
  if (load.length > 0) context.begin?.(bytesToRead(load));

  const loader = new SalesLoader(context, await loadReferences(manager));
  for (const task of load) {
    try {
      await loader.load(task);
    } catch (error) {
      if (!(error instanceof ReadingContradicted) || !task.known) throw error;
      // The new part of a file that grew shows that the old part is to be read in another way.
      delete task.growth;
      await removeSales(context, [task.known]);
      await loader.load(task);
    }
  }
  loader.finish();
  await refuseCopies(context, {
    loaded: load.map(({ file }) => file),
    kept: tasks.keep.map(({ file }) => file),
  });
  return load.length > 0 || forget.length > 0;
}

function bytesToRead(load: Task[]): number {
  return load.reduce((bytes, { file, growth }) => bytes + file.size - (growth?.reading.position ?? 0), 0);
}

/** Takes the rows of imports out of every table but imports. */
async function removeSales({ manager }: ImportContext, imports: Import[]): Promise<void> {
  if (imports.length === 0) return;
  const theirs = `import_id IN (${imports.map(({ import_id }) => import_id).join(', ')})`;
  await subtractFromSummaries(manager, theirs);
  await manager.query(`DELETE FROM sales WHERE ${theirs}`);
  await manager.query(`DELETE FROM rejected_rows WHERE ${theirs}`);
}

function readAgain(tasks: Tasks, again: Set<number>): void {
  for (const task of tasks.load) if (task.known && again.has(task.known.import_id)) delete task.growth;
  for (const kept of tasks.keep.filter(({ known }) => again.has(known.import_id))) {
    tasks.keep.splice(tasks.keep.indexOf(kept), 1);
    const { layout }: StoredReading = JSON.parse(kept.known.reading);
    tasks.load.push({ ...kept, layout });
  }
}

import { In } from 'typeorm';
import { RejectedRow } from '../../../models/rejected-row';
import { ofKind, type Tasks } from '../changes/tasks';
import type { ImportContext } from '../context';
import { loadFile } from '../load-file';
import { DimensionLoader, listings } from './list-dimension';

/** Loads the products and stores files that are new, changed or to be forgotten. */
export async function importDimensions(context: ImportContext, tasks: Tasks): Promise<void> {
  const { manager } = context;
  for (const dimension of ['products', 'stores'] as const) {
    const load = ofKind(tasks.load, dimension);
    const forget = tasks.forget.filter(({ kind }) => kind === dimension);
    const emptied = [...load.flatMap(({ known }) => known ?? []), ...forget].map(
      ({ import_id }) => import_id,
    );
    await manager.delete(listings[dimension], { import_id: In(emptied) });
    await manager.delete(RejectedRow, { import_id: In(emptied) });
    const loader = new DimensionLoader(context, dimension);
    for (const task of load) await loadFile(context, task, loader);
  }
}

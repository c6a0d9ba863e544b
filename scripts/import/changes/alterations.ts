import { Import } from '../../../models/import';
import type { ImportContext } from '../context';
import { rollUps, summaries } from '../sales/summaries';

/** What someone else has changed in the database since the last run. */
export interface Alterations {
  /** Imports that have more or fewer sales than were kept. */
  imports: ReadonlySet<number>;
  /** How many sales there are now. */
  sales: number;
}

/**
 * Proves by counting that the sales are those of their files. A program of an older version, or a hand, may have written
 * into the database; sales that belong to no file are removed. The sales themselves are counted only where somebody else
 * has written: that reads all of them.
 */
export async function findAlterations(context: ImportContext): Promise<Alterations> {
  const known = await context.manager.findBy(Import, { kind: 'sales' });
  if (context.writtenElsewhere) await removeStrays(context);
  const kept = known.reduce((sum, { rows_kept }) => sum + rows_kept, 0);
  const sales = context.writtenElsewhere ? await numberOf(context, 'SELECT COUNT(*) FROM sales') : kept;
  return { imports: sales === kept ? new Set() : await alteredImports(context, known), sales };
}

/** Counts whether a summary table does not hold all sales, and no others. */
export async function areSummariesWrong(
  context: ImportContext,
  { imports, sales }: Alterations,
): Promise<boolean> {
  let areWrong = imports.size > 0;
  // A table that this run has made is filled anyway.
  const tables = [...summaries, ...rollUps].filter(({ table }) => !context.created.has(table));
  for (const { table } of tables)
    areWrong ||= (await numberOf(context, `SELECT SUM(sale_count) FROM ${table}`)) !== sales;
  if (areWrong && (await context.manager.existsBy(Import, { kind: 'sales' })))
    context.notice({ code: 'sums_repaired' });
  return areWrong;
}

/** Rows that name an import which someone has deleted: no run would remove them. Sales are removed with a notice. */
async function removeStrays({ manager, rows }: ImportContext): Promise<void> {
  const known = new Set((await manager.find(Import)).map(({ import_id }) => import_id));
  for (const table of ['rejected_rows', 'listed_products', 'listed_stores', 'notices']) {
    const strays: number[] = [];
    for await (const batch of rows<[number | null]>(`SELECT DISTINCT import_id FROM ${table}`))
      for (const [id] of batch) if (id !== null && !known.has(id)) strays.push(id);
    for (const id of strays) await manager.query(`DELETE FROM ${table} WHERE import_id = ${id}`);
  }
}

async function alteredImports(context: ImportContext, known: Import[]): Promise<Set<number>> {
  const { manager, notice } = context;
  const counts = new Map<number, number>();
  for await (const batch of context.rows<[number, number]>(
    'SELECT import_id, COUNT(*) FROM sales GROUP BY import_id',
  ))
    for (const [import_id, count] of batch) counts.set(import_id, Number(count));
  const altered = new Set<number>();
  for (const { import_id, name, rows_kept, rows_read } of known) {
    const count = counts.get(import_id) ?? 0;
    counts.delete(import_id);
    if (count === rows_kept) continue;
    altered.add(import_id);
    // Without its settings a file that is gone is read again once it is back.
    const changes = { rows_kept: count, rows_read: rows_read - rows_kept + count, settings: '' };
    await manager.update(Import, import_id, changes);
    notice({ code: 'sales_altered', file: name, found: count, expected: rows_kept });
  }
  for (const [import_id, count] of counts) {
    await manager.query(`DELETE FROM sales WHERE import_id = ${import_id}`);
    notice({ code: 'strays_removed', sales: count });
    altered.add(import_id);
  }
  return altered;
}

async function numberOf({ rows }: ImportContext, query: string): Promise<number> {
  for await (const [row] of rows<[number | null]>(query)) return Number(row?.[0] ?? 0);
  return 0;
}

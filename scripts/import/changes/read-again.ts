import { Import } from '../../../models/import';
import { Failure } from '../../run/failure';
import type { ImportContext } from '../context';
import type { Dimension } from '../dimensions/row';
import { CODES, type Settlement } from '../dimensions/settle-dimension';
import { storedReading } from '../reading/reading';
import { settingsFor } from '../reading/settings';
import type { Listing } from '../sales/references';
import type { Tasks } from './tasks';

const columnOf = { products: 'product_id', stores: 'store_id' } as const;

/**
 * The sales files whose rows depend on products or stores that came or went: a refused row whose code is known now
 * comes back, a sale whose code no file lists any more is refused.
 *
 * @param listing which codes need no file; and whether products that needed none may be unknown now.
 * @throws Failure where such sales belong to a file that is gone and cannot be read again.
 */
export async function importsToReadAgain(
  context: ImportContext,
  { gone }: Tasks,
  settlements: Record<Dimension, Settlement>,
  { listing, mayBeUnknownNow }: { listing: Listing; mayBeUnknownNow: boolean },
): Promise<Set<number>> {
  const again = new Set<number>();
  const isSettled = !settlements.products.changed && !settlements.stores.changed;
  // Where no file lists them, no code is unknown, whatever was refused before.
  if (isSettled && listing.products === 'named' && listing.stores === 'named' && !mayBeUnknownNow)
    return again;
  const isGone = new Map(gone.map((known) => [known.import_id, known]));

  for (const dimension of ['products', 'stores'] as const) {
    for (const { import_id, code } of await usesOf(context, dimension, settlements[dimension].disappeared)) {
      const known = isGone.get(import_id);
      if (known) {
        throw new Failure(
          `No ${dimension} file lists "${code}" any more, but sales of ${known.name} use it, and that file is gone: ` +
            `list it again, put ${known.name} back, or forget its sales with --prune`,
        );
      }
      again.add(import_id);
    }
  }
  for (const import_id of await rejectsInNewLight(
    context,
    mayBeUnknownNow || settlements.products.disappeared.length > 0,
    listing,
  )) {
    const known = isGone.get(import_id);
    if (known) await readOnReturn(context, known);
    else again.add(import_id);
  }
  return again;
}

/** The sales files that name no store, read when the store of all their sales had another name. */
export function importsOfOtherStores(
  { onlyStore, settings }: ImportContext,
  { load, keep }: Tasks,
): Set<number> {
  const again = new Set<number>();
  for (const { known } of [...load, ...keep]) {
    const former = known?.kind === 'sales' ? storedReading(known)?.onlyStore : undefined;
    if (!known || former === undefined) continue;
    if (former !== (settingsFor(settings, known.name).store ?? onlyStore)) again.add(known.import_id);
  }
  return again;
}

/** One entry per import that uses any of the codes. */
async function usesOf(
  { rows }: ImportContext,
  dimension: Dimension,
  codes: string[],
): Promise<{ import_id: number; code: string }[]> {
  const uses: { import_id: number; code: string }[] = [];
  const column = columnOf[dimension];
  for (let at = 0; at < codes.length; at += CODES) {
    const query = `SELECT import_id, MIN(${column}) FROM sales WHERE ${column} IN (:...codes) GROUP BY import_id`;
    for await (const batch of rows<[number, string]>(query, { codes: codes.slice(at, at + CODES) }))
      for (const [import_id, code] of batch) uses.push({ import_id, code });
  }
  return uses;
}

/**
 * The imports with a refused row that would be judged in another way now: its code is known, or it was refused for its
 * store alone and its product, which comes first, may be unknown now as well.
 */
async function rejectsInNewLight(
  { manager }: ImportContext,
  mayBeUnknownNow: boolean,
  listing: Listing,
): Promise<number[]> {
  const rows: { import_id: number }[] = await manager.query(
    `SELECT DISTINCT import_id FROM rejected_rows
     WHERE reason = 'unknown_product' AND ${listing.products === 'all' ? 'TRUE' : 'value IN (SELECT product_id FROM products)'}
        OR reason = 'unknown_store' AND ${mayBeUnknownNow || listing.stores === 'all' ? 'TRUE' : 'value IN (SELECT store_id FROM stores)'}`,
  );
  return rows.map(({ import_id }) => import_id);
}

/** Without its settings a file counts as read in another way, and is read again as soon as it is back. */
async function readOnReturn({ manager, notice }: ImportContext, known: Import): Promise<void> {
  if (known.settings === '') return;
  await manager.update(Import, known.import_id, { settings: '' });
  notice({ code: 'gone_with_rejects', path: known.name });
}

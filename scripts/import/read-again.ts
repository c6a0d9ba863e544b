import { Failure } from '../failure';
import type { ImportContext } from './context';
import { loadReferences } from './references';
import type { Dimension, Settlement } from './settle-dimension';
import type { Tasks } from './tasks';

/** Codes per query: far below the parameter limit of any database. */
const CODES = 500;
const columnOf = { products: 'product_id', stores: 'store_id' } as const;

/**
 * The sales files whose rows depend on products or stores that came or went: a refused row whose code is known now
 * comes back, a sale whose code no file lists any more is refused.
 *
 * @throws Failure where such sales belong to a file that is gone and cannot be read again.
 */
export async function importsToReadAgain(
  context: ImportContext,
  { gone, forget }: Tasks,
  settlements: Record<Dimension, Settlement>,
): Promise<Set<number>> {
  const again = new Set<number>();
  if (!settlements.products.changed && !settlements.stores.changed) return again;
  const isGone = new Map(gone.map((known) => [known.import_id, known]));
  const forgotten = new Set(forget.map(({ import_id }) => import_id));

  for (const dimension of ['products', 'stores'] as const) {
    const { disappeared } = settlements[dimension];
    for (const { import_id, code } of await usesOf(context, dimension, disappeared)) {
      const known = isGone.get(import_id);
      if (known && !forgotten.has(import_id)) {
        throw new Failure(
          `No ${dimension} file lists "${code}" any more, but sales of ${known.name} use it, and that file is gone: ` +
            `list it again, put ${known.name} back, or forget its sales with --prune`,
        );
      }
      again.add(import_id);
    }
  }
  for (const import_id of await returningOrphans(context)) {
    const known = isGone.get(import_id);
    if (known) {
      context.notice(
        `${known.name} is gone: its refused rows cannot come back; put it back into the data folder`,
      );
    } else again.add(import_id);
  }
  return again;
}

/** One entry per import that uses any of the codes. */
async function usesOf(
  { manager }: ImportContext,
  dimension: Dimension,
  codes: string[],
): Promise<{ import_id: number; code: string }[]> {
  const uses: { import_id: number; code: string }[] = [];
  const column = columnOf[dimension];
  for (let at = 0; at < codes.length; at += CODES) {
    const some = codes.slice(at, at + CODES);
    const list = some.map(() => '?').join(', ');
    uses.push(
      ...(await manager.query(
        `SELECT import_id, MIN(${column}) AS code FROM sales WHERE ${column} IN (${list}) GROUP BY import_id`,
        some,
      )),
    );
  }
  return uses;
}

async function returningOrphans({ manager }: ImportContext): Promise<Set<number>> {
  const references = await loadReferences(manager);
  const orphans: { import_id: number; reason: string; value: string }[] = await manager.query(
    `SELECT DISTINCT import_id, reason, value FROM rejected_rows WHERE reason IN ('unknown_product', 'unknown_store')`,
  );
  const known = orphans.filter(({ reason, value }) =>
    (reason === 'unknown_product' ? references.products : references.stores).has(value),
  );
  return new Set(known.map(({ import_id }) => import_id));
}

import type { Kind } from '../kinds';
import { classOf, isOfMeaning, statusFamily } from './headers/status-words';
import type { Layout } from './layout';
import { cellOf, type Sample } from './sample';

/**
 * The columns that say which rows are sales, and what their numbers mean; of products and stores, the currency. One whose words all mean nothing to us, such as the state of an address,
 * is none.
 */
export function findStatuses(
  kind: Kind,
  headers: readonly string[],
  columns: Layout['columns'],
  sample: Sample,
): NonNullable<Layout['statuses']> {
  const taken = new Set(columns.map(({ index }) => index));
  return headers.flatMap((header, index) => {
    const family = taken.has(index) ? undefined : statusFamily(header);
    if (!family || (kind !== 'sales' && family !== 'currency')) return [];
    const cells = sample.rows.map((row) => cellOf(row, index)).filter((cell) => cell !== '');
    const isOurs =
      isOfMeaning(family) || cells.length === 0 || cells.some((cell) => classOf(family, cell) !== 'unknown');
    return isOurs ? [{ header: header.trim(), index, family }] : [];
  });
}

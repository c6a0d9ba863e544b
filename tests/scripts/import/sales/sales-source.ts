import { findTable } from '../../../../scripts/import/reading/find-table';
import { startReading } from '../../../../scripts/import/reading/reading';
import { parseSales, type SalesSource } from '../../../../scripts/import/sales/parse';
import type { Listing, References } from '../../../../scripts/import/sales/references';
import { dataFile } from '../reading/read-file';

const { signal } = new AbortController();
const columns = new Map();

/** Where a sales file begins, and what it takes to parse it. */
export async function sourceOf(
  path: string,
  references: References,
  listing: Listing = { products: 'named', stores: 'named' },
): Promise<SalesSource> {
  const file = dataFile(path);
  const { layout } = await findTable(file, { columns }, signal);
  if (!layout) throw new Error('No layout');
  const from = startReading(layout, { dateFormat: undefined, decimal: undefined, columns });
  return { file, mapping: columns, references, rules: { listing, store: 'Shop', online: 'Online' }, from };
}

/** The sales of a file that stands alone, and what else it says. */
export async function salesIn(path: string): Promise<unknown> {
  const source = await sourceOf(path, { products: [], stores: [] }, { products: 'all', stores: 'all' });
  const parsed = parseSales(source, signal);
  const blocks: unknown[] = [];
  let next = await parsed.next();
  for (; !next.done; next = await parsed.next()) {
    const { batch, added, rejects } = next.value;
    blocks.push({ batch, added, rejects });
  }
  const { reading, sold } = next.value;
  return { blocks, tally: reading.tally, sold };
}

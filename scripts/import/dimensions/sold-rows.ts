import { Import } from '../../../models/import';
import type { ImportContext } from '../context';
import { nameOrder } from '../name-order';
import { settingsFor } from '../reading/settings';
import { PRODUCT_COLUMNS, STORE_COLUMNS } from '../sales/keep-words';
import { laterProduct, laterStore } from '../sales/later';
import type { SoldProduct, SoldStore } from '../sales/listings';
import { codesOf } from '../sales/references';
import type { Dimension, Row } from './row';

/**
 * The row of each code that the sales list: those that carry a name beside the code or, where no file lists any, all.
 * The value of the latest day counts; on one day the later file, by the dates in their names or in natural name order.
 */
export async function soldRows(
  context: ImportContext,
  dimension: Dimension,
  lists: 'all' | 'named',
): Promise<Map<string, Row>> {
  const rows = dimension === 'products' ? await productRows(context, lists) : await storeRows(context, lists);
  if (lists === 'all') {
    // Of a file that is gone, or was read when a file listed them, only the codes are known.
    const key = dimension === 'products' ? 'product_id' : 'store_id';
    for (const code of await codesOf(context, 'sales_by_store', `DISTINCT ${key}`))
      if (!rows.has(code)) rows.set(code, dimension === 'products' ? productRow(code) : storeRow(code));
  }
  return rows;
}

async function productRows(context: ImportContext, lists: 'all' | 'named'): Promise<Map<string, Row>> {
  const latest = new Map<string, SoldProduct>();
  for (const sold of await inFileOrder<SoldProduct>(context, 'sold_products', PRODUCT_COLUMNS)) {
    if (lists === 'named' && sold.name === null) continue;
    const known = latest.get(sold.product_id);
    latest.set(sold.product_id, known ? laterProduct(known, sold) : sold);
  }
  return new Map([...latest].map(([code, sold]) => [code, productRow(code, sold)]));
}

async function storeRows(context: ImportContext, lists: 'all' | 'named'): Promise<Map<string, Row>> {
  const latest = new Map<string, SoldStore>();
  for (const sold of await inFileOrder<SoldStore>(context, 'sold_stores', STORE_COLUMNS)) {
    if (lists === 'named' && !sold.is_named) continue;
    const known = latest.get(sold.store_id);
    latest.set(sold.store_id, known ? laterStore(known, sold) : sold);
  }
  return new Map([...latest].map(([code, sold]) => [code, storeRow(code, sold)]));
}

/** How many products have several names. */
export async function codesWithSeveralNames({ manager }: ImportContext): Promise<number> {
  const [{ codes }]: [{ codes: number }] = await manager.query(
    `SELECT COUNT(*) AS codes FROM (
       SELECT product_id FROM sold_products GROUP BY product_id
       HAVING COUNT(DISTINCT name) > 1 OR MAX(CASE WHEN has_other_name THEN 1 ELSE 0 END) = 1
     ) AS several`,
  );
  return Number(codes);
}

function productRow(code: string, sold?: SoldProduct): Row {
  const { name = null, category = null, price = null } = sold ?? {};
  return {
    product_id: code,
    name: name ?? code,
    price: price === null ? null : Number(price),
    stock: null,
    category,
  };
}

function storeRow(code: string, sold?: SoldStore): Row {
  return { store_id: code, city: sold?.city ?? null, employee_nb: null };
}

/** Past the ORM: a file a day, for years, says the same of the same products each time. */
async function inFileOrder<Item>(
  { manager, rows, settings }: ImportContext,
  table: string,
  columns: readonly string[],
): Promise<Item[]> {
  const imports = await manager.findBy(Import, { kind: 'sales' });
  const order = nameOrder(
    imports.map(({ name }) => name),
    (name) => settingsFor(settings, name).dateFormat,
  );
  const names = imports.sort((a, b) => order.compare(a.name, b.name));
  const places = new Map(names.map(({ import_id }, place) => [import_id, place]));
  const items: [number, unknown[]][] = [];
  for await (const batch of rows<[number, ...unknown[]]>(
    `SELECT import_id, ${columns.join(', ')} FROM ${table}`,
  ))
    for (const [import_id, ...cells] of batch) items.push([places.get(import_id) ?? 0, cells]);
  return items
    .sort(([a], [b]) => a - b)
    .map(
      ([, cells]) =>
        Object.fromEntries(columns.map((name, index) => [name, cells[index]])) as unknown as Item,
    );
}

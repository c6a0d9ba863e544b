import { Import } from '../../../models/import';
import { SoldProduct } from '../../../models/sold-product';
import { SoldStore } from '../../../models/sold-store';
import type { ImportContext } from '../context';
import { type Reading, storedReading } from '../reading/reading';
import type { Listing } from './references';

/**
 * Keeps what the sales of known files say of products and stores in step with whether any file lists those: bare codes
 * are kept only where none does. What is missing is read from the sales that are there, not from their files.
 *
 * @returns true where a file lists products that every code of the sales was one of before.
 */
export async function relist(context: ImportContext, listing: Listing): Promise<boolean> {
  const { manager } = context;
  let areNamedNow = false;
  for (const { import_id, ...known } of await manager.findBy(Import, { kind: 'sales' })) {
    const reading = storedReading(known);
    const former = reading?.listing;
    if (!reading || !former) continue;
    areNamedNow ||= former.products === 'all' && listing.products === 'named';
    const fields = new Set(reading.layout.columns.map(({ field }) => field));
    if (former.products !== listing.products && !fields.has('name') && !fields.has('category'))
      await relistProducts(context, import_id, listing.products === 'all');
    if (former.stores !== listing.stores && !fields.has('city'))
      await relistStores(context, import_id, listing.stores === 'all');
    if (former.products === listing.products && former.stores === listing.stores) continue;
    const renewed: Reading = { ...reading, listing };
    await manager.update(Import, import_id, { reading: JSON.stringify(renewed) });
  }
  return areNamedNow;
}

async function relistProducts(
  { manager, rows, writer }: ImportContext,
  import_id: number,
  areKept: boolean,
): Promise<void> {
  await manager.delete(SoldProduct, { import_id });
  if (!areKept) return;
  const prices = new Map<string, [price: number | null, date: string | null]>();
  for await (const batch of rows<[string, number | null, string]>(
    'SELECT product_id, unit_price, date FROM sales WHERE import_id = :import_id ORDER BY date, sale_id',
    { import_id },
  ))
    for (const [code, price, date] of batch)
      if (price !== null) prices.set(code, [Number(price), date]);
      else if (!prices.has(code)) prices.set(code, [null, null]);
  const columns = ['product_id', 'has_other_name', 'price', 'price_date'];
  const sold = writer(SoldProduct, { columns, constants: { import_id } });
  for (const [code, [price, date]] of prices) sold.add([code, 0, price, date]);
  await sold.flush();
}

async function relistStores({ manager }: ImportContext, import_id: number, areKept: boolean): Promise<void> {
  await manager.delete(SoldStore, { import_id, is_named: false });
  if (!areKept) return;
  await manager.query(
    `INSERT INTO sold_stores (import_id, store_id, is_named)
     SELECT DISTINCT ${import_id}, store_id, FALSE FROM sales
     WHERE import_id = ${import_id}
       AND store_id NOT IN (SELECT store_id FROM sold_stores WHERE import_id = ${import_id})`,
  );
}

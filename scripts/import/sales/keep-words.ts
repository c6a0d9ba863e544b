import { LeftOutRows } from '../../../models/left-out-rows';
import { SoldProduct } from '../../../models/sold-product';
import { SoldStore } from '../../../models/sold-store';
import type { ImportContext } from '../context';
import { withVisibleNul } from '../reading/cells/text';
import { laterProduct, laterStore } from './later';
import type { Sold } from './listings';
import type { LeftOut } from './tally';

/** Keeps what a file's sales say of their products and stores; of a file that grew, what its new part says as well. */
export async function keepSold(
  { manager, writer }: ImportContext,
  import_id: number,
  { products, stores }: Sold,
  isGrowth: boolean,
): Promise<void> {
  const formerProducts = isGrowth ? await manager.findBy(SoldProduct, { import_id }) : [];
  const formerStores = isGrowth ? await manager.findBy(SoldStore, { import_id }) : [];
  if (isGrowth) for (const entity of [SoldProduct, SoldStore]) await manager.delete(entity, { import_id });
  const toProduct = writer(SoldProduct, { columns: PRODUCT_COLUMNS, constants: { import_id } });
  for (const sold of mergedBy('product_id', formerProducts, products, laterProduct))
    toProduct.add(PRODUCT_COLUMNS.map((column) => cellOf(sold[column])));
  await toProduct.flush();
  const toStore = writer(SoldStore, { columns: STORE_COLUMNS, constants: { import_id } });
  for (const sold of mergedBy('store_id', formerStores, stores, laterStore))
    toStore.add(STORE_COLUMNS.map((column) => cellOf(sold[column])));
  await toStore.flush();
}

/** The columns of sold_products, without the import. */
export const PRODUCT_COLUMNS = [
  ...(['product_id', 'name', 'name_date', 'has_other_name'] as const),
  ...(['category', 'category_date', 'price', 'price_date'] as const),
];
/** The columns of sold_stores, without the import. */
export const STORE_COLUMNS = ['store_id', 'city', 'city_date', 'is_named'] as const;

/** A database may have no truth values. */
function cellOf(value: string | number | boolean | null): string | number | null {
  return typeof value === 'boolean' ? Number(value) : value;
}

function mergedBy<Key extends string, Item extends Record<Key, string>>(
  key: Key,
  former: Item[],
  items: Item[],
  later: (former: Item, item: Item) => Item,
): Iterable<Item> {
  const merged = new Map(former.map((item) => [item[key], item]));
  for (const item of items) {
    const known = merged.get(item[key]);
    merged.set(item[key], known ? later(known, item) : item);
  }
  return merged.values();
}

/** Keeps the words by which rows of a file are no sales, with what those come to. */
export async function keepLeftOut(
  { manager }: ImportContext,
  import_id: number,
  leftOut: readonly LeftOut[],
): Promise<void> {
  await manager.delete(LeftOutRows, { import_id });
  await manager.insert(
    LeftOutRows,
    leftOut.map(({ column, word, rows, amount, line }) => ({
      ...{
        import_id,
        column: withVisibleNul(column),
        word: withVisibleNul(word),
        row_count: rows,
        amount: amount / 10_000,
        first_line: line,
      },
    })),
  );
}

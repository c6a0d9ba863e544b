import type { ImportContext } from '../context';
import { codesWithSeveralNames } from '../dimensions/sold-rows';

/** Says what products and stores were taken from the sales, and which units nothing gives a price to. */
export async function soldNotices(
  context: ImportContext,
  listed: Record<'products' | 'stores', number>,
): Promise<void> {
  const { notice } = context;
  if (listed.products > 0) {
    const twice = await codesWithSeveralNames(context);
    const names =
      twice > 0
        ? `; ${count(twice, 'code')} ${twice === 1 ? 'has' : 'have'} several names, the latest counts`
        : '';
    notice(
      `${count(listed.products, 'product')} taken from the sales, no products file lists ${listed.products === 1 ? 'it' : 'them'}${names}`,
    );
  }
  if (listed.stores > 0)
    notice(
      `${count(listed.stores, 'store')} taken from the sales, no stores file lists ${listed.stores === 1 ? 'it' : 'them'}`,
    );
}

/** Says how many units have no price, and so add nothing to any revenue. */
export async function unpricedNotice({ manager, notice }: ImportContext): Promise<void> {
  const [row]: { units: number | null; products: number }[] = await manager.query(
    `SELECT SUM(sold.list_quantity) AS units, COUNT(DISTINCT sold.product_id) AS products
     FROM sales_by_store sold JOIN products product ON product.product_id = sold.product_id
     WHERE product.price IS NULL AND sold.list_quantity <> 0`,
  );
  const units = Math.round(Number(row?.units ?? 0) * 1000) / 1000;
  if (Number(row?.products ?? 0) === 0) return;
  notice(
    `${count(units, 'unit')} of ${count(Number(row?.products), 'product')} have no price: they count as units, and as 0 in every revenue; ` +
      'give the products a price in a products file',
  );
}

function count(number: number, unit: string): string {
  return `${number.toLocaleString('en')} ${unit}${number === 1 ? '' : 's'}`;
}

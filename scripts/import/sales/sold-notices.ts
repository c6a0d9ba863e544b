import type { Notice } from '../../notices/notice';
import type { ImportContext } from '../context';
import { codesWithSeveralNames } from '../dimensions/sold-rows';
import { keepDataNotices } from '../standing-notices';

/** Keeps in mind how many products and stores were taken from the sales. */
export async function noticeSold(
  context: ImportContext,
  { products, stores }: Record<'products' | 'stores', number>,
): Promise<void> {
  const notices: Notice[] = [];
  if (products > 0)
    notices.push({ code: 'products_from_sales', products, twice: await codesWithSeveralNames(context) });
  if (stores > 0) notices.push({ code: 'stores_from_sales', stores });
  await keepDataNotices(context, ['products_from_sales', 'stores_from_sales'], notices);
}

/** Keeps in mind how many units have no price, and so add nothing to any revenue. */
export async function noticeUnpriced({ manager }: ImportContext): Promise<void> {
  const [row]: { units: number | null; products: number }[] = await manager.query(
    `SELECT SUM(CAST(ROUND(sold.list_quantity * 1000) AS BIGINT)) AS units, COUNT(DISTINCT sold.product_id) AS products
     FROM sales_by_store sold JOIN products product ON product.product_id = sold.product_id
     WHERE product.price IS NULL AND sold.list_quantity <> 0`,
  );
  const units = Number(row?.units ?? 0) / 1000;
  const products = Number(row?.products ?? 0);
  await keepDataNotices(
    { manager },
    ['no_price'],
    products > 0 ? [{ code: 'no_price', units, products }] : [],
  );
}

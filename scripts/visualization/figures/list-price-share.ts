import type { EntityManager } from 'typeorm';
import { atListPrice, revenue, sumOf, tenThousandths } from '../../analysis/amounts';

/** What part of the revenue, 0 to 1, has no price of its own and is valued at the list price; 0 where there is none. */
export async function listPriceShare(manager: EntityManager): Promise<number> {
  const amounts = [atListPrice('sold.list_quantity', 'product'), revenue('sold', 'product')];
  const [whole, all] = amounts.map((amount) => `CAST(${tenThousandths(sumOf(amount))} AS TEXT)`);
  const [row] = await manager.query(
    `SELECT ${whole} AS listed, ${all} AS everything
     FROM sales_by_store sold JOIN products product ON product.product_id = sold.product_id`,
  );
  const [listed, everything] = [Number(row?.listed ?? 0), Number(row?.everything ?? 0)];
  return listed > 0 && everything > 0 ? Math.min(1, listed / everything) : 0;
}

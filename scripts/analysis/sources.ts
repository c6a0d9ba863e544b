import { Product } from '../../models/product';
import { SalesByMonth } from '../../models/sales-by-month';
import type { Name } from '../../models/shared/kinds';
import { Store } from '../../models/store';
import type { Query } from './define-analysis';
import { Sql } from './sql';

/** The sales of each month as `month`, with their `product` and their `store`. */
export function salesByMonth(query: Query): Query {
  return query
    .from(SalesByMonth, 'month')
    .innerJoin(Product, 'product', 'product.product_id = month.product_id')
    .innerJoin(Store, 'store', 'store.store_id = month.store_id');
}

/** The quarter of a month, `2024-Q1`. */
export function quarterOf(month: string): Sql<Name> {
  const number = `CAST(SUBSTR(${month}, 6, 2) AS INTEGER)`;
  return new Sql(`SUBSTR(${month}, 1, 4) || '-Q' || CAST((${number} + 2) / 3 AS TEXT)`);
}

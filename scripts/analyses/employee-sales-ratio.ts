import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { EmployeeSalesRatio } from '../../models/employee-sales-ratio';
import { Product } from '../../models/product';
import { SalesByStore } from '../../models/sales-by-store';
import { Store } from '../../models/store';
import { analysis } from '../analysis/define-analysis';
import { money, moneyPer, revenue, unitsPer } from '../analysis/measures';
import { employeeSalesRatio } from '../visualization/presentations/employee-sales-ratio';

const units = 'COALESCE(sold.units, 0)';
const amount = 'COALESCE(sold.amount, 0)';
const employees = 'NULLIF(store.employee_nb, 0)';

/** Which store sells most for its size: units and revenue of each store, in all and per employee. */
export default analysis(EmployeeSalesRatio, {
  columns: {
    store_id: 'store.store_id',
    employee_count: 'store.employee_nb',
    total_sales: units,
    sales_per_employee: unitsPer(employees, units),
    revenue: money(amount),
    revenue_per_employee: moneyPer(employees, amount),
  },
  rows: (query) =>
    query
      .from(Store, 'store')
      .leftJoin(soldByStore, 'sold', 'sold.store_id = store.store_id')
      .orderBy('store.store_id'),
  needs: { entity: Store, column: 'employee_nb' },
  presentation: employeeSalesRatio,
});

/** Added up before it is joined: to find the products of each store, SQLite would index them all first. */
function soldByStore(query: SelectQueryBuilder<ObjectLiteral>) {
  return query
    .select('sales.store_id', 'store_id')
    .addSelect('SUM(sales.quantity)', 'units')
    .addSelect(`SUM(${revenue('sales', 'product')})`, 'amount')
    .from(SalesByStore, 'sales')
    .innerJoin(Product, 'product', 'product.product_id = sales.product_id')
    .groupBy('sales.store_id');
}

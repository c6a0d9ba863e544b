import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { EmployeeSalesRatio } from '../../models/employee-sales-ratio';
import { Product } from '../../models/product';
import { SalesByMonth } from '../../models/sales-by-month';
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

/** Added up before it is joined: to find the months of each store, SQLite would index them all first. */
function soldByStore(query: SelectQueryBuilder<ObjectLiteral>) {
  return query
    .select('month.store_id', 'store_id')
    .addSelect('SUM(month.quantity)', 'units')
    .addSelect(`SUM(${revenue('month', 'product')})`, 'amount')
    .from(SalesByMonth, 'month')
    .innerJoin(Product, 'product', 'product.product_id = month.product_id')
    .groupBy('month.store_id');
}

import { EmployeeSalesRatio } from '../../models/employee-sales-ratio';
import { Product } from '../../models/product';
import { SalesByMonth } from '../../models/sales-by-month';
import { Store } from '../../models/store';
import { analysis } from '../analysis/define-analysis';
import { money, moneyPer, revenue, unitsPer } from '../analysis/measures';

const units = 'COALESCE(SUM(month.quantity), 0)';
const amount = `COALESCE(SUM(${revenue('month', 'product')}), 0)`;
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
      .leftJoin(SalesByMonth, 'month', 'month.store_id = store.store_id')
      .leftJoin(Product, 'product', 'product.product_id = month.product_id')
      .groupBy('store.store_id')
      .addGroupBy('store.employee_nb')
      .orderBy('store.store_id'),
  needs: { entity: Store, column: 'employee_nb' },
});

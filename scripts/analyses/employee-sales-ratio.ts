import { EmployeeSalesRatio } from '../../models/employee-sales-ratio';
import { Product } from '../../models/product';
import { SalesByStore } from '../../models/sales-by-store';
import { Store } from '../../models/store';
import { money, moneyPer, revenue, sumOf, unitsOf, unitsPer } from '../analysis/amounts';
import { analysis } from '../analysis/define-analysis';
import { employeeSalesRatio } from '../visualization/presentations/employee-sales-ratio';

const units = unitsOf('sold.quantity');
const amount = sumOf(revenue('sold', 'product'));
const employees = 'NULLIF(store.employee_nb, 0)';

/** Which store sells most for its size: units and revenue of each store, in all and per employee. */
export default analysis(EmployeeSalesRatio, {
  title: { en: 'Sales per employee', fr: 'Ventes par employé' },
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
      .leftJoin(SalesByStore, 'sold', 'sold.store_id = store.store_id')
      .leftJoin(Product, 'product', 'product.product_id = sold.product_id')
      .groupBy('store.store_id')
      .addGroupBy('store.employee_nb')
      .orderBy('store.store_id'),
  needs: { entity: Store, column: 'employee_nb' },
  presentation: employeeSalesRatio,
});

import { EmployeeSalesRatio } from '../../models/employee-sales-ratio';
import { Product } from '../../models/product';
import { SalesByStore } from '../../models/sales-by-store';
import type { Units } from '../../models/shared/kinds';
import { Store } from '../../models/store';
import { money, moneyPer, nonZero, revenue, sumOf, unitsOf, unitsPer } from '../analysis/amounts';
import { analysis, sql } from '../analysis/define-analysis';
import { employeeSalesRatio } from '../visualization/presentations/employee-sales-ratio';

const units = unitsOf('sold.quantity');
const amount = sumOf(revenue('sold', 'product'));
const employees = sql<Units | null>('store.employee_nb');

/** Which store sells most for its size: units and revenue of each store, in all and per employee. */
export default analysis(EmployeeSalesRatio, {
  title: {
    en: 'Sales per employee',
    fr: 'Ventes par employé',
    de: 'Verkäufe pro Beschäftigten',
    es: 'Ventas por empleado',
  },
  columns: {
    store_id: sql('store.store_id'),
    employee_count: employees,
    total_sales: units,
    sales_per_employee: unitsPer(nonZero(employees), units),
    revenue: money(amount),
    revenue_per_employee: moneyPer(nonZero(employees), amount),
  },
  rows: (query) =>
    query
      .from(Store, 'store')
      .leftJoin(SalesByStore, 'sold', 'sold.store_id = store.store_id')
      .leftJoin(Product, 'product', 'product.product_id = sold.product_id')
      .groupBy('store.store_id')
      .addGroupBy('store.employee_nb')
      .orderBy('store.store_id'),
  wants: { entity: Store, column: 'employee_nb' },
  presentation: employeeSalesRatio,
});

import { MonthlyProductSales } from '../../models/monthly-product-sales';
import { Product } from '../../models/product';
import { SalesByMonth } from '../../models/sales-by-month';
import { money, revenue, sumOf, unitsOf } from '../analysis/amounts';
import { analysis, sql } from '../analysis/define-analysis';
import { monthlyProductSales } from '../visualization/presentations/monthly-product-sales';

/** How each product sells over time: units and revenue of each product in each month. */
export default analysis(MonthlyProductSales, {
  title: {
    en: 'Products over time',
    fr: 'Les produits au fil des mois',
    de: 'Artikel im Zeitverlauf',
    es: 'Productos a lo largo del tiempo',
  },
  columns: {
    product_id: sql('month.product_id'),
    year_month: sql('month.year_month'),
    quantity_sold: unitsOf('month.quantity'),
    total_amount: money(sumOf(revenue('month', 'product'))),
  },
  rows: (query) =>
    query
      .from(SalesByMonth, 'month')
      .innerJoin(Product, 'product', 'product.product_id = month.product_id')
      .groupBy('month.product_id')
      .addGroupBy('month.year_month')
      .orderBy('month.product_id')
      .addOrderBy('month.year_month'),
  presentation: monthlyProductSales,
});

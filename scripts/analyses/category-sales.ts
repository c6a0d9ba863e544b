import { CategorySales } from '../../models/category-sales';
import { Product } from '../../models/product';
import { SalesByProduct } from '../../models/sales-by-product';
import { money, revenue, sumOf, unitsOf } from '../analysis/amounts';
import { analysis, sql } from '../analysis/define-analysis';

/** How does each category sell over time? */
export default analysis(CategorySales, {
  title: { en: 'Categories', fr: 'Les catégories', de: 'Warengruppen', es: 'Categorías' },
  section: 'products',
  needs: [{ known: 'category' }],
  sort: ['year_month DESC', 'revenue DESC', 'category'],
  chart: { type: 'lines', over: 'year_month', of: 'revenue', each: 'category' },
  columns: {
    category: sql('product.category'),
    year_month: sql('month.year_month'),
    units: unitsOf('month.quantity'),
    revenue: money(sumOf(revenue('month', 'product'))),
  },
  rows: (query) =>
    query
      .from(SalesByProduct, 'month')
      .innerJoin(Product, 'product', 'product.product_id = month.product_id')
      .where('product.category IS NOT NULL')
      .groupBy('product.category')
      .addGroupBy('month.year_month')
      .orderBy('product.category')
      .addOrderBy('month.year_month'),
});

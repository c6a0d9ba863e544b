import { Product } from '../../models/product';
import { ProductSalesByStore } from '../../models/product-sales-by-store';
import { SalesByMonth } from '../../models/sales-by-month';
import { analysis } from '../analysis/define-analysis';
import { money, revenue } from '../analysis/measures';
import { productSalesByStore } from '../visualization/presentations/product-sales-by-store';

/** Which product sells where: units and revenue of each product in each store. */
export default analysis(ProductSalesByStore, {
  columns: {
    product_id: 'month.product_id',
    store_id: 'month.store_id',
    quantity_sold: 'SUM(month.quantity)',
    revenue: money(`SUM(${revenue('month', 'product')})`),
  },
  rows: (query) =>
    query
      .from(SalesByMonth, 'month')
      .innerJoin(Product, 'product', 'product.product_id = month.product_id')
      .groupBy('month.product_id')
      .addGroupBy('month.store_id')
      .orderBy('month.product_id')
      .addOrderBy('month.store_id'),
  presentation: productSalesByStore,
});

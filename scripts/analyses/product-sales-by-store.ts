import { Product } from '../../models/product';
import { ProductSalesByStore } from '../../models/product-sales-by-store';
import { SalesByStore } from '../../models/sales-by-store';
import { money, revenue } from '../analysis/amounts';
import { analysis, sql } from '../analysis/define-analysis';
import { productSalesByStore } from '../visualization/presentations/product-sales-by-store';

/** Which product sells where: units and revenue of each product in each store. */
export default analysis(ProductSalesByStore, {
  title: {
    en: 'Products by store',
    fr: 'Les produits par magasin',
    de: 'Artikel nach Filialen',
    es: 'Productos por tienda',
  },
  columns: {
    product_id: sql('sold.product_id'),
    store_id: sql('sold.store_id'),
    quantity_sold: sql('sold.quantity'),
    revenue: money(revenue('sold', 'product')),
  },
  rows: (query) =>
    query
      .from(SalesByStore, 'sold')
      .innerJoin(Product, 'product', 'product.product_id = sold.product_id')
      .orderBy('sold.product_id')
      .addOrderBy('sold.store_id'),
  presentation: productSalesByStore,
});

import { ProductSalesByStore } from '../../models/product-sales-by-store';
import type { ProductCode, StoreCode } from '../../models/shared/kinds';
import { analysis } from '../analysis/define-analysis';
import { toMoney, toUnits } from '../analysis/rounding';
import { productSalesByStore } from '../visualization/presentations/product-sales-by-store';

/** Which product sells where: units and revenue of each product in each store. */
export default analysis(ProductSalesByStore, {
  title: {
    en: 'Products by store',
    fr: 'Les produits par magasin',
    de: 'Artikel nach Filialen',
    es: 'Productos por tienda',
  },
  presentation: productSalesByStore,
  // Another reads the same pairs: in a wide shop it takes half a second to read them.
  compute: async (data) =>
    (await data.pairs()).map(([product, store, { units, amount }]) => ({
      product_id: product as ProductCode,
      store_id: store as StoreCode,
      quantity_sold: toUnits(units),
      revenue: toMoney(amount),
    })),
});

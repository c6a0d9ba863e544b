import { ProductStoreIndex } from '../../models/product-store-index';
import { Amount, money, percentOf, revenue, tenThousandths } from '../analysis/amounts';
import { analysis, sql } from '../analysis/define-analysis';

const [amount, ofStore, ofProduct, ofAll] = ['amount', 'of_store', 'of_product', 'of_all'].map(
  (name) => new Amount(`share.${name}`),
) as [Amount, Amount, Amount, Amount];
// Shares of up to 20 trillion do not multiply as whole numbers; 15 digits are more than 2 decimals need.
const index = '(10000.0 * share.amount / share.of_store) * (1.0 * share.of_all / share.of_product)';
const isShare = 'share.of_store > 0 AND share.of_product > 0 AND share.of_all > 0';

/** Which product sells in which store above its share, and where not? */
export default analysis(ProductStoreIndex, {
  title: { en: 'Products above and below their share', fr: 'Produits au-dessus et en dessous de leur part' },
  section: 'products',
  sort: ['revenue DESC', 'product_id', 'store_id'],
  chart: { type: 'heat', rows: 'product_id', columns: 'store_id', of: 'share_index' },
  say: () => [
    {
      en: '100 is the share that a product has in the whole company; at 120 it has a fifth more in that store.',
      fr: '100 est la part d’un produit dans toute l’entreprise\u202f; à 120, elle est d’un cinquième plus grande dans ce magasin.',
    },
  ],
  columns: {
    product_id: sql('share.product_id'),
    store_id: sql('share.store_id'),
    revenue: money(amount),
    store_share: percentOf(amount, ofStore),
    company_share: percentOf(ofProduct, ofAll),
    share_index: sql(`CASE WHEN ${isShare} THEN CAST(ROUND(${index}) AS BIGINT) / 100.0 END`),
  },
  rows: (query) =>
    query
      .from(
        `(SELECT pair.*, SUM(pair.amount) OVER (PARTITION BY pair.store_id) AS of_store,
          SUM(pair.amount) OVER (PARTITION BY pair.product_id) AS of_product, SUM(pair.amount) OVER () AS of_all
        FROM (SELECT sold.product_id, sold.store_id, ${tenThousandths(revenue('sold', 'product'))} AS amount
          FROM sales_by_store sold JOIN products product ON product.product_id = sold.product_id) pair)`,
        'share',
      )
      .orderBy('share.product_id')
      .addOrderBy('share.store_id'),
});

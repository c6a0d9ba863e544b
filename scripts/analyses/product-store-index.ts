import { ProductStoreIndex } from '../../models/product-store-index';
import { Amount, money, percentOf, revenue, tenThousandths } from '../analysis/amounts';
import { analysis, sql } from '../analysis/define-analysis';

const [amount, ofStore, ofProduct, ofAll] = ['amount', 'of_store', 'of_product', 'of_all'].map(
  (name) => new Amount(`share.${name}`),
) as [Amount, Amount, Amount, Amount];
// Shares of up to 20 trillion do not multiply as whole numbers; 15 digits are more than 2 decimals need.
const index = '(10000.0 * share.amount / share.of_store) * (1.0 * share.of_all / share.of_product)';
const isShare = 'share.of_store > 0 AND share.of_product > 0 AND share.of_all > 0';

/** Indexes that are told, and standard deviations from which they are not by chance. */
const [MUCH, LITTLE, CERTAIN] = [125, 80, 2.5];

/** Which product sells in which store above its share, and where not? */
export default analysis(ProductStoreIndex, {
  title: {
    en: 'Products above and below their share',
    fr: 'Produits au-dessus et en dessous de leur part',
    de: 'Artikel über und unter ihrem Anteil',
    es: 'Productos por encima y por debajo de su parte',
  },
  section: 'products',
  sort: ['revenue DESC', 'product_id', 'store_id'],
  chart: { type: 'heat', rows: 'product_id', columns: 'store_id', of: 'share_index' },
  say: async ({ rows, show, write, data }) => {
    const priceOf = new Map((await data.products()).map(({ product_id, price }) => [product_id, price]));
    const found = rows.flatMap((row) => {
      const { product_id, revenue, share_index: index } = row;
      const price = priceOf.get(product_id);
      if (index === null || index <= 0 || !price) return [];
      const expected = (100 * revenue) / index;
      const gap = revenue - expected;
      // By chance alone as many units vary by the root of their number.
      const isChance = Math.abs(gap) < CERTAIN * Math.sqrt(expected * price);
      const isNotable = index >= MUCH || index <= LITTLE;
      return isChance || !isNotable ? [] : [{ row, gap, times: write(index / 100, 'ratio') }];
    });
    return [true, false].flatMap((isMore) => {
      const [most] = found
        .filter(({ gap }) => gap > 0 === isMore)
        .toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
      if (!most) return [];
      const [product, store] = [show(most.row, 'product_id'), show(most.row, 'store_id')];
      const worth = Math.abs(most.gap);
      const money = write(worth, 'money');
      const text = isMore
        ? {
            en: `${store} sells ${most.times} times its share of ${product}: ${money} more.`,
            fr: `${store} vend ${most.times} fois sa part de ${product}\u202f: ${money} de plus.`,
            de: `${store} verkauft von ${product} das ${most.times}-Fache seines Anteils: ${money} mehr.`,
            es: `${store} vende ${most.times} veces su parte de ${product}: ${money} más.`,
          }
        : {
            en: `${store} sells ${most.times} times its share of ${product}: ${money} less.`,
            fr: `${store} vend ${most.times} fois sa part de ${product}\u202f: ${money} de moins.`,
            de: `${store} verkauft von ${product} das ${most.times}-Fache seines Anteils: ${money} weniger.`,
            es: `${store} vende ${most.times} veces su parte de ${product}: ${money} menos.`,
          };
      return [{ text, worth, subject: { product: most.row.product_id }, call: isMore ? 'up' : 'down' }];
    });
  },
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

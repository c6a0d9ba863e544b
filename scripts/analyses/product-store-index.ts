import { ProductStoreIndex } from '../../models/product-store-index';
import type { ProductCode, StoreCode } from '../../models/shared/kinds';
import { analysis } from '../analysis/define-analysis';
import { toMoney, toPercent, toRatio } from '../analysis/rounding';
import type { SalesData } from '../analysis/sales-data';

/** Indexes that are told, and sale lines from which they are more than a few customers. */
const [MUCH, LITTLE, LINES] = [125, 80, 30];

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
  chart: { type: 'heat', rows: 'product_id', columns: 'store_id', of: 'share_index', isIndex: true },
  say: async ({ rows, show, write, data }) => {
    const leaning = leaningOf(await data.pairs());
    const found = rows.flatMap((row) => {
      const { product_id, store_id, revenue, share_index: index } = row;
      if (index === null || index <= 0 || (index < MUCH && index > LITTLE)) return [];
      const gap = revenue - (100 * revenue) / index;
      const isChance = leaning.get(keyOf(product_id, store_id)) !== Math.sign(gap);
      return isChance ? [] : [{ row, gap, times: write(index / 100, 'ratio') }];
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
  compute: async (data) => {
    const pairs = await data.pairs();
    const [ofProduct, ofStore] = [new Map<string, bigint>(), new Map<string, bigint>()];
    let all = 0n;
    for (const [product, store, { amount }] of pairs) {
      ofProduct.set(product, (ofProduct.get(product) ?? 0n) + amount);
      ofStore.set(store, (ofStore.get(store) ?? 0n) + amount);
      all += amount;
    }
    const shares = new Map([...ofProduct].map(([product, amount]) => [product, toPercent(amount, all)]));
    return pairs.map(([product, store, { amount }]) => {
      const [inStores, inStore] = [ofProduct.get(product) ?? 0n, ofStore.get(store) ?? 0n];
      const isShare = inStores > 0n && inStore > 0n && all > 0n;
      return {
        product_id: product as ProductCode,
        store_id: store as StoreCode,
        revenue: toMoney(amount),
        store_share: toPercent(amount, inStore),
        company_share: shares.get(product) ?? null,
        share_index: isShare ? toRatio([100, amount, all], [inStore, inStores]) : null,
      };
    });
  },
});

function keyOf(product: string, store: string): string {
  return JSON.stringify([product, store]);
}

/** The pairs with more sale lines, 1, or less, -1, than chance makes of the shares of their product and store. */
function leaningOf(pairs: Awaited<ReturnType<SalesData['pairs']>>): ReadonlyMap<string, number> {
  const [ofProduct, ofStore] = [new Map<string, number>(), new Map<string, number>()];
  let all = 0;
  for (const [product, store, { lines }] of pairs) {
    ofProduct.set(product, (ofProduct.get(product) ?? 0) + lines);
    ofStore.set(store, (ofStore.get(store) ?? 0) + lines);
    all += lines;
  }
  // Of so many pairs the furthest is this many standard deviations off by chance in one report of twenty.
  const certain = 0.35 + Math.sqrt(2 * Math.log(pairs.length));
  return new Map(
    pairs.flatMap(([product, store, { lines }]) => {
      const expected = ((ofProduct.get(product) ?? 0) * (ofStore.get(store) ?? 0)) / all;
      const gap = lines - expected;
      const isChance = Math.max(lines, expected) < LINES || Math.abs(gap) < certain * Math.sqrt(expected);
      return isChance ? [] : [[keyOf(product, store), Math.sign(gap)]];
    }),
  );
}

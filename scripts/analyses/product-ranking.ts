import { ProductRanking } from '../../models/product-ranking';
import type { ProductCode } from '../../models/shared/kinds';
import { analysis } from '../analysis/define-analysis';
import { toMoney, toPercent, toUnits } from '../analysis/rounding';
import { amountOf, totalOf } from '../analysis/series';

/** Up to which share of the revenue before it a product is in a class. */
const [A, B] = [80n, 95n];

/** Which few products bring most of the revenue? */
export default analysis(ProductRanking, {
  title: {
    en: 'Best and least products',
    fr: 'Classement des produits',
    de: 'Artikel nach Umsatz',
    es: 'Productos por ventas',
  },
  section: 'products',
  sort: ['revenue DESC', 'product_id'],
  chart: { type: 'pareto', by: 'product_id', of: 'revenue', before: 'share_before_percent' },
  say: ({ rows }) => {
    const count = (wanted: string) => rows.filter(({ abc_class }) => abc_class === wanted).length;
    const [best, least] = [count('A'), count('C')];
    // Of a few products the eye sees it; where all are needed there are no best ones.
    if (rows.length < 10 || best === 0 || best === rows.length) return [];
    const rest = least > 0;
    return [
      {
        en: `${best} of ${rows.length} products bring 80% of the revenue${rest ? `, ${least} the last 5% at most` : ''}.`,
        fr: `${best} produits sur ${rows.length} font 80\u202f% du chiffre d’affaires${rest ? `, ${least} les derniers 5\u202f% au plus` : ''}.`,
        de: `${best} von ${rows.length} Artikeln bringen 80\u00a0% des Umsatzes${rest ? `, ${least} höchstens die letzten 5\u00a0%` : ''}.`,
        es: `${best} de ${rows.length} productos aportan el 80\u00a0% de las ventas${rest ? `, ${least} el último 5\u00a0% como mucho` : ''}.`,
      },
    ];
  },
  compute: async (data) => {
    const products = [...(await data.monthly('product'))]
      .map(([code, series]) => ({ code, units: totalOf(series.units), amount: amountOf(series.amounts) }))
      .sort((a, b) => (a.amount === b.amount ? (a.code < b.code ? -1 : 1) : a.amount > b.amount ? -1 : 1));
    const total = amountOf(products.map(({ amount }) => amount));
    let before = 0n;
    return products.map(({ code, units, amount }) => {
      const isBelow = (limit: bigint) => amount > 0n && total > 0n && 100n * before < limit * total;
      const row = {
        product_id: code as ProductCode,
        abc_class: isBelow(A) ? ('A' as const) : isBelow(B) ? ('B' as const) : ('C' as const),
        units: toUnits(units),
        revenue: toMoney(amount),
        share_percent: toPercent(amount, total),
        share_before_percent: toPercent(before, total),
      };
      before += amount;
      return row;
    });
  },
});

import { DemandVariability } from '../../models/demand-variability';
import type { Count, ProductCode, Ratio } from '../../models/shared/kinds';
import { analysis } from '../analysis/define-analysis';
import { toRatio, toRootRatio } from '../analysis/rounding';

/** Products from which their classes say something. */
const FEW = 10;

/** Which products sell steadily, and which by chance? */
export default analysis(DemandVariability, {
  title: {
    en: 'Steady and irregular products',
    fr: 'Produits réguliers et irréguliers',
    de: 'Gleichmäßige und unregelmäßige Artikel',
    es: 'Productos estables e irregulares',
  },
  section: 'products',
  needs: [{ fullWeeks: 8 }],
  sort: ['variation', 'product_id'],
  chart: { type: 'dots', of: 'product_id', x: 'mean_units', y: 'variation' },
  say: ({ rows }) => {
    const count = (wanted: string) => rows.filter(({ xyz_class }) => xyz_class === wanted).length;
    const [all, steady, irregular] = [rows.length, count('X'), count('Z')];
    // Where nothing sells steadily, all of it sells seldom.
    if (all < FEW || steady === 0) return [];
    return [
      {
        en: `${steady} of ${all} products sell steadily from week to week, ${irregular} irregularly.`,
        fr: `Sur ${all} produits, ${steady} se vendent régulièrement d’une semaine à l’autre, ${irregular} irrégulièrement.`,
        de: `Von ${all} Artikeln verkaufen sich ${steady} von Woche zu Woche gleichmäßig, ${irregular} unregelmäßig.`,
        es: `De ${all} productos, ${steady} se venden de forma estable de semana en semana y ${irregular} de forma irregular.`,
      },
    ];
  },
  compute: async (data) => {
    const { fullWeeks } = await data.calendar();
    return [...(await data.weekly())].flatMap(([code, { units }]) => {
      const amounts = units.map(BigInt);
      const sum = amounts.reduce((all, each) => all + each, 0n);
      if (sum <= 0n) return [];
      const squares = amounts.reduce((all, each) => all + each * each, 0n);
      // Weeks without a sale add nothing to either sum, but to their count. The variance by the square of the count.
      const variance = BigInt(fullWeeks) * squares - sum * sum;
      return [
        {
          product_id: code as ProductCode,
          xyz_class: 4n * variance <= sum * sum ? 'X' : variance <= sum * sum ? 'Y' : 'Z',
          weeks: fullWeeks as Count,
          mean_units: toRatio(sum, 1000 * fullWeeks) as Ratio,
          variation: toRootRatio(variance, sum),
        },
      ];
    });
  },
});

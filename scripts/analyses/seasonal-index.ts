import { SeasonalIndex } from '../../models/seasonal-index';
import type { Count } from '../../models/shared/kinds';
import { analysis } from '../analysis/define-analysis';
import { toMoney, toRatio } from '../analysis/rounding';
import { YEAR } from '../analysis/sales-calendar';
import { amountOf } from '../analysis/series';

/** An index from which a month stands out. */
const STRONG = 1.15;

/** Which months of the year are strong? */
export default analysis(SeasonalIndex, {
  title: { en: 'Seasons', fr: 'Saisons', de: 'Saison', es: 'Temporadas' },
  section: 'time',
  needs: [{ fullMonths: 2 * YEAR }],
  sort: ['month_of_year'],
  chart: {
    type: 'bars',
    by: 'month_of_year',
    of: 'season_index',
    reference: {
      at: 1,
      label: { en: 'Average month', fr: 'Mois moyen', de: 'Mittlerer Monat', es: 'Mes medio' },
    },
  },
  say: ({ rows, show }) => {
    const known = rows.filter(({ season_index }) => season_index !== null);
    const sorted = known.toSorted((a, b) => (b.season_index ?? 0) - (a.season_index ?? 0));
    const [best, least] = [sorted[0], sorted.at(-1)];
    if (!best || !least || (best.season_index ?? 0) < STRONG) return [];
    const [month, index] = [show(best, 'month_of_year'), show(best, 'season_index')];
    const [weakest, low] = [show(least, 'month_of_year'), show(least, 'season_index')];
    return [
      {
        en: `${month} brings ${index} times an average month, ${weakest} ${low} times.`,
        fr: `${month}\u202f: ${index} fois un mois moyen\u202f; ${weakest}\u202f: ${low} fois.`,
        de: `${month}: das ${index}-Fache eines mittleren Monats; ${weakest}: das ${low}-Fache.`,
        es: `${month}: ${index} veces un mes medio; ${weakest}: ${low} veces.`,
      },
    ];
  },
  compute: async (data) => {
    const { months, fullMonths } = await data.calendar();
    const amounts = (await data.monthly('company')).get('')?.amounts;
    const kept = fullMonths.slice(-YEAR * Math.floor(fullMonths.length / YEAR));
    const places = new Map(months.map((month, at) => [month, at]));
    const amountsOf = (some: string[]) => some.map((month) => amounts?.[places.get(month) ?? -1] ?? 0n);
    const total = amountOf(amountsOf(kept));
    const years = kept.length / YEAR;
    return Array.from({ length: YEAR }, (_, at) => {
      const month_of_year = String(at + 1).padStart(2, '0') as SeasonalIndex['month_of_year'];
      const amount = amountOf(amountsOf(kept.filter((month) => month.endsWith(`-${month_of_year}`))));
      return {
        month_of_year,
        full_months: years as Count,
        mean_revenue: toMoney(amount, years),
        season_index: toRatio([YEAR, amount], total),
      };
    });
  },
});

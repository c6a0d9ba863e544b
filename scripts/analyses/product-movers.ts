import { ProductMovers } from '../../models/product-movers';
import type { ProductCode } from '../../models/shared/kinds';
import { analysis } from '../analysis/define-analysis';
import { toMoney, toPercent } from '../analysis/rounding';
import { daysOf, YEAR } from '../analysis/sales-calendar';
import type { Sentence } from '../analysis/sentence';
import { amountOf, totalOf } from '../analysis/series';

/** Months that are compared with as many before. */
const COMPARED = 3;
/** A tenth more or less is a movement. */
const TENTH = 10n;
/** Sale lines of both together from which a change is told. */
const LINES = 30;

/** Which products gain, and which lose? */
export default analysis(ProductMovers, {
  title: {
    en: 'Gaining and losing products',
    fr: 'Produits en hausse et en baisse',
    de: 'Gewinner und Verlierer',
    es: 'Productos al alza y a la baja',
  },
  section: 'products',
  needs: [{ fullMonths: 2 * COMPARED }],
  sort: ['revenue_change DESC', 'product_id'],
  chart: {
    ...{ type: 'bars', by: 'product_id', of: 'revenue_change' },
    title: {
      en: 'Three full months against the three before, season included',
      fr: 'Trois mois complets par rapport aux trois d’avant, saison comprise',
      de: 'Drei volle Monate gegenüber den drei davor, Saison inbegriffen',
      es: 'Tres meses completos frente a los tres anteriores, temporada incluida',
    },
  },
  days: async (data) => daysOf((await data.calendar()).fullMonths.slice(-2 * COMPARED)),
  // Of no worth beside others: the season is in these changes.
  say: async ({ rows, show, write, data }) => {
    // Where a year before is known, it tells without the season.
    const { months, fullMonths } = await data.calendar();
    if (fullMonths.length >= 2 * YEAR) return [];
    const end = months.indexOf(fullMonths.at(-1) ?? '') + 1;
    const series = await data.monthly('product');
    const isTelling = ({ product_id, movement }: (typeof rows)[number]) =>
      movement !== 'stable' && totalOf(series.get(product_id)?.lines.slice(end - 2 * COMPARED, end)) >= LINES;
    const said: Sentence[] = [];
    const [best, worst] = [rows[0], rows.at(-1)];
    const subject = (row: (typeof rows)[number]) => ({ product: row.product_id });
    if (best && best !== worst && best.revenue_change > 0 && isTelling(best)) {
      const [name, change] = [show(best, 'product_id'), show(best, 'revenue_change')];
      const text = {
        en: `${name} gains most: ${change} on the three months before, season included.`,
        fr: `Plus forte hausse\u202f: ${name}, ${change} de plus que les trois mois d’avant, saison comprise.`,
        de: `Größtes Plus: ${name}, ${change} mehr als in den drei Monaten davor, Saison inbegriffen.`,
        es: `Mayor subida: ${name}, ${change} más que en los tres meses anteriores, temporada incluida.`,
      };
      said.push({ text, subject: subject(best), call: 'up' });
    }
    if (worst && best !== worst && worst.revenue_change < 0 && isTelling(worst)) {
      const [name, change] = [show(worst, 'product_id'), write(-worst.revenue_change, 'money')];
      const text = {
        en: `${name} loses most: ${change} on the three months before, season included.`,
        fr: `Plus forte baisse\u202f: ${name}, ${change} de moins que les trois mois d’avant, saison comprise.`,
        de: `Größtes Minus: ${name}, ${change} weniger als in den drei Monaten davor, Saison inbegriffen.`,
        es: `Mayor bajada: ${name}, ${change} menos que en los tres meses anteriores, temporada incluida.`,
      };
      said.push({ text, subject: subject(worst), call: 'down' });
    }
    return said;
  },
  compute: async (data) => {
    const { months, fullMonths } = await data.calendar();
    const end = months.indexOf(fullMonths.at(-1) ?? '') + 1;
    const [from, middle] = [end - 2 * COMPARED, end - COMPARED];
    return [...(await data.monthly('product'))]
      .filter(([, { lines }]) => lines.slice(from, end).some((count) => count > 0))
      .map(([code, { amounts }]) => {
        const [earlier, recent] = [
          amountOf(amounts.slice(from, middle)),
          amountOf(amounts.slice(middle, end)),
        ];
        return {
          product_id: code as ProductCode,
          movement: movementOf(recent, earlier),
          revenue_change: toMoney(recent - earlier),
          recent_revenue: toMoney(recent),
          earlier_revenue: toMoney(earlier),
          change_rate: toPercent(recent - earlier, earlier),
        };
      });
  },
});

function movementOf(recent: bigint, earlier: bigint): ProductMovers['movement'] {
  if (earlier <= 0n) return 'new';
  if (recent <= 0n) return 'gone';
  const change = recent - earlier;
  if (TENTH * change >= earlier) return 'growing';
  return TENTH * change <= -earlier ? 'declining' : 'stable';
}

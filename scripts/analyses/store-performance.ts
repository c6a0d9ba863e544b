import type { Rank, StoreCode } from '../../models/shared/kinds';
import { StorePerformance } from '../../models/store-performance';
import { analysis } from '../analysis/define-analysis';
import { toMoney, toPercent, toRatio, toUnits } from '../analysis/rounding';
import type { Sentence } from '../analysis/sentence';
import { amountOf, totalOf } from '../analysis/series';

/** An index below which a store brings little for its size. */
const SMALL = 80;

/** Which stores bring the revenue, and which bring much for their size? */
export default analysis(StorePerformance, {
  title: {
    en: 'Store performance',
    fr: 'Performance des magasins',
    de: 'Filialen im Vergleich',
    es: 'Rendimiento de las tiendas',
  },
  section: 'stores',
  sort: ['revenue_rank'],
  chart: { type: 'bars', by: 'store_id', of: 'revenue' },
  say: ({ rows, show, write }) => {
    const [best, second] = rows;
    // One store that sells is the whole company.
    if (!best || !second || second.revenue <= 0) return [];
    const [store, revenue, share] = [
      show(best, 'store_id'),
      show(best, 'revenue'),
      show(best, 'share_percent'),
    ];
    const said: Sentence[] = [
      {
        text: {
          en: `${store} brings ${revenue}, ${share} of all revenue.`,
          fr: `${store}\u202f: ${revenue}, ${share} du total.`,
          de: `${store} bringt ${revenue}, ${share} des gesamten Umsatzes.`,
          es: `${store}: ${revenue}, ${share} de las ventas totales.`,
        },
        subject: { store: best.store_id },
      },
    ];
    const sized = rows.filter(({ revenue, company_index }) => revenue > 0 && company_index !== null);
    const [least] = sized.toSorted((a, b) => (a.company_index ?? 0) - (b.company_index ?? 0));
    if (sized.length > 2 && least?.company_index && least.company_index < SMALL) {
      const [name, own] = [show(least, 'store_id'), show(least, 'revenue_per_employee')];
      const all = write((100 * (least.revenue_per_employee ?? 0)) / least.company_index, 'money');
      const text = {
        en: `${name} brings ${own} per employee, all stores together ${all}.`,
        fr: `${name} fait ${own} par employé, l’ensemble des magasins ${all}.`,
        de: `${name} bringt ${own} pro Beschäftigten, alle Filialen zusammen ${all}.`,
        es: `${name}: ${own} por empleado; el conjunto de tiendas, ${all}.`,
      };
      said.push({ text, subject: { store: least.store_id } });
    }
    return said;
  },
  compute: async (data) => {
    const series = await data.monthly('store');
    const stores = (await data.stores()).map(({ store_id, employee_nb }) => {
      const { amounts, units, lines } = series.get(store_id) ?? {};
      const people = Math.round((employee_nb ?? 0) * 1000);
      return { store_id, people, amount: amountOf(amounts), units: totalOf(units), lines: totalOf(lines) };
    });
    const total = amountOf(stores.map(({ amount }) => amount));
    const known = stores.filter(({ lines, people }) => lines > 0 && people > 0);
    const revenue = amountOf(known.map(({ amount }) => amount));
    const employees = totalOf(known.map(({ people }) => people));
    return stores.map(({ store_id, people, amount, units }) => ({
      store_id: store_id as StoreCode,
      revenue: toMoney(amount),
      units: toUnits(units),
      share_percent: toPercent(amount, total),
      revenue_rank: (1 + stores.filter((other) => other.amount > amount).length) as Rank,
      revenue_per_employee: people > 0 ? toMoney(1000n * amount, people) : null,
      company_index: people > 0 ? toRatio([100, amount, employees], [people, revenue]) : null,
    }));
  },
});

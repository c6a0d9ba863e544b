import { discoverAnalyses } from '../../../scripts/analysis/discover-analyses';
import { SalesData } from '../../../scripts/analysis/sales-data';
import { beginRun, openDatabase } from '../../../scripts/database';
import { buildView } from '../../../scripts/visualization/build-view';
import { dailyTotals, periodOf } from '../../../scripts/visualization/figures/daily-totals';
import { messagesFor } from '../../../scripts/visualization/messages/messages';
import { createFormatter } from '../../../scripts/visualization/number-format';
import type { View } from '../../../scripts/visualization/view';
import { Shop, salesOf } from '../../support/shop';

const stores = 'store_id,city,employee_nb\nS1,Lyon,2\nS2,Lille,4\n';
const products = 'product_id,name,price,stock\nP1,Pen,1.50,10\nP2,Ink,20,\n';

type Shown = 'employee_sales_ratio' | 'monthly_product_sales' | 'product_sales_by_store';

/** Everything that is shown of a shop after a run. */
async function shown(files: Record<string, string>, locale = 'en-GB', currency?: string) {
  const shop = new Shop({ 'products.csv': products, 'stores.csv': stores, ...files });
  await shop.run();
  const database = await openDatabase(shop.db);
  const session = await beginRun(database);
  const { manager } = session;
  try {
    const [formatter, messages] = [createFormatter(locale, currency), messagesFor(locale)];
    const data = new SalesData(session);
    const period = periodOf(await dailyTotals(data));
    const views: { [name in Shown]?: View } = {};
    for (const found of discoverAnalyses(manager.connection)) {
      views[found.name as Shown] = await buildView(session, found, data, period, formatter, messages);
    }
    return { views };
  } finally {
    await database.abandon();
  }
}

const twoMonths = {
  'sales.csv': salesOf(
    '2024-01-01,3,P1,S1,',
    '2024-03-10,1,P2,S2,',
    '2024-03-10,2,P1,S2,2.25',
    '2024-03-10,-1,P1,S1,',
  ),
};

test('Each product has its months, those without sales too, beside the year before', async () => {
  const sales = salesOf(
    '2023-02-01,2,P1,S1,',
    '2024-01-01,3,P1,S1,',
    '2024-03-10,1,P2,S2,',
    '2024-03-10,-1,P1,S1,',
  );
  const { views } = await shown({ 'sales.csv': sales });
  const none = (count: number) => Array<number>(count).fill(0);
  expect(views.monthly_product_sales?.charts).toMatchObject([
    {
      ...{ type: 'panels', format: 'money', isLastPartial: false },
      // March is not over.
      subtitle: 'Revenue, the year before in grey, 1 March 2023 to 29 February 2024',
      panels: [
        { label: 'Pen', note: '4.5', values: [...none(10), 4.5, 0], before: [...Array(11).fill(null), 3] },
        { label: 'Ink', note: '0', values: none(12) },
      ],
    },
  ]);
});

test('Under four months there are too few for a line', async () => {
  const { views } = await shown(twoMonths);
  expect(views.monthly_product_sales).toMatchObject({
    charts: [],
    missing: 'This takes four months of sales; until then the days above say more.',
  });
});

test('A product is coloured by its share of the store against its share of the company', async () => {
  const { views } = await shown(twoMonths);
  expect(views.product_sales_by_store).toMatchObject({
    section: 'products',
    charts: [
      {
        type: 'heat',
        title: 'Revenue by product and city',
        rows: ['Ink', 'Pen'],
        columns: ['Lille', 'Lyon'],
        values: [
          [20, 0],
          [4.5, 3],
        ],
        // Ink is 20 of 27.50 in the company, and 20 of 24.50 in Lille.
        indexes: [
          [expect.closeTo((100 * (20 / 24.5)) / (20 / 27.5)), 0],
          [expect.closeTo((100 * (4.5 / 24.5)) / (7.5 / 27.5)), expect.closeTo(100 / (7.5 / 27.5))],
        ],
      },
    ],
    rows: [
      ['P2', 'Ink', 'S2', 'Lille', 1, 20],
      ['P1', 'Pen', 'S2', 'Lille', 2, 4.5],
      ['P1', 'Pen', 'S1', 'Lyon', 2, 3],
    ],
    totals: [null, null, null, null, 5, 27.5],
    rowCount: 3,
  });
});

test('One store is compared with nothing', async () => {
  const one = {
    'stores.csv': 'store_id,city,employee_nb\nS1,Lyon,2\n',
    'sales.csv': salesOf('2024-01-31,10,P1,S1,1'),
  };
  const { views } = await shown(one);
  const nothing = { charts: [], explanation: [] };
  expect(views.employee_sales_ratio).toMatchObject({
    ...nothing,
    missing: 'With one store there is nothing to compare it with.',
  });
  expect(views.product_sales_by_store).toMatchObject({
    ...nothing,
    missing: 'With one store or one product there is nothing to compare it with.',
  });
});

test('Stores are compared with the company, whatever the language', async () => {
  const { views } = await shown(twoMonths, 'fr-FR', 'EUR');
  expect(views.employee_sales_ratio).toMatchObject({
    section: 'stores',
    title: 'Ventes par employé',
    charts: [
      {
        type: 'bars',
        title: 'Unités par employé\u202f: Lyon 1, Lille 0,75',
        bars: [
          { label: 'Lyon', value: 1 },
          { label: 'Lille', value: 0.75 },
        ],
        reference: { label: 'Entreprise', value: 5 / 6 },
      },
    ],
    explanation: [],
  });
});

/** Stores with so many employees that sell so many units. */
const teams = (...pairs: [employees: number | '', units: number][]) => ({
  'stores.csv': `store_id,city,employee_nb\n${pairs.map(([employees], at) => `S${at},City ${at},${employees}\n`).join('')}`,
  'sales.csv': salesOf(...pairs.map(([, units], at) => `2024-01-31,${units},P1,S${at},`)),
});

test('A line goes through stores where team and sales go together', async () => {
  const { views } = await shown(
    teams(...Array.from({ length: 8 }, (_, at): [number, number] => [at + 1, 3 * at + 4])),
  );
  const scatter = views.employee_sales_ratio?.charts[1];
  expect(scatter).toMatchObject({ type: 'scatter', title: 'About 3 more units with each further employee' });
  expect(scatter?.type === 'scatter' && scatter.regression).toMatchObject({
    slope: expect.closeTo(3),
    intercept: expect.closeTo(1),
  });
});

test('Where they do not there is none, and two teams tell why', async () => {
  const { views } = await shown(teams([18, 100], [8, 101], [3, 40], [5, 70], ['', 30]));
  expect(views.employee_sales_ratio).toMatchObject({
    charts: [{ type: 'bars' }, { title: 'No clear link between the size of a team and what it sells' }],
    explanation: ['18 employees in City 0 sell what 8 sell in City 1.'],
  });
  expect(views.employee_sales_ratio?.charts[1]).not.toHaveProperty('regression');
  expect(views.employee_sales_ratio?.caveats[0]).toBe(
    'City 4 has no known number of employees and is left out of the average per employee.',
  );
});

test('Codes that share a name are told apart', async () => {
  const { views } = await shown({ ...twoMonths, 'stores.csv': stores.replace('Lille', 'Lyon') });
  expect(views.product_sales_by_store?.charts[0]).toMatchObject({ columns: ['Lyon (S2)', 'Lyon (S1)'] });
});

test('Of many stores the first and the last are drawn, of many products the first', async () => {
  const codes = Array.from({ length: 21 }, (_, index) => index + 1);
  const places = codes.slice(0, 16);
  const files = {
    'products.csv': `product_id,name,price\n${codes.map((code) => `P${code},Name ${code},1\n`).join('')}`,
    'stores.csv': `store_id,city\n${places.map((code) => `S${code},City ${code}\n`).join('')}`,
    'sales.csv': salesOf(...codes.map((code) => `2024-01-31,${code},P${code},S${Math.min(code, 16)},`)),
  };
  const chartIn = async (locale: string) =>
    (await shown(files, locale)).views.product_sales_by_store?.charts[0];
  const [english, french] = [await chartIn('en-GB'), await chartIn('fr-FR')];
  expect(english).toMatchObject({
    columns: [16, 15, 14, 13, 12, 11, 10, 7, 6, 5, 4, 3, 2, 1].map((code) => `City ${code}`),
    subtitle:
      'Revenue, Product: the top 20 of 21, City: the first and the last 7 of 16, ' +
      'blue where a product has more than its share, orange where it has less, 31 January 2024 to 31 January 2024',
  });
  expect(french?.subtitle).toContain('Ville\u202f: les 7 premiers et les 7 derniers sur 16');
});

import { discoverAnalyses } from '../../../scripts/analysis/discover-analyses';
import { beginRun, openDatabase } from '../../../scripts/database';
import { buildView } from '../../../scripts/visualization/build-view';
import { messagesFor } from '../../../scripts/visualization/messages/messages';
import { createFormatter } from '../../../scripts/visualization/number-format';
import { dailyTotals, periodOf, revenueChart, tilesOf } from '../../../scripts/visualization/report-figures';
import type { View } from '../../../scripts/visualization/view';
import { Shop, salesOf } from '../../support/shop';

const stores = 'store_id,city,employee_nb\nS1,Lyon,2\nS2,Lille,4\n';
const products = 'product_id,name,price,stock\nP1,Pen,1.50,10\nP2,Ink,20,\n';

/** Everything that is shown of a shop after a run. */
async function shown(files: Record<string, string>, locale = 'en-GB', currency?: string) {
  const shop = new Shop({ 'products.csv': products, 'stores.csv': stores, ...files });
  await shop.run();
  const database = await openDatabase(shop.db);
  const { manager } = await beginRun(database);
  try {
    const [formatter, messages] = [createFormatter(locale, currency), messagesFor(locale)];
    const days = await dailyTotals(manager);
    const period = periodOf(days);
    const views: Record<string, View> = {};
    for (const found of discoverAnalyses(manager.connection)) {
      views[found.name] = await buildView(manager, found, period, formatter, messages);
    }
    return {
      views,
      tiles: tilesOf(days, formatter, messages),
      revenue: revenueChart(days, formatter, messages),
    };
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

test('Lines have every month, those without sales too, and a month that is not over is dashed', async () => {
  const { views, revenue } = await shown(twoMonths);
  expect(views.monthly_product_sales?.charts).toEqual([
    {
      type: 'lines',
      format: 'money',
      title: 'Ink brings 72.7% of all revenue',
      subtitle: 'Revenue, 1 January 2024 to 10 March 2024',
      steps: ['Jan 2024', 'Feb 2024', 'Mar 2024'],
      series: [
        { label: 'Ink', values: [0, 0, 20] },
        { label: 'Pen', values: [4.5, 0, 3] },
      ],
      isLastPartial: true,
    },
  ]);
  expect(views.monthly_product_sales?.explanation).toEqual([
    'Ink brings 72.7% of all revenue.',
    'The best full month was Jan 2024 with 4.50, the weakest Feb 2024 with 0.00.',
  ]);
  expect(views.monthly_product_sales?.caveats[0]).toBe(
    'Mar 2024 is not over: its part of the lines is dashed.',
  );
  expect(revenue).toMatchObject({ title: 'Mar 2024 was the best month with 23.00', isLastPartial: true });
});

test('Small tables are grouped bars, with the names of codes', async () => {
  const { views } = await shown(twoMonths);
  expect(views.product_sales_by_store).toMatchObject({
    section: 'products',
    charts: [
      {
        type: 'groups',
        title: 'Ink sells best, most of all in Lille',
        groups: ['Ink', 'Pen'],
        series: [
          { label: 'Lille', values: [20, 4.5] },
          { label: 'Lyon', values: [0, 3] },
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

test('Stores are compared with the company, whatever the language', async () => {
  const { views } = await shown(twoMonths, 'fr-FR', 'EUR');
  expect(views.employee_sales_ratio).toMatchObject({
    section: 'stores',
    title: 'Ventes par employé',
    charts: [
      {
        type: 'bars',
        bars: [
          { label: 'Lyon', value: 1 },
          { label: 'Lille', value: 0.75 },
        ],
        reference: { label: 'Entreprise', value: 5 / 6 },
      },
    ],
    explanation: [
      'Lyon vend 1,00 unités par employé, 1,20 fois la moyenne de l’entreprise (0,83), avec la plus petite équipe (2).',
      'Lille vend le moins pour sa taille\u202f: 0,75 unités par employé.',
    ],
  });
});

test('From five stores on a line of least squares goes through them', async () => {
  const five = [1, 2, 3, 4, 5].map((number) => `S${number},City ${number},${number}`).join('\n');
  const sales = salesOf(...[1, 2, 3, 4, 5].map((number) => `2024-01-31,${3 * number + 1},P1,S${number},`));
  const { views } = await shown({ 'stores.csv': `store_id,city,employee_nb\n${five}\n`, 'sales.csv': sales });
  const scatter = views.employee_sales_ratio?.charts[1];
  expect(scatter).toMatchObject({
    type: 'scatter',
    title: 'Each further employee goes with 3.00 more units',
  });
  expect(scatter?.type === 'scatter' && scatter.regression).toMatchObject({
    slope: expect.closeTo(3),
    intercept: expect.closeTo(1),
  });
});

test('Codes that share a name are told apart', async () => {
  const { views } = await shown({ ...twoMonths, 'stores.csv': stores.replace('Lille', 'Lyon') });
  expect(views.product_sales_by_store?.charts[0]).toMatchObject({
    series: [{ label: 'Lyon (S2)' }, { label: 'Lyon (S1)' }],
  });
});

test('Beyond five products the smallest are added up under Other', async () => {
  const codes = [1, 2, 3, 4, 5, 6, 7];
  const { views } = await shown({
    'products.csv': `product_id,name,price\n${codes.map((code) => `P${code},Name ${code},1\n`).join('')}`,
    'sales.csv': salesOf(...codes.map((code) => `2024-01-31,${code},P${code},S1,`)),
  });
  expect(views.monthly_product_sales?.charts[0]).toMatchObject({
    series: [7, 6, 5, 4, 3]
      .map((code) => ({ label: `Name ${code}`, values: [code] }) as object)
      .concat({ label: 'Other', values: [3], isRest: true }),
  });
});

const tileCases: [description: string, days: string[], values: string[], changes: (string | undefined)[]][] =
  [
    [
      'of the whole period where it is short',
      ['2024-01-01', '2024-01-02'],
      ['3.00', '2', '2', '1.50'],
      [undefined],
    ],
    [
      'of a week against the week before',
      ['2024-01-01', '2024-01-08', '2024-01-14'],
      ['3.00', '2', '2', '1.50'],
      [
        '+100% against the 7 days before',
        '+100% against the 7 days before',
        '+100% against the 7 days before',
        '0% against the 7 days before',
      ],
    ],
    [
      'without a change where nothing was sold before',
      ['2024-01-20', '2024-01-01'],
      ['1.50', '1', '1', '1.50'],
      [undefined],
    ],
  ];
test.each(tileCases)('Tiles are %s', async (_, days, values, changes) => {
  const { tiles } = await shown({ 'sales.csv': salesOf(...days.map((day) => `${day},1,P1,S1,`)) });
  expect(tiles.map(({ value }) => value)).toEqual(values);
  expect(tiles.map(({ change }) => change).slice(0, changes.length)).toEqual(changes);
});

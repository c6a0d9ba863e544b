import { discoverAnalyses } from '../../../scripts/analysis/discover-analyses';
import { SalesData } from '../../../scripts/analysis/sales-data';
import { beginRun, openDatabase } from '../../../scripts/database';
import { buildView } from '../../../scripts/visualization/build-view';
import { messagesFor } from '../../../scripts/visualization/messages/messages';
import { createFormatter } from '../../../scripts/visualization/number-format';
import { dailyTotals, periodOf, revenueChart, tilesOf } from '../../../scripts/visualization/report-figures';
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
    const days = await dailyTotals(manager);
    const period = periodOf(days);
    const data = new SalesData(session);
    const views: { [name in Shown]?: View } = {};
    for (const found of discoverAnalyses(manager.connection)) {
      views[found.name as Shown] = await buildView(session, found, data, period, formatter, messages);
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

test('Lines have every month, those without sales too, and the way to a month without sales on its last day is dashed', async () => {
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
  expect(views.monthly_product_sales?.caveats.slice(0, 2)).toEqual([
    'The sales end on 10 March 2024: the last month may be incomplete.',
    'The part of the lines that leads to the last month is dashed.',
  ]);
  expect(revenue).toMatchObject({ title: 'Mar 2024 was the best month with 23.00', isLastPartial: true });
});

test('Small tables are grouped bars, with the names of codes', async () => {
  const { views } = await shown(twoMonths);
  expect(views.product_sales_by_store).toMatchObject({
    section: 'products',
    charts: [
      {
        type: 'groups',
        title: 'Ink brings the most revenue, above all in Lille',
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
      'Lyon vend 1,00 unité par employé, 1,20 fois la moyenne de l’entreprise (0,83), avec la plus petite équipe (2 employés).',
      'Lille vend le moins pour sa taille\u202f: 0,75 unité par employé.',
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
      .concat({ label: 'Other', values: [3], role: 'rest' }),
  });
});

test('A single month has no line to be dashed', async () => {
  const { views } = await shown({ 'sales.csv': salesOf('2024-03-10,1,P1,S1,') });
  expect(views.monthly_product_sales?.caveats[0]).toBe(
    'The sales end on 10 March 2024: the last month may be incomplete.',
  );
  expect(views.monthly_product_sales?.caveats).not.toContain(messagesFor('en').caveats.dashed);
});

test('Two full years are compared, and months that are all the same are not', async () => {
  const months = Array.from({ length: 24 }, (_, month) => {
    const [year, day] = [2023 + Math.floor(month / 12), month === 23 ? '31' : '01'];
    return `${year}-${String((month % 12) + 1).padStart(2, '0')}-${day}`;
  });
  const explanationOf = async (quantityOf: (month: string) => number) => {
    const sales = salesOf(...months.map((month) => `${month},${quantityOf(month)},P1,S1,`));
    return (await shown({ 'sales.csv': sales })).views.monthly_product_sales?.explanation;
  };
  expect(await explanationOf((month) => (month < '2024' ? 2 : 3))).toEqual([
    'Pen brings 100% of all revenue.',
    'The best full month was Jan 2024 with 4.50, the weakest Dec 2023 with 3.00.',
    'The last 12 full months changed by +50% against the 12 before.',
  ]);
  expect(await explanationOf(() => 2)).toEqual(['Pen brings 100% of all revenue.']);
});

test('Returns make no shares', async () => {
  const { views } = await shown({ 'sales.csv': salesOf('2024-01-31,10,P1,S1,1', '2024-01-31,-1,P2,S1,8') });
  expect([views.monthly_product_sales?.charts[0]?.title, views.monthly_product_sales?.explanation]).toEqual([
    'Revenue by month',
    [],
  ]);
  expect([views.product_sales_by_store?.charts[0]?.title, views.product_sales_by_store?.explanation]).toEqual(
    [
      'Pen brings the most revenue, above all in Lyon',
      ['The strongest store is Lyon with 2.00, 100% of all revenue.'],
    ],
  );
});

test('Nothing brings the most where all bring as much, or nothing', async () => {
  const { views } = await shown({ 'sales.csv': salesOf('2024-01-31,1,P1,S1,2', '2024-01-31,1,P2,S2,2') });
  expect([views.product_sales_by_store?.charts[0]?.title, views.product_sales_by_store?.explanation]).toEqual(
    ['Revenue by product, city', []],
  );
});

test('No store is the best of a product that sells as much elsewhere', async () => {
  const { views } = await shown({ 'sales.csv': salesOf('2024-01-31,1,P1,S1,2', '2024-01-31,1,P1,S2,2') });
  expect([views.product_sales_by_store?.charts[0]?.title, views.product_sales_by_store?.explanation]).toEqual(
    ['Revenue by product, city', []],
  );
});

test('Products and stores that are left out of a table are counted', async () => {
  const codes = Array.from({ length: 21 }, (_, index) => index + 1);
  const places = codes.slice(0, 16);
  const files = {
    'products.csv': `product_id,name,price\n${codes.map((code) => `P${code},Name ${code},1\n`).join('')}`,
    'stores.csv': `store_id,city\n${places.map((code) => `S${code},City ${code}\n`).join('')}`,
    'sales.csv': salesOf(...codes.map((code) => `2024-01-31,1,P${code},S${Math.min(code, 16)},`)),
  };
  const subtitleIn = async (locale: string) =>
    (await shown(files, locale)).views.product_sales_by_store?.charts[0]?.subtitle;
  expect([await subtitleIn('en-GB'), await subtitleIn('fr-FR')]).toEqual([
    'Revenue, Product: the top 20 of 21, City: the top 15 of 16, 31 January 2024 to 31 January 2024',
    'Chiffre d’affaires, Produit\u202f: rangs 1 à 20 sur 21, Ville\u202f: rangs 1 à 15 sur 16, du 31 janvier 2024 au 31 janvier 2024',
  ]);
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

const changes: [change: string, before: string, now: string, direction: string | undefined][] = [
  ['more', '2024-01-01,1,P1,S1,10', '2024-01-14,1,P1,S1,11', 'up'],
  ['less', '2024-01-01,1,P1,S1,10', '2024-01-14,1,P1,S1,9', 'down'],
  ['as much', '2024-01-01,1,P1,S1,10', '2024-01-14,1,P1,S1,10', 'same'],
  ['more than returns', '2024-01-01,-1,P1,S1,15', '2024-01-14,4,P1,S1,15', undefined],
  ['more than nothing', '2024-01-01,1,P1,S1,0', '2024-01-14,4,P1,S1,15', undefined],
];
test.each(changes)('The direction of a tile is that of its change: %s', async (_, before, now, direction) => {
  const [revenue] = (await shown({ 'sales.csv': salesOf(before, now) })).tiles;
  expect([revenue?.direction, revenue?.change !== undefined]).toEqual([direction, direction !== undefined]);
});

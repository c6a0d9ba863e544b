/** Each table from a few rows, computed by hand. */
import { Shop, salesOf } from '../../support/shop';

/** The rows of an analysis after a run over these files, in the order in which it stored them. */
async function rowsOf(table: string, files: Record<string, string>): Promise<unknown[][]> {
  const shop = new Shop(files);
  await shop.run();
  const rows = shop.select(`SELECT * FROM ${table} ORDER BY analysis_id`) as Record<string, unknown>[];
  return rows.map(({ analysis_id, analysis_date, ...row }) => Object.values(row));
}

const files = {
  'products.csv': 'product_id,name,price,stock,category\nP1,Pen,2,40,Paper\nP2,Ink,10,0,\nP3,Pad,5,7,Paper\n',
  'stores.csv': 'store_id,city,employee_nb\nS1,Lyon,2\nS2,Lille,4\nS3,Nice,\n',
  // 30 December is a Monday. January is full: the sales cover it. December and March are not.
  'sales.csv': salesOf(
    '2024-12-30,5,P1,S1,',
    '2025-01-06,10,P1,S1,1.5',
    '2025-01-07,1,P2,S2,',
    '2025-02-28,4,P2,S2,',
    '2025-03-03,-1,P1,S1,',
  ),
};

const cases: [table: string, rows: unknown[][]][] = [
  [
    'monthly_sales',
    [
      ['2024-12', 0, 1, 5, 10, null, null],
      ['2025-01', 1, 2, 11, 25, null, null],
      ['2025-02', 1, 1, 4, 40, 60, null],
      ['2025-03', 0, 1, -1, -2, null, null],
    ],
  ],
  [
    'store_performance',
    [
      // 23 of 73; per employee 23 / 2 against 73 / 6.
      ['S1', 23, 14, 31.51, 2, 11.5, 94.52],
      ['S2', 50, 5, 68.49, 1, 12.5, 102.74],
      ['S3', 0, 0, 0, 3, null, null],
    ],
  ],
  [
    'product_ranking',
    [
      ['P2', 'A', 5, 50, 68.49, 0],
      ['P1', 'A', 14, 23, 31.51, 68.49],
      ['P3', 'C', 0, 0, 0, 100],
    ],
  ],
  [
    'weekday_profile',
    [
      // From 30 December to 3 March: 10 Mondays, 9 of each other day.
      ['1', 10, 3, 1.4, 2.3],
      ['2', 9, 1, 0.11, 1.11],
      ['3', 9, 0, 0, 0],
      ['4', 9, 0, 0, 0],
      ['5', 9, 1, 0.44, 4.44],
      ['6', 9, 0, 0, 0],
      ['7', 9, 0, 0, 0],
    ],
  ],
  [
    'category_sales',
    [
      ['Paper', '2024-12', 5, 10],
      ['Paper', '2025-01', 10, 15],
      ['Paper', '2025-03', -1, -2],
    ],
  ],
  [
    'product_store_index',
    [
      ['P1', 'S1', 23, 100, 31.51, 317.39],
      ['P2', 'S2', 50, 100, 68.49, 146],
    ],
  ],
  [
    'stock_cover',
    [
      // 64 days: 40 × 64 / 14; 14 of 54.
      ['P1', 'excess', 40, 14, 0.22, 182.86, 25.93, 80, 0],
      ['P2', 'sold out', 0, 5, 0.08, 0, 100, 0, 0],
      ['P3', 'dead', 7, 0, 0, null, 0, 35, 35],
    ],
  ],
  [
    'demand_variability',
    [
      // 9 weeks; 5 and 10: √(9 × 125 − 15²) / 15. 1 and 4: √(9 × 17 − 5²) / 5. 3 March begins a tenth.
      ['P1', 'Z', 9, 1.67, 2],
      ['P2', 'Z', 9, 0.56, 2.26],
    ],
  ],
  // 10 at 1.50 that cost 2.
  ['price_realisation', [['P1', 10, 15, 20, 75]]],
  // 64 days have no day a year before.
  ['year_on_year', []],
  // Two full months of the six that it takes, of 24, of 18.
  ['product_movers', []],
  ['seasonal_index', []],
  ['sales_forecast', []],
];
test.each(cases)('%s', async (table, rows) => {
  expect(await rowsOf(table, files)).toEqual(rows);
});

/** A sale in the middle of each month from January 2023 on, of so many units at 1. */
const months = (units: readonly number[], product = 'P1', store = 'S1') =>
  units.map((count, at) => {
    const month = `${2023 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    const day = at === 0 ? '01' : at === units.length - 1 ? '28' : '15';
    return `${month}-${day},${count},${product},${store},1`;
  });

const plain = {
  'products.csv': 'product_id,name,price\nP1,Pen,1\nP2,Ink,1\nP3,Pad,1\nP4,Cap,1\nP5,Bag,1\n',
  'stores.csv': 'store_id,city\nS1,Lyon\n',
};

test('product_movers holds three full months against the three before', async () => {
  const sales = salesOf(
    ...months([1, 1, 1, 1, 1, 1], 'P1'),
    ...['2023-02-15,10,P2,S1,1', '2023-05-15,11,P2,S1,1'],
    ...['2023-02-15,10,P3,S1,1', '2023-05-15,9,P3,S1,1'],
    ...['2023-05-15,4,P4,S1,1', '2023-02-15,4,P5,S1,1'],
  );
  expect(await rowsOf('product_movers', { ...plain, 'sales.csv': sales })).toEqual([
    ['P1', 'stable', 0, 3, 3, 0],
    ['P2', 'growing', 1, 11, 10, 10],
    ['P3', 'declining', -1, 9, 10, -10],
    ['P4', 'new', 4, 4, 0, null],
    ['P5', 'gone', -4, 0, 4, -100],
  ]);
});

// The second year sells twice the first, but for December.
const year = [1, 2, 3, 4, 5, 6, 6, 5, 4, 3, 2, 1];
const twoYears = { ...plain, 'sales.csv': salesOf(...months([...year, ...year.map((units) => 2 * units)])) };

test('seasonal_index is the mean of a month against the mean of all, over whole years', async () => {
  const rows = await rowsOf('seasonal_index', twoYears);
  // 126 in 24 months are 5.25 a month; January is 1 and 2.
  expect(rows).toHaveLength(12);
  expect([rows[0], rows[5]]).toEqual([
    ['01', 2, 1.5, 0.29],
    ['06', 2, 9, 1.71],
  ]);
});

test('sales_forecast repeats the year before where that erred less, within what its errors allow', async () => {
  const same = { ...plain, 'sales.csv': salesOf(...months([...year, ...year])) };
  const [first, ...others] = await rowsOf('sales_forecast', same);
  expect(first).toEqual([null, '2025-01', 'seasonal', 1, 1, 1, 0]);
  expect(others.map(([store, month, , forecast]) => [store, month, forecast])).toEqual([
    [null, '2025-02', 2],
    [null, '2025-03', 3],
    ['S1', '2025-01', 1],
    ['S1', '2025-02', 2],
    ['S1', '2025-03', 3],
  ]);
});

test('sales_forecast is the mean of three months where the year before says less', async () => {
  const flat = { ...plain, 'sales.csv': salesOf(...months([...Array(12).fill(10), ...Array(12).fill(40)])) };
  expect((await rowsOf('sales_forecast', flat))[0]).toEqual([null, '2025-01', 'average', 40, 40, 40, 0]);
});

test('year_on_year holds the last 12 full months against the 12 before', async () => {
  const row = [84, 42, 42, 100, 84, 42];
  expect(await rowsOf('year_on_year', twoYears)).toEqual([
    ['company', null, ...row],
    ['store', 'S1', ...row],
    ['product', 'P1', ...row],
  ]);
});

test('year_on_year of a shorter history holds the days that have the same day a year before against those', async () => {
  const sales = salesOf(
    // The 29th of February has no day to be held against.
    ...['2024-02-29,9,P1,S1,1', '2024-03-01,2,P1,S1,1', '2024-03-02,3,P2,S1,1', '2024-06-01,50,P1,S1,1'],
    ...['2025-03-01,5,P1,S1,1', '2025-03-02,1,P3,S1,1'],
  );
  expect(await rowsOf('year_on_year', { ...plain, 'sales.csv': sales })).toEqual([
    ['company', null, 6, 5, 1, 20, 6, 5],
    ['store', 'S1', 6, 5, 1, 20, 6, 5],
    ['product', 'P1', 5, 2, 3, 150, 5, 2],
    ['product', 'P2', 0, 3, -3, -100, 0, 3],
    ['product', 'P3', 1, 0, 1, null, 1, 0],
  ]);
});

test('demand_variability parts the classes at a half and at one', async () => {
  // 8 weeks from Monday 1 January 2024 on.
  const weekly = (product: string, ...units: number[]) =>
    units.map(
      (count, week) =>
        `${new Date(Date.UTC(2024, 0, 1 + 7 * week)).toISOString().slice(0, 10)},${count},${product},S1,1`,
    );
  const sales = salesOf(
    ...weekly('P1', 1, 3, 1, 3, 1, 3, 1, 3),
    ...weekly('P2', 0, 2, 0, 2, 0, 2, 0, 2),
    ...weekly('P3', 0, 1, 0, 2, 0, 2, 0, 2),
    ...weekly('P4', 1, -1),
    '2024-02-25,4,P5,S1,1',
  );
  expect(await rowsOf('demand_variability', { ...plain, 'sales.csv': sales })).toEqual([
    ['P1', 'X', 8, 2, 0.5],
    ['P2', 'Y', 8, 1, 1],
    ['P3', 'Z', 8, 0.88, 1.06],
    // Once in 8 weeks: √7.
    ['P5', 'Z', 8, 0.5, 2.65],
  ]);
});

test('price_realisation takes its prices from a products file alone, and bears the largest there are', async () => {
  const most = {
    'products.csv': 'product_id,name,price\nP1,Pen,999999999.9999\nP2,Ink,\n',
    'stores.csv': plain['stores.csv'],
    'sales.csv': salesOf('2024-01-01,2000000000,P1,S1,0.0001', '2024-01-01,1,P1,S1,', '2024-01-01,3,P2,S1,2'),
  };
  // Above a trillion there is no amount with cents.
  expect(await rowsOf('price_realisation', most)).toEqual([['P1', 2e9, 200_000, null, 0]]);
});

test('Without sales no table has a row that needs one', async () => {
  const none = { ...files, 'sales.csv': salesOf() };
  const tables = ['monthly_sales', 'weekday_profile', 'sales_forecast'];
  expect(await Promise.all(tables.map((table) => rowsOf(table, none)))).toEqual(tables.map(() => []));
  expect(await rowsOf('store_performance', none)).toEqual([
    ['S1', 0, 0, null, 1, 0, null],
    ['S2', 0, 0, null, 1, 0, null],
    ['S3', 0, 0, null, 1, null, null],
  ]);
});

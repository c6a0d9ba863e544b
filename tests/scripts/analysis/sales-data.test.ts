import { SalesData } from '../../../scripts/analysis/sales-data';
import type { SparseSeries } from '../../../scripts/analysis/series';
import { beginRun, openDatabase } from '../../../scripts/database';
import { Shop, salesOf } from '../../support/shop';

const files = {
  'products.csv': 'product_id,name,price,category\nP1,Pen,2,Paper\nP2,Ink,0.0005,Paper\nP3,Pad,5,\n',
  'stores.csv': 'store_id,city\nS1,Lyon\nS2,Lille\n',
  // 6 January 2025 is a Monday, and 19 January ends the last full week.
  'sales.csv': salesOf(
    '2025-01-04,1,P1,S1,',
    '2025-01-06,3,P1,S1,1.5',
    '2025-01-06,-1,P1,S1,',
    '2025-01-06,2,P3,S2,',
    '2025-01-19,0.001,P2,S2,',
    '2025-02-20,4,P1,S2,',
    '2026-02-20,1,P1,S1,',
  ),
};

async function read<Result>(shop: Shop, reading: (data: SalesData) => Promise<Result>): Promise<Result> {
  const database = await openDatabase(shop.db, () => {});
  try {
    return await reading(new SalesData(await beginRun(database)));
  } finally {
    await database.abandon();
  }
}

/** Lines, units, units at list price and amount of each place with a sale. */
const stepsOf = ({ places, lines, units, listUnits, amounts }: SparseSeries) =>
  places.map((place, at) => [place, lines[at], units[at], listUnits[at], amounts[at]]);
const filled = (found: ReadonlyMap<string, SparseSeries>) =>
  Object.fromEntries([...found].map(([code, series]) => [code, stepsOf(series)]));

let shop: Shop;
beforeAll(async () => {
  shop = new Shop(files);
  await shop.run();
});

it('takes what the import has added up in the place of what it would read', async () => {
  const database = await openDatabase(shop.db, () => {});
  try {
    const session = await beginRun(database);
    await session.manager.query('DELETE FROM kept_totals');
    const added = new Map([
      ['store by year_month 2025-01', [['S1', '2025-01', 7, 8000, 9000, '10']]],
      ['company by date 2025-02', [['', '2025-02-20', 3, 4000, 5000, '6']]],
      ['product by week 2025-01-06', [['P1', 7]]],
    ]);
    const data = new SalesData(session, (kind, part) => added.get(`${kind} ${part}`));
    const stores = await data.monthly('store');
    // Of the other months, and parts of time, the database tells.
    expect(['S1', 'S2'].map((code) => stores.get(code)?.lines.slice(0, 2))).toEqual([
      [7, 0],
      [0, 1],
    ]);
    expect(filled(await data.daily('company'))['']).toContainEqual([47, 3, 4000, 5000, 6n]);
    expect((await data.weekly()).get('P1')?.units[0]).toBe(7);
  } finally {
    await database.abandon();
  }
});

it('gives the days with a sale of each store, and nothing of the others', async () => {
  expect(filled(await read(shop, (data) => data.daily('store')))).toEqual({
    S1: [
      [0, 1, 1000, 1000, 20_000_000n],
      [2, 2, 2000, -1000, 25_000_000n],
      [412, 1, 1000, 1000, 20_000_000n],
    ],
    S2: [
      [2, 1, 2000, 2000, 100_000_000n],
      // A thousandth of a unit at half a thousandth: nothing is cut off.
      [15, 1, 1, 1, 5n],
      [47, 1, 4000, 4000, 80_000_000n],
    ],
  });
});

it('gives the days of the company and of each product, which add up to those of the stores', async () => {
  const [company, products, stores] = await read(shop, (data) =>
    Promise.all([data.daily('company'), data.daily('product'), data.daily('store')]),
  );
  const added = (found: ReadonlyMap<string, SparseSeries>) => {
    const sums = new Map<number, [number, number, bigint]>();
    for (const [place = 0, lines = 0, units = 0, , amount = 0n] of [...found.values()].flatMap(stepsOf)) {
      const [l, u, a] = sums.get(Number(place)) ?? [0, 0, 0n];
      sums.set(Number(place), [l + Number(lines), u + Number(units), a + BigInt(amount)]);
    }
    return sums;
  };
  expect(added(products)).toEqual(added(company));
  expect(added(stores)).toEqual(added(company));
});

it('gives the units of each product in the full weeks in which it was sold', async () => {
  expect(Object.fromEntries(await read(shop, (data) => data.weekly()))).toEqual({
    P1: { places: [0, 6], units: [2000, 4000] },
    P2: { places: [1], units: [1] },
    P3: { places: [0], units: [2000] },
  });
});

it('gives every month of each store, product and category, those without sales too', async () => {
  const [stores, products, categories, company] = await read(shop, (data) =>
    Promise.all([
      data.monthly('store'),
      data.monthly('product'),
      data.monthly('category'),
      data.monthly('company'),
    ]),
  );
  const amounts = (found: typeof stores) =>
    Object.fromEntries(
      [...found].map(([code, series]) => [code, [0, 1, 13].map((month) => series.amounts[month])]),
    );
  expect(stores.get('S1')?.lines).toHaveLength(14);
  expect(amounts(stores)).toEqual({
    S1: [45_000_000n, 0n, 20_000_000n],
    S2: [100_000_005n, 80_000_000n, 0n],
  });
  expect(amounts(products)).toEqual({
    P1: [45_000_000n, 80_000_000n, 20_000_000n],
    P2: [5n, 0n, 0n],
    P3: [100_000_000n, 0n, 0n],
  });
  expect(amounts(categories)).toEqual({ Paper: [45_000_005n, 80_000_000n, 20_000_000n] });
  expect(amounts(company)).toEqual({ '': [145_000_005n, 80_000_000n, 20_000_000n] });
});

it('gives what was sold from one day to another', async () => {
  const period = { first: '2025-01-05', last: '2025-01-19' };
  const amounts = await read(shop, async (data) => {
    const found = [];
    for (const by of ['company', 'store', 'product', 'category'] as const)
      found.push([...(await data.totals(period, by))].map(([code, { amount }]) => [code, amount]).sort());
    return found;
  });
  expect(amounts).toEqual([
    [['', 125_000_005n]],
    [
      ['S1', 25_000_000n],
      ['S2', 100_000_005n],
    ],
    [
      ['P1', 25_000_000n],
      ['P2', 5n],
      ['P3', 100_000_000n],
    ],
    [['Paper', 25_000_005n]],
  ]);
});

it('knows the prices that a products file gives, not those of the sales', async () => {
  expect(await read(shop, (data) => data.listPrices())).toEqual(
    new Map([
      ['P1', 20_000n],
      ['P2', 5n],
      ['P3', 50_000n],
    ]),
  );
  const flat = new Shop({
    'sales.csv': 'date,product,product_id,quantity,price,store_id\n2025-01-01,Pen,P1,1,2,S1\n',
  });
  await flat.run();
  expect(await read(flat, (data) => data.listPrices())).toEqual(new Map());
});

it('bears ten thousand years: what lies between two days costs nothing', async () => {
  const old = new Shop({
    ...files,
    'sales.csv': salesOf('0001-01-01,1,P1,S1,', '9998-12-28,1,P1,S1,'),
  });
  const reading = { dateFormat: undefined, decimal: undefined, columns: new Map(), days: 'any' as const };
  await old.run({ importing: reading });
  const [calendar, days, weeks] = await read(old, (data) =>
    Promise.all([data.calendar(), data.daily('product'), data.weekly()]),
  );
  expect(calendar.days).toBe(3_651_691);
  expect([days, weeks].map((found) => found.get('P1')?.places)).toEqual([[0, 3_651_690], [0]]);
});

it('multiplies units by their price exactly, also where a number could not hold the product', async () => {
  const large = new Shop({
    ...files,
    'products.csv':
      'product_id,name,price,category\nP1,Pen,12345.6789,Paper\nP2,Ink,0.0005,Paper\nP3,Pad,5,\n',
    'sales.csv': salesOf(
      '2025-01-04,9007199.253,P1,S1,',
      '2025-01-04,-0.001,P2,S2,',
      '2025-01-05,3,P3,S1,0.0001',
    ),
  });
  await large.run();
  const pairs = await read(large, (data) => data.pairs());
  expect(pairs.map(([product, store, { amount }]) => [product, store, amount])).toEqual([
    ['P1', 'S1', 9_007_199_253n * 123_456_789n],
    ['P2', 'S2', -5n],
    ['P3', 'S1', 3000n],
  ]);
  const period = { first: '2025-01-04', last: '2025-01-04' };
  const totals = await read(large, (data) => data.totals(period, 'product'));
  expect(totals.get('P1')?.amount).toBe(9_007_199_253n * 123_456_789n);
});

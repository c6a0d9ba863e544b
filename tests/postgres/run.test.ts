/** What a run promises to others on the same server, and where its connection breaks. */
import { beginRun, commit, openDatabase } from '../../scripts/database';
import { ask } from '../support/postgres/ask';
import { serverUrl } from '../support/postgres/schema';
import { products, Shop, salesOf, stores } from '../support/shop';

const files = {
  'products.csv': products,
  'stores.csv': stores,
  'sales.csv': salesOf('2024-01-31,3,P1,S1,', '2024-02-01,1,P2,S2,'),
};

/** Ends the connection of the run on a shop's database, as a server does that goes. */
function breakConnection(shop: Shop): void {
  const { username } = new URL(shop.db);
  ask(
    serverUrl ?? '',
    `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = '${username}' AND application_name = 'sales-analysis'`,
  );
}

it('A second run ends within six seconds and says why; what it read from is as it was', async () => {
  const shop = new Shop(files);
  await shop.run();
  shop.write('sales-2.csv', salesOf('2024-03-01,1,P1,S1,'));
  const database = await openDatabase(shop.db);
  await beginRun(database);
  const start = performance.now();
  expect(await shop.failure()).toMatch(/ is held by another run or by a program that reads it; run again/);
  expect(performance.now() - start).toBeLessThan(6_000);
  await database.abandon();
  await shop.run();
  expect(shop.sales()).toHaveLength(3);
});

it('Readers see the old rows at once, whatever a run has written by then', async () => {
  const shop = new Shop(files);
  await shop.run();
  shop.write('sales.csv', salesOf('2024-01-31,5,P1,S1,'));
  const seen: unknown[] = [];
  await shop.run({
    progress: () => {
      seen.push(shop.select('SET statement_timeout = 2000; SELECT SUM(quantity) AS units FROM sales')[0]);
      seen.push(shop.select('SELECT SUM(quantity_sold) AS units FROM product_sales_by_store')[0]);
    },
  });
  expect(seen.length).toBeGreaterThan(0);
  expect(new Set(seen.map((row) => JSON.stringify(row)))).toEqual(new Set(['{"units":4}']));
  expect(shop.select('SELECT SUM(quantity) AS units FROM sales')).toEqual([{ units: 5 }]);
});

it('A file of which one row has changed costs the sums of that row, and no others', async () => {
  const january = salesOf('2024-01-31,3,P1,S1,', '2024-01-31,1,P2,S2,');
  const shop = new Shop({ ...files, 'january.csv': january });
  await shop.run();
  const versions = () =>
    shop.select(
      'SELECT product_id, CAST(xmin AS TEXT) AS version FROM sales_by_month ORDER BY year_month, product_id',
    );
  const before = versions();
  shop.write('january.csv', january.replace('31,1,P2', '31,4,P2'));
  await shop.run();
  const after = versions();
  expect(after.map(({ product_id }) => product_id)).toEqual(['P1', 'P2', 'P2']);
  expect(after.map(({ version }, place) => version === before[place]?.['version'])).toEqual([
    true,
    false,
    true,
  ]);
  await shop.expectAsFresh();
});

it.each([
  ['at the first row', 0],
  ['among many rows', 2],
])(
  'A connection that breaks %s ends the run with a sentence, and the database is as it was',
  async (_, after) => {
    const shop = new Shop(files);
    await shop.run();
    const rows = Array.from(
      { length: 60_000 },
      (_, row) => `2024-02-${10 + (row % 10)},${row % 7},P1,S1,${row}`,
    );
    shop.write('sales-2.csv', salesOf(...rows));
    let calls = 0;
    const progress = () => {
      if (calls === after) breakConnection(shop);
      calls += 1;
    };
    expect(await shop.failure({ progress })).toMatch(
      / has broken the connection; nothing is saved unless all was/,
    );
    expect(calls).toBeGreaterThan(after);
    expect(shop.sales()).toHaveLength(2);
  },
);

it('A connection that breaks before anything is saved is told apart from a bug', async () => {
  const shop = new Shop(files);
  const database = await openDatabase(shop.db);
  await beginRun(database);
  breakConnection(shop);
  const error = await commit(database).then(
    () => undefined,
    (thrown: Error) => thrown,
  );
  await database.abandon();
  expect(error).toMatchObject({
    name: 'Failure',
    message: expect.stringMatching(/has broken the connection; nothing is saved/),
  });
  await shop.run();
  expect(shop.sales()).toHaveLength(2);
});

it('Rows that the server refuses end the run, while a thread still parses', async () => {
  const shop = new Shop(files);
  await shop.run();
  shop.tamper('ALTER TABLE sales ADD CONSTRAINT boom CHECK (quantity <> 77)');
  const rows = Array.from(
    { length: 20_000 },
    (_, row) => `2024-02-${10 + (row % 10)},${row === 9 ? 77 : 1},P1,S1,`,
  );
  shop.write('sales-2.csv', salesOf(...rows));
  expect(await shop.failure({ parallelFrom: 0 })).toMatch(/violates check constraint "boom/);
});

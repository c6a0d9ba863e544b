/** Wherever its connection or its server ends, the real command says so at once, and the old rows are there. */
import { join } from 'node:path';
import { projectFolder, runCommand, temporaryFolder } from '../support/command';
import { databaseContent } from '../support/database';
import { ask, hangUp } from '../support/postgres/ask';
import { newSchema } from '../support/postgres/schema';
import { Server } from '../support/postgres/server';
import { products, Shop, salesOf, stores } from '../support/shop';

const hook = join(projectFolder, 'tests', 'postgres', 'break.js');
const moreSales = salesOf(
  ...Array.from({ length: 20_000 }, (_, row) => `2024-02-${10 + (row % 10)},${row % 7},P1,S1,${row}`),
);

let server: Server;
let shop: Shop;
let before: unknown;

beforeAll(async () => {
  server = await Server.start();
  const files = {
    'products.csv': products,
    'stores.csv': stores,
    'sales.csv': salesOf('2024-01-31,3,P1,S1,'),
  };
  shop = new Shop(files, newSchema(server.url));
  await shop.run();
  // COMMIT takes a moment, in which the transaction is still to be thrown away.
  shop.tamper(`CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.4); RETURN NULL; END';
    CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON imports DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION slow()`);
  before = databaseContent(shop.db);
  shop.write('sales-2.csv', moreSales);
});

afterAll(() => server.stop());

/** The moments, as what is sent then: while it is under way, or before it is sent. */
const moments = {
  'in COPY': ['^COPY "sales"', 'busy'],
  'while charts are drawn': ['FROM "?monthly_product_sales', 'busy'],
  'before its last question': ['^DECLARE rows_.* FROM "?weekday_profile', 'idle'],
  'before it saves': ['^COMMIT', 'idle'],
  'in COMMIT': ['^COMMIT', 'busy'],
} as const;

async function breakRun(moment: keyof typeof moments, signal?: 'SIGQUIT' | 'SIGKILL'): Promise<void> {
  const out = join(temporaryFolder(), 'out');
  const [BREAK_AT, BREAK_HOW] = moments[moment];
  const start = performance.now();
  const { code, stdout, stderr } = await runCommand(
    ['--data', shop.data, '--db', shop.db, '--out', out, '--quiet'],
    {
      env: {
        ...{ NODE_OPTIONS: `--require "${hook}"`, BREAK_AT, BREAK_HOW },
        ...(signal ? { BREAK_SIGNAL: signal, BREAK_PID: String(server.pid) } : {}),
      },
    },
  );
  expect(performance.now() - start).toBeLessThan(20_000);
  hangUp();
  if (signal) await server.startAgain();
  expect([code, stdout, stderr]).toEqual([
    ...[1, ''],
    expect.stringMatching(
      /^Error: The database postgres:\S+ has broken the connection; nothing is saved unless all was: run again once [^\n]*\n$/,
    ),
  ]);
  expect(databaseContent(shop.db)).toBe(before);
  expect(
    ask(shop.db, `SELECT pid FROM pg_stat_activity WHERE application_name = 'sales-analysis'`).rows,
  ).toEqual([]);
}

it.each(Object.keys(moments) as (keyof typeof moments)[])('The server ends its connection %s', (moment) =>
  breakRun(moment),
);

it.each([
  ['SIGQUIT', 'in COPY'],
  ['SIGQUIT', 'in COMMIT'],
  ['SIGKILL', 'while charts are drawn'],
  ['SIGKILL', 'before it saves'],
] as const)('The server itself is ended by %s %s', (signal, moment) => breakRun(moment, signal));

it('and the next run saves all', async () => {
  await shop.run();
  expect(shop.select('SELECT COUNT(*) AS count FROM sales')).toEqual([{ count: 20_001 }]);
});

/** An unchanged run counts no sales, unless somebody else has written: what each of them does is noted with it. */
import { beginRun, commit, openDatabase } from '../../scripts/database';
import { ask } from '../support/postgres/ask';
import { serverUrl } from '../support/postgres/schema';
import { products, Shop, salesOf, stores } from '../support/shop';

const files = {
  'products.csv': products,
  'stores.csv': stores,
  'sales.csv': salesOf('2024-01-31,3,P1,S1,', '2024-02-01,1,P2,S2,'),
};

/** Whether a run that begins now takes the database for written elsewhere. */
async function isForeign(db: string): Promise<boolean> {
  const database = await openDatabase(db);
  const { writtenElsewhere } = await beginRun(database);
  await commit(database);
  return writtenElsewhere;
}

async function shopAfterRun(): Promise<Shop> {
  const shop = new Shop(files);
  await shop.run();
  return shop;
}

it.each([
  'INSERT INTO sales SELECT 99, date, quantity, product_id, store_id FROM sales LIMIT 0',
  'UPDATE sales SET quantity = 7',
  'DELETE FROM sales WHERE sale_id = 1',
  'TRUNCATE sales',
  'DELETE FROM imports',
  'UPDATE sales_by_month SET sale_count = 7',
  'SET session_replication_role = replica; DELETE FROM sales',
  'ALTER TABLE sales DISABLE TRIGGER USER; DELETE FROM sales; ALTER TABLE sales ENABLE TRIGGER USER',
  'ALTER TABLE sales DISABLE TRIGGER USER; DELETE FROM sales',
  'DROP FUNCTION written_elsewhere CASCADE; DELETE FROM sales',
  'DROP TABLE written_elsewhere',
])('What another program does is noticed by the next run, and by no other: %s', async (sql) => {
  const shop = await shopAfterRun();
  expect(await isForeign(shop.db)).toBe(false);
  // As its owner or as a superuser: only the latter may play replication.
  if (/replica/.test(sql)) {
    const { username } = new URL(shop.db);
    ask(serverUrl ?? '', `SET search_path = ${username}; ${sql}; RESET ALL`);
  } else shop.tamper(sql);
  expect(await isForeign(shop.db)).toBe(true);
  expect(await isForeign(shop.db)).toBe(false);
});

it('What it writes is seen by the run after it commits, even where a run was under way', async () => {
  const shop = await shopAfterRun();
  shop.tamper('BEGIN; DELETE FROM sales WHERE sale_id = 1');
  expect(await isForeign(shop.db)).toBe(false);
  shop.tamper('COMMIT');
  expect(await isForeign(shop.db)).toBe(true);
});

it('A run that fails leaves the note for the next one', async () => {
  const shop = await shopAfterRun();
  shop.tamper('DELETE FROM sales WHERE sale_id = 1');
  const database = await openDatabase(shop.db);
  expect(await beginRun(database)).toMatchObject({ writtenElsewhere: true });
  await database.abandon();
  expect(await isForeign(shop.db)).toBe(true);
});

it('Whoever may write sales needs no right to the notes', async () => {
  const shop = await shopAfterRun();
  const clerk = new URL(shop.db);
  const { username } = clerk;
  clerk.username = `clerk_${username}`;
  const password = process.env['PGPASSWORD'] ? ` PASSWORD '${process.env['PGPASSWORD']}'` : '';
  ask(serverUrl ?? '', `CREATE ROLE ${clerk.username} LOGIN${password}`);
  shop.tamper(`GRANT USAGE ON SCHEMA ${username} TO ${clerk.username};
    GRANT SELECT, DELETE ON sales TO ${clerk.username}`);
  ask(clerk.href, `DELETE FROM ${username}.sales WHERE sale_id = 1`);
  expect(await isForeign(shop.db)).toBe(true);
});

it('Sales that somebody has deleted are read again', async () => {
  const shop = await shopAfterRun();
  const before = shop.sales();
  expect(await shop.run()).toMatchObject({ changed: false, notices: [] });
  shop.tamper('DELETE FROM sales WHERE sale_id = 1');
  const { changed, notices } = await shop.run();
  expect([changed, notices]).toEqual([true, expect.arrayContaining([expect.stringMatching(/sales\.csv/)])]);
  expect(shop.sales().map((line) => line.replace(/^\d+/, ''))).toEqual(
    before.map((line) => line.replace(/^\d+/, '')),
  );
  await shop.expectAsFresh();
});

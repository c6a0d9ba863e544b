import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { SCHEMA_VERSION } from '../../../scripts/database/schema-version';
import { cleanFiles, dump, folderWith, select } from '../../support/command';
import { comparableTables } from '../../support/comparable-tables';
import { run } from '../../support/run';

/** A database after a run on the clean files, changed by SQL. */
async function changedDatabase(sql: string): Promise<{ data: string; db: string }> {
  const data = folderWith(cleanFiles);
  const { db } = await run(data);
  const sqlite = new Database(db);
  sqlite.pragma('foreign_keys = OFF');
  sqlite.exec(sql);
  sqlite.close();
  return { data, db };
}

describe('the schema', () => {
  it('is made of the tables and columns of the Python project, and ours', async () => {
    const { db } = await run(folderWith(cleanFiles));
    const columns = select(
      db,
      `SELECT t.name || '.' || c.name || ' ' || lower(c.type) || CASE WHEN c.pk THEN ' key' WHEN c."notnull" THEN '' ELSE ' null' END AS column
       FROM sqlite_master t JOIN pragma_table_info(t.name) c
       WHERE t.name IN ('products', 'stores', 'sales', 'product_sales_by_store', 'monthly_product_sales', 'employee_sales_ratio')`,
    ) as { column: string }[];
    expect(columns.map(({ column }) => column).sort()).toEqual(
      [
        'products.product_id text key',
        'products.name text',
        'products.category text null',
        'products.price decimal(15,4) null',
        'products.stock decimal(16,3) null',
        'stores.store_id text key',
        'stores.city text null',
        'stores.employee_nb decimal(16,3) null',
        'sales.sale_id integer key',
        'sales.date text',
        'sales.quantity decimal(16,3)',
        'sales.product_id text',
        'sales.store_id text',
        'sales.unit_price decimal(15,4) null',
        'sales.amount decimal(16,4) null',
        'sales.import_id integer',
        'product_sales_by_store.analysis_id integer key',
        'product_sales_by_store.analysis_date text',
        'product_sales_by_store.product_id text',
        'product_sales_by_store.store_id text',
        'product_sales_by_store.quantity_sold decimal(16,3)',
        'product_sales_by_store.revenue decimal(18,2)',
        'monthly_product_sales.analysis_id integer key',
        'monthly_product_sales.analysis_date text',
        'monthly_product_sales.product_id text',
        'monthly_product_sales.year_month text',
        'monthly_product_sales.quantity_sold decimal(16,3)',
        'monthly_product_sales.total_amount decimal(18,2)',
        'employee_sales_ratio.analysis_id integer key',
        'employee_sales_ratio.analysis_date text',
        'employee_sales_ratio.store_id text',
        'employee_sales_ratio.employee_count decimal(16,3) null',
        'employee_sales_ratio.total_sales decimal(16,3)',
        'employee_sales_ratio.sales_per_employee decimal(18,2) null',
        'employee_sales_ratio.revenue decimal(18,2)',
        'employee_sales_ratio.revenue_per_employee decimal(18,2) null',
      ].sort(),
    );
  });

  it('has the key of a table first, or older SQLite shells take its rows for damaged', async () => {
    const { db } = await run(folderWith(cleanFiles));
    const columns = select(db, "SELECT name FROM pragma_table_info('sales_by_month')") as { name: string }[];
    expect(columns.map(({ name }) => name)).toEqual([
      ...['year_month', 'store_id', 'product_id'],
      ...['sale_count', 'quantity', 'list_quantity', 'priced_amount', 'priced_rest'],
    ]);
  });

  it('holds no sale without its product, store and import', async () => {
    const { db } = await run(folderWith(cleanFiles));
    expect(select(db, 'PRAGMA foreign_key_check')).toEqual([]);
  });

  const differences: [description: string, sql: string, difference: string][] = [
    ['a column is missing', 'ALTER TABLE sales DROP COLUMN quantity', 'sales.quantity is missing'],
    ['a column is unknown', 'ALTER TABLE stores ADD COLUMN region text', 'stores.region is unknown'],
    [
      'a column has another type',
      'DROP TABLE stores; CREATE TABLE stores (store_id text PRIMARY KEY NOT NULL, city text NOT NULL, employee_nb text)',
      'stores.employee_nb is text, expected decimal',
    ],
    [
      'a column is outside the key',
      'DROP TABLE stores; CREATE TABLE stores (store_id text NOT NULL, city text, employee_nb integer)',
      'stores.store_id is not in the primary key',
    ],
  ];
  it.each(differences)('stops the run where %s, and changes nothing', async (_, sql, difference) => {
    const { data, db } = await changedDatabase(sql);
    const before = dump(db);
    await expect(run(data, db)).rejects.toThrow(
      `The database does not fit this program: ${difference}. ` +
        'Name another file with --db, or run once with --rebuild to import everything again into this one',
    );
    expect(dump(db)).toEqual(before);
  });

  it('gets a column that may be empty, and forgets a condition that does not hold any more, without reading a file', async () => {
    const { data, db } = await changedDatabase(
      `ALTER TABLE sales DROP COLUMN unit_price;
       DROP TABLE stores;
       CREATE TABLE stores (store_id text PRIMARY KEY NOT NULL, city text NOT NULL, employee_nb integer NOT NULL);
       INSERT INTO stores VALUES ('S1', 'Lyon', 2), ('S2', 'Lille', 4)`,
    );
    const fresh = await run(data);
    expect(await run(data, db)).toMatchObject({ changed: false, notices: [] });
    expect(comparableTables(db)).toEqual(comparableTables(fresh.db));
    const [{ isRequired } = {}] = select(
      db,
      `SELECT "notnull" AS isRequired FROM pragma_table_info('stores') WHERE name = 'employee_nb'`,
    ) as { isRequired?: number }[];
    expect(isRequired).toBe(0);
  });

  it('has a version; a database with a newer one is refused, and so is one of another program', async () => {
    const { data, db } = await changedDatabase('');
    expect(select(db, 'PRAGMA user_version')).toEqual([{ user_version: SCHEMA_VERSION }]);
    const newer = await changedDatabase(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
    await expect(run(newer.data, newer.db)).rejects.toThrow(
      `The database was written by a newer version of this program (its schema is ${SCHEMA_VERSION + 1}, ours ${SCHEMA_VERSION}); ` +
        'update the program, or name another file with --db',
    );
    const foreign = await changedDatabase('PRAGMA application_id = 7');
    await expect(run(foreign.data, foreign.db)).rejects.toThrow(
      'The database belongs to another program (its application_id is 7); name another file with --db',
    );
    expect((await run(data, db)).changed).toBe(false);
  });

  it('has a derived table made anew whose columns stand in another order', async () => {
    const { data, db } = await changedDatabase(
      'ALTER TABLE sales_by_day DROP COLUMN sale_count; ALTER TABLE sales_by_day ADD COLUMN sale_count integer NOT NULL DEFAULT 0',
    );
    await run(data, db);
    const columns = select(db, "SELECT name FROM pragma_table_info('sales_by_day')") as { name: string }[];
    expect(columns.map(({ name }) => name).slice(0, 3)).toEqual(['date', 'product_id', 'sale_count']);
  });

  it('is made anew with --rebuild', async () => {
    const { data, db } = await changedDatabase('ALTER TABLE sales DROP COLUMN quantity');
    await run(data, db, { rebuild: true });
    expect(select(db, 'SELECT date, quantity, unit_price FROM sales')).toEqual([
      { date: '2024-01-31', quantity: 3, unit_price: null },
      { date: '2024-02-01', quantity: 1, unit_price: null },
    ]);
    expect((await run(data, db)).changed).toBe(false);
  });

  it.each([false, true])(
    'loses the table of an analysis that is no more (--rebuild: %s)',
    async (rebuild) => {
      const { data, db } = await changedDatabase(
        "CREATE TABLE left_over (x); INSERT INTO analysis_runs VALUES ('left_over', '', 0, '')",
      );
      const { notices } = await run(data, db, { rebuild });
      expect(notices).toContain('left_over is dropped: no analysis fills it any more');
      expect(comparableTables(db)).toEqual(comparableTables((await run(data)).db));
    },
  );

  it.each([
    ['lost', 'DROP TABLE sales_by_month; DROP TABLE product_sales_by_store'],
    [
      'different',
      'ALTER TABLE sales_by_month ADD COLUMN x text; ALTER TABLE product_sales_by_store ADD COLUMN y text',
    ],
  ])('gets summary and analysis tables that are %s back with their rows', async (_, sql) => {
    const { data, db } = await changedDatabase(sql);
    const fresh = dump((await run(data)).db);
    await run(data, db);
    for (const table of [
      'sales_by_month',
      'sales_by_day',
      'sales_by_product',
      'sales_by_store',
      'product_sales_by_store',
    ]) {
      expect(dump(db)[table]).toEqual(fresh[table]);
    }
  });

  it('leaves tables of other programs alone', async () => {
    const { data, db } = await changedDatabase(
      "CREATE TABLE notes (text); INSERT INTO notes VALUES ('mine')",
    );
    writeFileSync(join(data, 'sales.csv'), `${cleanFiles['sales.csv']}2024-03-01,P1,1,S1\n`);
    await run(data, db);
    expect(select(db, 'SELECT * FROM notes')).toEqual([{ text: 'mine' }]);
  });
});

describe('the file', () => {
  it('is left in journal mode DELETE, also where it was in WAL mode before', async () => {
    const { data, db } = await changedDatabase('PRAGMA journal_mode = WAL');
    await run(data, db);
    expect(select(db, 'PRAGMA journal_mode')).toEqual([{ journal_mode: 'delete' }]);
  });

  it('held by another run stops this one with a clear word', async () => {
    const { data, db } = await changedDatabase('');
    const other = new Database(db);
    other.exec('BEGIN IMMEDIATE');
    await expect(run(data, db)).rejects.toThrow(
      `The database ${db} is held by another run or by a program that reads it; run again once that has ended (SQLITE_BUSY)`,
    );
    other.close();
  });
});

import { readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { onSqlite } from '../support/database';
import { products, Shop, salesOf, stores } from '../support/shop';

const shopFiles = {
  'products.csv': products,
  'stores.csv': stores,
  'sales.csv': salesOf('2024-01-31,3,P1,S1,', '2024-02-01,1,P2,S2,'),
};
const MARK = 'UPDATE sales SET quantity = 99 WHERE sale_id = 1';
const marked = ['1 2024-01-31 99 P1 S1 sales.csv', '2 2024-02-01 1 P2 S2 sales.csv'];
const allUnchanged = { 'products.csv': 'unchanged', 'stores.csv': 'unchanged', 'sales.csv': 'unchanged' };

/** A database after a run, with a mark that only a second reading of the sales would remove. */
async function shopWithMark(): Promise<Shop> {
  const shop = new Shop(shopFiles);
  await shop.run();
  shop.tamper(MARK);
  return shop;
}

describe('a file that did not change', () => {
  it('is skipped by its size and time', async () => {
    const shop = await shopWithMark();
    expect(await shop.statuses()).toEqual(allUnchanged);
    expect(shop.sales()).toEqual(marked);
  });

  it('is skipped by its content where only its time changed, and the new time is remembered', async () => {
    const shop = await shopWithMark();
    shop.touch('sales.csv');
    const [before] = shop.select("SELECT modified_at FROM imports WHERE name = 'sales.csv'");
    expect(await shop.statuses()).toEqual(allUnchanged);
    const [after] = shop.select("SELECT modified_at FROM imports WHERE name = 'sales.csv'");
    expect(shop.sales()).toEqual(marked);
    expect(Date.parse(String(after?.['modified_at'])) - Date.parse(String(before?.['modified_at']))).toBe(
      3_600_000,
    );
  });

  it('is looked into where it is so young that a change may not show in its time', async () => {
    const shop = new Shop(shopFiles);
    const now = new Date();
    const path = join(shop.data, 'sales.csv');
    utimesSync(path, now, now);
    await shop.run();
    shop.write('sales.csv', shopFiles['sales.csv'].replace('31,3', '31,4'));
    utimesSync(path, now, now);
    expect((await shop.statuses())['sales.csv']).toBe('loaded');
    expect(shop.sales()).toEqual(['3 2024-01-31 4 P1 S1 sales.csv', '4 2024-02-01 1 P2 S2 sales.csv']);
  });

  it('costs no analysis: the tables and their analysis_date stay', async () => {
    const shop = await shopWithMark();
    const tables = ['product_sales_by_store', 'monthly_product_sales', 'employee_sales_ratio'];
    for (const table of tables) shop.tamper(`UPDATE ${table} SET analysis_date = '2000-01-01'`);
    const { analyses } = await shop.run();
    expect(new Set(analyses.map(({ computed }) => computed))).toEqual(new Set([false]));
    for (const table of tables) {
      expect(shop.select(`SELECT DISTINCT analysis_date FROM ${table}`)).toEqual([
        { analysis_date: '2000-01-01' },
      ]);
    }
  });

  it('is still analysed anew where any other file changed', async () => {
    const shop = new Shop(shopFiles);
    await shop.run();
    shop.write('stores.csv', stores.replace('Lyon,2', 'Lyon,3'));
    const { analyses } = await shop.run();
    expect(new Set(analyses.map(({ computed }) => computed))).toEqual(new Set([true]));
    await shop.expectAsFresh();
  });
});

describe('tables that were dropped', () => {
  it.each(['sales_by_month', 'sales_by_day', 'sales_by_product', 'sales_by_store'])(
    '%s comes back, filled from the sales',
    async (table) => {
      const shop = new Shop(shopFiles);
      await shop.run();
      shop.tamper(`DROP TABLE ${table}`);
      expect(await shop.statuses()).toEqual(allUnchanged);
      await shop.expectAsFresh();
    },
  );

  it('an analysis table comes back by an analysis, the others are left as they are', async () => {
    const shop = new Shop(shopFiles);
    await shop.run();
    shop.tamper('DROP TABLE monthly_product_sales');
    const { analyses } = await shop.run();
    expect(analyses.filter(({ computed }) => computed).map(({ name }) => name)).toEqual([
      'monthly_product_sales',
    ]);
    await shop.expectAsFresh();
  });

  it.each(['sales', 'imports', 'products', 'rejected_rows', 'listed_stores'])(
    '%s stops the run, because nothing would fill it again',
    async (table) => {
      const shop = new Shop(shopFiles);
      await shop.run();
      shop.tamper(`DROP TABLE ${table}`);
      expect(await shop.failure()).toBe(
        `The database has lost ${table}; run once with --rebuild to import everything again`,
      );
      await shop.run({ rebuild: true });
      await shop.expectAsFresh();
    },
  );
});

describe('--rebuild', () => {
  const withTwo = { ...shopFiles, 'sales-2.csv': salesOf('2024-03-01,5,P1,S1,') };

  it('imports everything again', async () => {
    const shop = new Shop(shopFiles);
    await shop.run();
    shop.tamper(MARK);
    expect(await shop.statuses({ rebuild: true })).toEqual({
      ...{ 'products.csv': 'loaded', 'stores.csv': 'loaded', 'sales.csv': 'loaded' },
    });
    expect(shop.sales()).toEqual(['1 2024-01-31 3 P1 S1 sales.csv', '2 2024-02-01 1 P2 S2 sales.csv']);
    await shop.expectAsFresh();
  });

  it.each<[string, (shop: Shop) => void]>([
    ['is gone but kept', (shop) => shop.remove('sales-2.csv')],
    ['has become something else', (shop) => shop.write('sales-2.csv', 'hello\n')],
    ['has become empty', (shop) => shop.write('sales-2.csv', '')],
  ])('never loses what %s: it refuses, until --prune says so too', async (_, lose) => {
    const shop = new Shop(withTwo);
    await shop.run();
    lose(shop);
    expect(await shop.failure({ rebuild: true })).toBe(
      '--rebuild would lose what was read from sales-2.csv: the data folder holds no such table any more. ' +
        'Put it back, or say --prune as well to forget what is gone',
    );
    await shop.run({ rebuild: true, prune: true });
    expect(shop.sales()).toEqual(['1 2024-01-31 3 P1 S1 sales.csv', '2 2024-02-01 1 P2 S2 sales.csv']);
  });

  it('is no loss where a file has another name', async () => {
    const shop = new Shop(withTwo);
    await shop.run();
    shop.rename('sales-2.csv', 'march.csv');
    shop.write('sales-2.csv', 'hello\n');
    expect(await shop.statuses({ rebuild: true })).toMatchObject({ 'march.csv': 'loaded' });
  });
});

describe('what another program wrote into the database', () => {
  const lost =
    'The summary tables did not hold the sales there are, another program wrote here; they are added up again';

  it.each([
    [
      'added sales to a file',
      'INSERT INTO sales (date, quantity, product_id, store_id, import_id) SELECT date, 9, product_id, store_id, import_id FROM sales WHERE sale_id = 1',
      3,
    ],
    ['deleted a sale', 'DELETE FROM sales WHERE sale_id = 1', 1],
  ])('is mended by reading the file again where it %s', async (_, sql, count) => {
    const shop = new Shop(shopFiles);
    await shop.run();
    shop.tamper(sql);
    const { notices, changed } = await shop.run();
    expect(changed).toBe(true);
    expect(notices).toEqual([
      `sales.csv: the database has ${count} of its sales instead of 2, another program wrote here`,
      lost,
    ]);
    await shop.expectAsFresh();
    expect((await shop.run()).notices).toEqual([]);
  });

  onSqlite(
    'is not looked for among the sales where nobody else has written: that would read all of them',
    async () => {
      const shop = new Shop(shopFiles);
      await shop.run();
      shop.tamper(
        `BEGIN; DELETE FROM sales WHERE sale_id = 1; UPDATE last_write SET change_counter = change_counter + 1; COMMIT`,
      );
      expect(await shop.run()).toMatchObject({ changed: false, notices: [] });
    },
  );

  it('is said once of a file that is gone, and mended when the file is back', async () => {
    const shop = new Shop(shopFiles);
    await shop.run();
    const sales = readFileSync(join(shop.data, 'sales.csv'));
    shop.remove('sales.csv');
    shop.tamper('DELETE FROM sales WHERE sale_id = 1');
    expect((await shop.run()).notices).toContain(lost);
    expect(await shop.run()).toMatchObject({ changed: false });
    shop.write('sales.csv', sales);
    await shop.run();
    await shop.expectAsFresh();
  });

  it('is removed where it belongs to no file', async () => {
    const shop = new Shop(shopFiles);
    await shop.run();
    shop.tamper(
      "INSERT INTO sales (date, quantity, product_id, store_id, import_id) VALUES ('2024-01-01', 1, 'P1', 'S1', 99)",
    );
    const { notices } = await shop.run();
    expect(notices).toEqual(['1 sales that came from no file are removed', lost]);
    await shop.expectAsFresh();
  });

  it.each(['DELETE FROM imports', 'DELETE FROM imports; DELETE FROM sales'])(
    'is removed where its file was forgotten by %s',
    async (sql) => {
      const refused = { 'products.csv': `${products}P3,Cap,free,\n`, 'stores.csv': `${stores},Nice,1\n` };
      const shop = new Shop({
        ...refused,
        'sales.csv': salesOf('2024-01-31,3,P1,S1,', '2024-01-32,1,P1,S1,'),
      });
      await shop.run();
      expect(shop.rejects()).toHaveLength(3);
      shop.tamper(sql);
      await shop.run();
      await shop.expectAsFresh();
    },
  );

  it.each(['sales_by_month', 'sales_by_day', 'sales_by_product', 'sales_by_store'])(
    'is added up again where %s lacks sales',
    async (table) => {
      const shop = new Shop(shopFiles);
      await shop.run();
      shop.tamper(`DELETE FROM ${table}`);
      const { notices, changed } = await shop.run();
      expect([notices, changed]).toEqual([[lost], true]);
      await shop.expectAsFresh();
    },
  );
});

describe('a file that changes while it is read', () => {
  it.each([
    ['grows', (shop: Shop) => shop.append('sales.csv', '2024-02-02,1,P1,S1,\n')],
    ['shrinks', (shop: Shop) => shop.write('sales.csv', salesOf('2024-01-31,3,P1,S1,'))],
    ['is written again', (shop: Shop) => shop.touch('sales.csv')],
  ])('fails the run where it %s', async (_, change) => {
    const shop = new Shop(shopFiles);
    const progress = ({ file, position }: { file: string; position: number }) => {
      if (file.endsWith('sales.csv') && position === 0) change(shop);
    };
    expect(await shop.failure({ progress })).toBe(
      'sales.csv changed while it was being read; run again once it is complete',
    );
    await shop.run();
    await shop.expectAsFresh();
  });
});

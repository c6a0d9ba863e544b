import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, prepare, runCommand, select } from '../support/command';
import { run } from '../support/run';

const revenue = (db: string) =>
  select(
    db,
    'SELECT SUM(quantity_sold) AS units, ROUND(SUM(revenue), 2) AS revenue FROM product_sales_by_store',
  );

describe('what settles a file', () => {
  const square = 'Date,Where,SKU,Item,Qty,Net sales\n03/02/2024,Market,A,Pen,2,3.00\n';
  const till = (data: string) => {
    mkdirSync(join(data, 'square'));
    writeFileSync(join(data, 'square', 'items.csv'), square);
  };

  it('may stand in the data folder, for all files or for some', async () => {
    const { data, db, flags } = prepare({
      'sales-analysis.ini': '# our till\n[square/*]\ncolumns = sales.store_id=Where\ndate-format = dmy\n',
    });
    till(data);
    expect(await runCommand(flags)).toMatchObject({ code: 0 });
    expect(select(db, 'SELECT date, store_id, amount FROM sales')).toEqual([
      { date: '2024-02-03', store_id: 'Market', amount: 3 },
    ]);
    writeFileSync(join(data, 'sales-analysis.ini'), 'colums = sales.store_id=Where\n');
    const { code, stderr } = await runCommand(flags);
    expect(code).toBe(2);
    expect(stderr).toContain(
      'sales-analysis.ini:1 "colums = sales.store_id=Where" settles nothing; write KEY = VALUE',
    );
  });

  it('may be a flag for some files', async () => {
    const { data, db, flags } = prepare({});
    till(data);
    const args = ['--columns', 'square/*:sales.store_id=Where', '--date-format', 'square/*:mdy'];
    expect(await runCommand([...flags, ...args])).toMatchObject({ code: 0 });
    expect(select(db, 'SELECT date, store_id FROM sales')).toEqual([
      { date: '2024-03-02', store_id: 'Market' },
    ]);
  });

  it('says what a file is whose name says that it is no sales', async () => {
    const sales = 'Date,Store,SKU,Qty,Net sales\n2024-01-31,S1,A,2,3.00\n';
    const { db, flags } = prepare({ 'sales.csv': sales, 'Returns 2024.csv': sales.replace('2,3', '1,2') });
    expect((await runCommand(flags)).stderr).toContain(
      'Returns 2024.csv is ignored: its name says "Returns"',
    );
    expect(revenue(db)).toEqual([{ units: 2, revenue: 3 }]);
    await runCommand([...flags, '--kind', 'Returns 2024.csv:sales']);
    expect(revenue(db)).toEqual([{ units: 3, revenue: 5 }]);
    await runCommand([...flags, '--kind', 'Returns 2024.csv:ignore']);
    expect(revenue(db)).toEqual([{ units: 2, revenue: 3 }]);
  });
});

it('A file of which more than half is refused ends the run with 3 and a loud last line', async () => {
  const sales = `Date,Store,SKU,Qty,Net sales\n2024-01-31,S1,A,2,3.00\n${'2024-01-31,S1,A,two,3.00\n'.repeat(2)}`;
  const { flags } = prepare({ 'sales.csv': sales });
  const { code, stderr } = await runCommand(flags);
  expect(code).toBe(3);
  expect(stderr.trim().split('\n').at(-1)).toBe(
    'NOTHING IS SAVED: 2 of the 3 rows of sales.csv are refused. Mend the file, or say --max-rejects 2 to take what is left',
  );
  expect(await runCommand([...flags, '--max-rejects', '2'])).toMatchObject({ code: 0 });
});

it('Where a parcel goes is not proposed for the store', async () => {
  const sales = 'Date,SKU,Qty,Net sales,Ship City\n2024-01-31,A,2,3.00,Lyon\n';
  const { notices } = await run(folderWith({ 'sales.csv': sales }));
  expect(notices.filter((notice) => notice.includes('may be'))).toEqual([]);
});

it('A header that is not used is proposed for a column that is lacking only where its cells fit', async () => {
  const sales = 'Date,SKU,Qty,Net sales,Store opened,Store sign\n2024-01-31,A,2,3.00,2020-05-01,Market\n';
  const { notices } = await run(folderWith({ 'sales.csv': sales }));
  expect(notices).toContainEqual(
    expect.stringMatching(
      /sales\.csv: "Store sign" is not used and may be the store_id, which is lacking; if it is, say so: --columns sales\.store_id="Store sign"$/,
    ),
  );
});

import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanFiles, prepare, runCommand } from './support/command';
import { databaseContent } from './support/database';
import { isPossible } from './support/possible';

const { 'stores.csv': stores, 'products.csv': products, 'sales.csv': sales } = cleanFiles;

describe('a run that fails says why in one sentence and leaves no database behind', () => {
  const binary = Buffer.from(
    Array.from({ length: 3_000_000 }, (_, index) => (index * 7919) % 251 || 1).filter(
      (byte) => byte !== 10 && byte !== 13,
    ),
  );
  const cases: [
    description: string,
    files: Record<string, string | Buffer>,
    code: number,
    message: (data: string) => string,
  ][] = [
    [
      'an empty folder',
      {},
      1,
      (data) =>
        `${data} lacks a products file (a CSV with the columns product_id, name, price) and ` +
        'a sales file (a CSV with the columns date, quantity, product_id); found no CSV file',
    ],
    [
      'a missing column',
      { ...cleanFiles, 'sales.csv': 'Date,SKU,Store,Pieces\n2024-01-31,P1,S1,3\n' },
      1,
      (data) =>
        `${data}/sales.csv looks like a sales file but has no quantity column in line 1; expected a header such as ` +
        'quantity, qty, quantite, found date, product_id, store_id and "Pieces". ' +
        'Rename the column; or write columns = sales.quantity="…" into sales-analysis.ini in the data folder, ' +
        'or say --columns sales.quantity="…"',
    ],
    [
      'a binary file named sales.csv',
      { 'products.csv': products, 'stores.csv': stores, 'sales.csv': binary },
      1,
      (data) =>
        `${data} lacks a sales file (a CSV with the columns date, quantity, product_id); ` +
        `found products.csv (products); stores.csv (stores); sales.csv is ignored: its line 1 is longer than 1 MiB: ` +
        'it is no table of rows; move it out of the data folder, or export it again as CSV',
    ],
    [
      'an empty sales file',
      { ...cleanFiles, 'sales.csv': '' },
      1,
      (data) =>
        `${data} lacks a sales file (a CSV with the columns date, quantity, product_id); ` +
        `found products.csv (products); stores.csv (stores); sales.csv is ignored: it is empty`,
    ],
    [
      'a file all of whose rows are refused',
      { ...cleanFiles, 'sales.csv': 'date,product_id,quantity,store_id\n31 Jan,P1,3,S1\n1 Feb,P1,3,S1\n' },
      1,
      (data) =>
        `${data}/sales.csv: every row is refused (2); the first: ` +
        `${data}/sales.csv:2 date "31 Jan" is not a date; write it as 2024-12-31`,
    ],
  ];
  it.each(cases)('%s', async (_, files, expectedCode, message) => {
    const { data, db, flags } = prepare(files);
    const { code, stdout, stderr } = await runCommand([...flags, '--quiet']);
    expect({ code, stdout }).toEqual({ code: expectedCode, stdout: '' });
    const errors = stderr.split('\n').filter((line) => !line.startsWith('Note: '));
    expect(errors).toEqual([`Error: ${message(data)}`, '']);
    expect(existsSync(db)).toBe(false);
  });

  const wrongFlags: [
    args: (folder: string) => string[],
    code: number,
    message: (folder: string) => string,
  ][] = [
    [
      () => ['--data', 'nowhere'],
      2,
      () => 'The data folder nowhere does not exist; name the folder of your CSV files with --data',
    ],
    [
      (folder) => ['--db', `${folder}/no/such.db`],
      2,
      (folder) =>
        `The database folder ${folder}/no does not exist; create it, or name another file with --db`,
    ],
    [
      (folder) => ['--db', folder],
      2,
      (folder) =>
        `The database ${folder} is a folder; name a file with --db, for example ${folder}/sale-analysis.db`,
    ],
    [
      () => ['--db', '/proc/sales.db'],
      1,
      () =>
        'The database /proc/sales.db cannot be opened; check that the path is right and that you may write there (SQLITE_CANTOPEN)',
    ],
    [
      () => ['--out', 'no/such/folder'],
      2,
      () =>
        'The output folder no/such/folder cannot be made, no/such does not exist; create it, or name another one with --out',
    ],
    [() => ['--frobnicate'], 2, () => "Unknown option '--frobnicate'; --help lists the flags"],
    [() => ['--date-format', 'ydm'], 2, () => '--date-format "ydm" does not exist; it is dmy or mdy or ymd'],
    [
      () => ['--max-rejects', '-1'],
      2,
      () => `Option '--max-rejects' argument is ambiguous; --help lists the flags`,
    ],
    [
      () => ['--max-rejects', 'few'],
      2,
      () => '--max-rejects "few" is not a whole number; write digits only, for example 0',
    ],
    [
      () => ['--columns', 'sales.day=Tag'],
      2,
      () =>
        '--columns "sales.day=Tag" names no column; it is COLUMN=HEADER, with one of products.product_id, products.name, products.price, products.stock, products.category, stores.store_id, stores.city, stores.employee_nb, sales.date, sales.quantity, sales.product_id, sales.store_id, sales.unit_price, sales.amount, sales.gross, sales.discount, sales.order_discount, sales.refunded, sales.order, sales.name, sales.category, sales.city',
    ],
    [() => ['--data', ''], 2, () => '--data is empty; give it a value, or leave it out'],
  ];
  const hasProc = isPossible(existsSync('/proc'), 'a database that cannot be made', 'there is no /proc');
  const possible = wrongFlags.filter(([args]) => hasProc || !args('').includes('/proc/sales.db'));
  it.each(possible)('wrong flags, case %#', async (args, expectedCode, message) => {
    const { folder, flags } = prepare(cleanFiles);
    const { code, stdout, stderr } = await runCommand([...flags, ...args(folder)]);
    expect({ code, stdout, stderr }).toEqual({
      code: expectedCode,
      stdout: '',
      stderr: `Error: ${message(folder)}\n`,
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a run that fails leaves a database of earlier runs as it was', () => {
  it('to the cell', async () => {
    const { data, db, flags } = prepare(cleanFiles);
    await runCommand(flags);
    const before = databaseContent(db);
    writeFileSync(join(data, 'sales.csv'), 'date,product_id,quantity,store_id\nyesterday,P1,3,S1\n');
    writeFileSync(join(data, 'products.csv'), 'product_id,name,price\nP1,Pencil,2\n');
    expect((await runCommand(flags)).code).toBe(1);
    expect(databaseContent(db)).toBe(before);
    expect(existsSync(`${db}-journal`)).toBe(false);
  });

  it('and names a file that is no database', async () => {
    const { db, flags } = prepare(cleanFiles);
    writeFileSync(db, 'not a database, but long enough to have a header of its own'.repeat(20));
    const { code, stderr } = await runCommand(flags);
    expect(code).toBe(1);
    expect(stderr).toBe(
      `Error: The database ${db} is not a SQLite database; name another file with --db (SQLITE_NOTADB)\n`,
    );
  });

  const canBeRefused = isPossible(
    process.getuid?.() !== 0,
    'a database the user may not write',
    'root may write everything',
  );
  (canBeRefused ? it : it.skip)('and names a database it may not write', async () => {
    const { data, db, flags } = prepare(cleanFiles);
    await runCommand(flags);
    writeFileSync(join(data, 'sales.csv'), `${sales}2024-03-01,P1,1,S1\n`);
    chmodSync(db, 0o444);
    const { code, stderr } = await runCommand(flags);
    expect(code).toBe(1);
    expect(stderr).toContain('cannot be written; check the permissions');
  });
});

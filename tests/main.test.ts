import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../package.json';
import { cleanFiles, dump, folderWith, runCommand, temporaryFolder } from './support/command';

const { 'stores.csv': stores, 'products.csv': products, 'sales.csv': sales } = cleanFiles;

/** A data folder, and the flags that keep everything else in a folder of its own. */
function prepare(files: Record<string, string | Buffer>) {
  const data = folderWith(files);
  const folder = temporaryFolder();
  const db = join(folder, 'sales.db');
  const out = join(folder, 'out');
  return { data, db, out, folder, flags: ['--data', data, '--db', db, '--out', out] };
}

describe('a run that succeeds', () => {
  it('prints the result on stdout, the log on stderr, and exits with 0', async () => {
    const { data, db, flags } = prepare(cleanFiles);
    const { code, stdout, stderr } = await runCommand(flags);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: ['products', 'stores', 'sales'].map((kind) => `reading ${data}/${kind}.csv\n`).join(''),
    });
    expect(stdout).toBe(`file          kind      status  read     kept     rejected     blank
products.csv  products  loaded     2  =     2  +         0  +      0
stores.csv    stores    loaded     2  =     2  +         0  +      0
sales.csv     sales     loaded     2  =     2  +         0  +      0

employee_sales_ratio (2 rows)
store_id  employee_count  total_sales  sales_per_employee  revenue  revenue_per_employee
S2                     4            1                0.25    20.00                  5.00
S1                     2            3                1.50     4.50                  2.25

monthly_product_sales (2 rows)
product_id  year_month  quantity_sold  total_amount
P2          2024-02                 1         20.00
P1          2024-01                 3          4.50

product_sales_by_store (2 rows)
product_id  store_id  quantity_sold  revenue
P2          S2                    1    20.00
P1          S1                    3     4.50

Written to ${db}
`);
  });

  it('changes nothing when it runs again', async () => {
    const { db, flags } = prepare(cleanFiles);
    await runCommand(flags);
    const { imports: before, ...tables } = dump(db);
    const { code, stdout } = await runCommand([...flags, '--json']);
    const { imports: after, ...sameTables } = dump(db);
    expect(code).toBe(0);
    expect(sameTables).toEqual(tables);
    const withoutTime = (rows: unknown[] = []) =>
      rows.map((row) => ({ ...(row as object), verified_at: '' }));
    expect(withoutTime(after)).toEqual(withoutTime(before));
    const result = JSON.parse(stdout);
    expect(result.files.map(({ status }: { status: string }) => status)).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
    ]);
    expect(result.analyses.map(({ computed }: { computed: boolean }) => computed)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('prints one JSON document with --json', async () => {
    const { db, flags } = prepare(cleanFiles);
    const { stdout } = await runCommand([...flags, '--json']);
    expect(JSON.parse(stdout)).toEqual({
      database: db,
      dryRun: false,
      files: ['products', 'stores', 'sales'].map((kind) => {
        return { name: `${kind}.csv`, kind, status: 'loaded', read: 2, kept: 2, rejected: 0, blank: 0 };
      }),
      notices: [],
      rejects: [],
      analyses: [
        expect.objectContaining({ name: 'employee_sales_ratio', rows: 2, computed: true }),
        {
          name: 'monthly_product_sales',
          rows: 2,
          computed: true,
          columns: [
            { name: 'product_id', decimals: 0 },
            { name: 'year_month', decimals: 0 },
            { name: 'quantity_sold', decimals: 0 },
            { name: 'total_amount', decimals: 2 },
          ],
          top: [
            { product_id: 'P2', year_month: '2024-02', quantity_sold: 1, total_amount: 20 },
            { product_id: 'P1', year_month: '2024-01', quantity_sold: 3, total_amount: 4.5 },
          ],
        },
        expect.objectContaining({ name: 'product_sales_by_store', rows: 2, computed: true }),
      ],
    });
  });

  it('prints only notes with --quiet', async () => {
    const { data, flags } = prepare({ ...cleanFiles, 'photo.jpg': 'x' });
    expect(await runCommand([...flags, '--quiet'])).toEqual({
      code: 0,
      stdout: '',
      stderr: `Note: ${data}/photo.jpg is ignored: it does not end in .csv, .tsv, .txt; export it as CSV if it holds your data\n`,
    });
  });

  it('takes a flag over the environment, the environment over .env, and .env over the default', async () => {
    const { data, db, folder } = prepare(cleanFiles);
    const cwd = folderWith({ '.env': `DATA_PATH=${data}\nDB_PATH=${folder}/from-env-file.db\n` });
    mkdirSync(join(cwd, 'data'));
    const env = { DB_PATH: join(folder, 'from-environment.db') };
    expect((await runCommand([], { cwd })).code).toBe(0);
    expect((await runCommand([], { cwd, env })).code).toBe(0);
    expect((await runCommand(['--db', db], { cwd, env })).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['from-env-file.db', 'from-environment.db', 'sales.db']);
  });

  it('writes nothing with --dry-run, but reports the same', async () => {
    const { db, out, flags } = prepare({ ...cleanFiles, 'sales.csv': `${sales}2024-02-30,P1,1,S1\n` });
    const { code, stdout } = await runCommand([...flags, '--dry-run']);
    expect(code).toBe(0);
    expect(stdout).toContain('sales.csv:4 date "2024-02-30" is not a day of the calendar; correct it');
    expect(stdout).toContain(`Dry run: nothing was written to ${db}`);
    expect([existsSync(db), existsSync(out)]).toEqual([false, false]);
  });

  it('prints the version and the help', async () => {
    expect(await runCommand(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    const { code, stdout } = await runCommand(['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('--data FOLDER');
  });
});

describe('refused rows', () => {
  const damaged = { ...cleanFiles, 'sales.csv': `${sales}=1+1,P1,1,S1\n2024-03-01,P9,1,S1\n` };

  it('are listed in a file that is safe to open in a spreadsheet', async () => {
    const { out, flags } = prepare(damaged);
    expect((await runCommand(flags)).code).toBe(0);
    expect(readFileSync(join(out, 'rejects-sales.csv'), 'utf8')).toBe(
      '\ufeffline,column,value,reason,message,original\r\n' +
        `4,date,"'=1+1",not_a_date,is not a date; write it as 2024-12-31,"'=1+1,P1,1,S1"\r\n` +
        `5,product_id,P9,unknown_product,"is in no products file; add it there, and the row comes back by itself","2024-03-01,P9,1,S1"\r\n`,
    );
  });

  it('beyond --max-rejects refuse the run with 3, and are listed all the same', async () => {
    const { data, db, out, flags } = prepare(damaged);
    const { code, stdout, stderr } = await runCommand([...flags, '--max-rejects', '1']);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('Error: 2 rows are refused, --max-rejects allows 1; the database is as it was');
    expect(stderr).toContain(`${data}/sales.csv:4 date "=1+1" is not a date; write it as 2024-12-31`);
    expect([existsSync(db), readdirSync(out)]).toEqual([false, ['rejects-sales.csv']]);
  });

  it('that are mended take their list away', async () => {
    const { data, out, flags } = prepare(damaged);
    await runCommand(flags);
    writeFileSync(join(data, 'sales.csv'), sales);
    expect((await runCommand(flags)).code).toBe(0);
    expect(readdirSync(out)).toEqual([]);
  });
});

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
        'a stores file (a CSV with the columns store_id, city) and ' +
        'a sales file (a CSV with the columns date, quantity, product_id, store_id); found no CSV file',
    ],
    [
      'a missing column',
      { ...cleanFiles, 'sales.csv': 'Date,SKU,Store,Pieces\n2024-01-31,P1,S1,3\n' },
      1,
      (data) =>
        `${data}/sales.csv looks like a sales file but has no quantity column in line 1; expected a header such as ` +
        'quantity, qty, quantite, found date, product_id, store_id and "Pieces". ' +
        'Rename the column, or say which one it is: --columns sales.quantity="Pieces"',
    ],
    [
      'a binary file named sales.csv',
      { 'products.csv': products, 'stores.csv': stores, 'sales.csv': binary },
      1,
      (data) =>
        `${data} lacks a sales file (a CSV with the columns date, quantity, product_id, store_id); ` +
        `found products.csv (products); stores.csv (stores); ${data}/sales.csv is ignored: its line 1 is longer than 1 MiB: ` +
        'it is no table of rows; move it out of the data folder, or export it again as CSV',
    ],
    [
      'an empty sales file',
      { ...cleanFiles, 'sales.csv': '' },
      1,
      (data) =>
        `${data} lacks a sales file (a CSV with the columns date, quantity, product_id, store_id); ` +
        `found products.csv (products); stores.csv (stores); ${data}/sales.csv is ignored: it is empty`,
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
    [() => ['--date-format', 'ymd'], 2, () => '--date-format "ymd" does not exist; it is dmy or mdy'],
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
        '--columns "sales.day=Tag" names no column; it is COLUMN=HEADER, with one of products.product_id, products.name, products.price, products.stock, stores.store_id, stores.city, stores.employee_nb, sales.date, sales.quantity, sales.product_id, sales.store_id, sales.unit_price',
    ],
    [() => ['--data', ''], 2, () => '--data is empty; give it a value, or leave it out'],
  ];
  it.each(wrongFlags)('wrong flags, case %#', async (args, expectedCode, message) => {
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
  it('to the byte', async () => {
    const { data, db, flags } = prepare(cleanFiles);
    await runCommand(flags);
    const before = readFileSync(db);
    writeFileSync(join(data, 'sales.csv'), 'date,product_id,quantity,store_id\nyesterday,P1,3,S1\n');
    writeFileSync(join(data, 'products.csv'), 'product_id,name,price\nP1,Pencil,2\n');
    expect((await runCommand(flags)).code).toBe(1);
    expect(readFileSync(db).equals(before)).toBe(true);
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

  const unlessRoot = process.getuid?.() === 0 ? it.skip : it;
  unlessRoot(
    'and names a database it may not write (skipped for root, who may write everything)',
    async () => {
      const { data, db, flags } = prepare(cleanFiles);
      await runCommand(flags);
      writeFileSync(join(data, 'sales.csv'), `${sales}2024-03-01,P1,1,S1\n`);
      chmodSync(db, 0o444);
      const { code, stderr } = await runCommand(flags);
      expect(code).toBe(1);
      expect(stderr).toContain('cannot be written; check the permissions');
    },
  );
});

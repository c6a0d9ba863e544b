import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { version } from '../package.json';
import { cleanFiles, dump, folderWith, prepare, runCommand } from './support/command';

const { 'sales.csv': sales } = cleanFiles;

function rejectLists(out: string): string[] {
  return readdirSync(out).filter((name) => name.startsWith('rejects-'));
}

describe('a run that succeeds', () => {
  it('prints the result on stdout, the log on stderr, and exits with 0', async () => {
    const { data, db, out, flags } = prepare(cleanFiles);
    const { code, stdout, stderr } = await runCommand(flags);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: ['products', 'stores', 'sales'].map((kind) => `reading ${data}/${kind}.csv\n`).join(''),
    });
    const known = `file          kind      status  read   kept   rejected   left out   blank
products.csv  products  loaded     2 =    2 +        0 +        0 +     0
stores.csv    stores    loaded     2 =    2 +        0 +        0 +     0
sales.csv     sales     loaded     2 =    2 +        0 +        0 +     0

Products over time (monthly_product_sales, 2 rows)
Product code  Product  Month     Units  Revenue
P2            Ink      Feb 2024      1    20.00
P1            Pen      Jan 2024      3     4.50

Sales per employee (employee_sales_ratio, 2 rows)
                                            Units per                Revenue per
Store code  City   Employees  Units          employee  Revenue          employee
S2          Lille          4      1              0.25    20.00              5.00
S1          Lyon           2      3              1.50     4.50              2.25

Products by store (product_sales_by_store, 2 rows)
Product code  Product  Store code  City   Units  Revenue
P2            Ink      S2          Lille      1    20.00
P1            Pen      S1          Lyon       3     4.50

Written to ${db}
Open ${join(out, 'report.html')} in a browser
`.split('\n\n');
    // Whatever further analyses there are stands between.
    expect(stdout.split('\n\n').filter((block) => known.includes(block))).toEqual(known);
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
    const computed = result.analyses.filter((analysis: { computed: boolean }) => analysis.computed);
    expect([computed, result.analyses.length > 0]).toEqual([[], true]);
  });

  it('prints one JSON document with --json', async () => {
    const { db, out, flags } = prepare(cleanFiles);
    const { stdout } = await runCommand([...flags, '--json']);
    expect(JSON.parse(stdout)).toEqual({
      database: db,
      dryRun: false,
      report: join(out, 'report.html'),
      files: ['products', 'stores', 'sales'].map((kind) => {
        return {
          name: `${kind}.csv`,
          kind,
          status: 'loaded',
          read: 2,
          kept: 2,
          rejected: 0,
          leftOut: 0,
          blank: 0,
        };
      }),
      notices: [],
      rejects: [],
      leftOut: [],
      analyses: expect.arrayContaining([
        expect.objectContaining({ name: 'employee_sales_ratio', rows: 2, computed: true }),
        {
          name: 'monthly_product_sales',
          rows: 2,
          computed: true,
          columns: [
            { name: 'product_id', decimals: 0 },
            { name: 'year_month', decimals: 0 },
            { name: 'quantity_sold', decimals: 3 },
            { name: 'total_amount', decimals: 2 },
          ],
          top: [
            { product_id: 'P2', year_month: '2024-02', quantity_sold: 1, total_amount: 20 },
            { product_id: 'P1', year_month: '2024-01', quantity_sold: 3, total_amount: 4.5 },
          ],
        },
        expect.objectContaining({ name: 'product_sales_by_store', rows: 2, computed: true }),
      ]),
    });
  });

  it('prints only notes with --quiet', async () => {
    const { flags } = prepare({ ...cleanFiles, 'photo.jpg': 'x' });
    expect(await runCommand([...flags, '--quiet'])).toEqual({
      code: 0,
      stdout: '',
      stderr: `Note: photo.jpg is ignored: it does not end in .csv, .tsv, .txt, .xlsx, .xlsm; export it as CSV if it holds your data\n`,
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
    const files = ['from-env-file.db', 'from-environment.db', basename(db)];
    expect(readdirSync(folder).sort()).toEqual(files.filter((name) => name.endsWith('.db')));
  });

  it('writes nothing with --dry-run, but reports the same', async () => {
    const { db, out, flags } = prepare({ ...cleanFiles, 'sales.csv': `${sales}2024-02-30,P1,1,S1\n` });
    const { code, stdout } = await runCommand([...flags, '--dry-run']);
    expect(code).toBe(0);
    expect(stdout).toContain('sales.csv:4 date "2024-02-30" is not a day of the calendar; correct it');
    expect(stdout).toContain(`Dry run: nothing was written to ${db}`);
    expect([existsSync(db), existsSync(out)]).toEqual([false, false]);
  });

  it('leaves the database as it is with --dry-run, byte by byte, though files have changed', async () => {
    const { data, db, flags } = prepare(cleanFiles);
    await runCommand(flags);
    const [bytes, { ino }] = [readFileSync(db), statSync(db)];
    writeFileSync(join(data, 'more.csv'), sales.replaceAll('2024', '2023'));
    expect((await runCommand([...flags, '--dry-run'])).code).toBe(0);
    expect([readFileSync(db).equals(bytes), statSync(db).ino]).toEqual([true, ino]);
    expect(readdirSync(dirname(db)).filter((name) => name.startsWith(basename(db)))).toEqual([basename(db)]);
  });

  it('leaves the lists of earlier runs alone with --dry-run, also where it refuses', async () => {
    const { out, flags } = prepare({ ...cleanFiles, 'sales.csv': `${sales}2024-02-30,P1,1,S1\n` });
    await runCommand(flags);
    const { code, stderr } = await runCommand([...flags, '--dry-run', '--max-rejects', '0']);
    expect(code).toBe(3);
    expect(stderr).toContain('1 row of sales.csv refused: not a day\n');
    expect(rejectLists(out)).toEqual(['rejects-sales.csv']);
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
    const shown = readdirSync(out).filter((name) => !name.startsWith('.'));
    expect([existsSync(db), shown]).toEqual([false, ['rejects-sales.csv']]);
  });

  it('that are mended take their list away', async () => {
    const { data, out, flags } = prepare(damaged);
    await runCommand(flags);
    writeFileSync(join(data, 'sales.csv'), sales);
    expect((await runCommand(flags)).code).toBe(0);
    expect(rejectLists(out)).toEqual([]);
  });
});

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'papaparse';
import { generateSampleData } from '../../tools/sample-data/generate';
import { readSampleSettings } from '../../tools/sample-data/settings';
import { withoutTimes } from '../support/command';
import { isPossible, isWindows } from '../support/possible';

const projectFolder = join(__dirname, '..', '..');
const fileNames = ['products.csv', 'stores.csv', 'sales.csv'];
const commandLine = [require.resolve('ts-node/dist/bin'), 'tools/sample-data.ts'];

/** A row of any of the files. */
type Row = Record<'city' | 'date' | 'name' | 'product_id' | 'quantity' | 'store_id' | 'unit_price', string>;

let temporaryFolder: string;

beforeAll(() => {
  temporaryFolder = mkdtempSync(join(tmpdir(), 'sample-data-'));
});

afterAll(() => {
  rmSync(temporaryFolder, { recursive: true });
});

async function generate(...flags: string[]): Promise<string> {
  const folder = mkdtempSync(join(temporaryFolder, 'run-'));
  await generateSampleData(readSampleSettings([...flags, '--out', folder]));
  return folder;
}

function readText(folder: string): string {
  return fileNames.map((name) => readFileSync(join(folder, name), 'utf8')).join('');
}

function readRows(folder: string, name: string): Row[] {
  const { data, errors } = parse<Row>(readFileSync(join(folder, name), 'utf8').trimEnd(), { header: true });
  expect(errors).toEqual([]);
  return data;
}

function count(rows: Row[], isCounted: (row: Row) => boolean): number {
  return rows.filter(isCounted).length;
}

describe('the bytes written', () => {
  test('are the same for the same seed', async () => {
    const first = await generate('--sales', '500', '--seed', '7');
    expect(readText(await generate('--sales', '500', '--seed', '7'))).toBe(readText(first));
  });

  test('are those of every other machine', async () => {
    const folder = await generate('--sales', '50', '--months', '2', '--unit-prices');
    expect(createHash('sha256').update(readText(folder)).digest('hex')).toBe(
      '31ede53006ce5e52eb696aac7527bb7cba86f41257a9cdbfe5335fbfa762515b',
    );
  });

  test('differ for another seed, in each of the files', async () => {
    const [one, two] = [await generate('--stores', '9'), await generate('--stores', '9', '--seed', '2')];
    for (const name of fileNames) {
      expect(readFileSync(join(one, name), 'utf8')).not.toBe(readFileSync(join(two, name), 'utf8'));
    }
  });

  test('are those of the data folder when no flag is given', async () => {
    expect(readText(await generate())).toBe(readText(join(projectFolder, 'data')));
  });

  test('end every line with a line feed and have no carriage return', async () => {
    const text = readText(await generate('--sales', '10'));
    expect(text).not.toContain('\r');
    expect(text.endsWith('\n')).toBe(true);
  });
});

describe('the sales of two years', () => {
  let products: Row[];
  let stores: Row[];
  let sales: Row[];

  beforeAll(async () => {
    const folder = await generate('--sales', '20000', '--end', '2024-06-30');
    [products, stores, sales] = fileNames.map((name) => readRows(folder, name)) as [Row[], Row[], Row[]];
  });

  test('are exactly as many as asked for', () => {
    expect(sales).toHaveLength(20_000);
  });

  test('have the columns of the three files', () => {
    expect([products, stores, sales].map((rows) => Object.keys(rows[0] as Row))).toEqual([
      ['product_id', 'name', 'price', 'stock'],
      ['store_id', 'city', 'employee_nb'],
      ['date', 'product_id', 'quantity', 'store_id'],
    ]);
  });

  test('refer to listed products and stores only, and to all of them', () => {
    const ids = (rows: Row[], column: keyof Row) => [...new Set(rows.map((row) => row[column]))].sort();
    expect(ids(sales, 'product_id')).toEqual(ids(products, 'product_id'));
    expect(ids(sales, 'store_id')).toEqual(ids(stores, 'store_id'));
  });

  test('are sorted by day within the period', () => {
    const dates = sales.map((sale) => sale.date);
    expect(dates).toEqual(dates.toSorted());
    expect(dates[0]).toBe('2022-07-01');
    expect(dates.at(-1)).toBe('2024-06-30');
  });

  test('of exactly one product stop, two thirds through the period', () => {
    const lastDates = products.map(
      ({ product_id }) => sales.findLast((sale) => sale.product_id === product_id)?.date,
    );
    const early = lastDates.filter((date) => (date as string) < '2024-03-01');
    expect(early).toHaveLength(1);
    expect((early[0] as string).slice(0, 7)).toBe('2023-10');
  });

  test('have few returns and no empty quantity', () => {
    const returns = count(sales, (sale) => Number(sale.quantity) < 0);
    expect(returns).toBeGreaterThan(100);
    expect(returns).toBeLessThan(300);
    expect(count(sales, (sale) => Number(sale.quantity) === 0)).toBe(0);
  });

  test('peak in December and on Saturdays, and dip in August and on Sundays', () => {
    const inMonth = (month: string) => count(sales, (sale) => sale.date.slice(5, 7) === month);
    const onWeekday = (day: number) => count(sales, (sale) => new Date(sale.date).getUTCDay() === day);
    const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map(inMonth);
    const weekdays = [0, 1, 2, 3, 4, 5, 6].map(onWeekday);
    expect([Math.max(...months), Math.min(...months)]).toEqual([months[11], months[7]]);
    expect([Math.max(...weekdays), Math.min(...weekdays)]).toEqual([weekdays[6], weekdays[0]]);
  });

  test('have product codes that would lose a zero if they were read as numbers', () => {
    expect(products[0]?.product_id).toBe('00417');
  });
});

describe('the flags', () => {
  test('extend the products and the stores up to their maximum without repeating one', async () => {
    const folder = await generate('--sales', '10', '--products', '5000', '--stores', '350');
    const distinct = (name: string, column: keyof Row) =>
      new Set(readRows(folder, name).map((row) => row[column])).size;
    expect([distinct('products.csv', 'product_id'), distinct('products.csv', 'name')]).toEqual([5000, 5000]);
    expect([distinct('stores.csv', 'store_id'), distinct('stores.csv', 'city')]).toEqual([350, 350]);
  });

  test('give unit prices to a tenth of the sales and leave the other columns as they are', async () => {
    const flags = ['--sales', '5000', '--months', '3'];
    const sales = readRows(await generate(...flags, '--unit-prices'), 'sales.csv');
    const filled = count(sales, (sale) => /^\d+\.\d\d$/.test(sale.unit_price));
    expect(filled).toBeGreaterThan(400);
    expect(filled).toBeLessThan(600);
    expect(filled + count(sales, (sale) => sale.unit_price === '')).toBe(5000);
    const withoutPrices = sales.map(({ unit_price, ...others }) => others);
    expect(readRows(await generate(...flags), 'sales.csv')).toEqual(withoutPrices);
  });

  test('accept the smallest retailer: one sale of one product in one store', async () => {
    const folder = await generate('--sales', '1', '--months', '1', '--products', '1', '--stores', '1');
    expect(fileNames.map((name) => readRows(folder, name).length)).toEqual([1, 1, 1]);
  });

  test('start the period on the last day of a shorter month when the day does not exist in it', async () => {
    const folder = await generate('--months', '1', '--end', '2023-03-30', '--sales', '1000');
    expect(readRows(folder, 'sales.csv')[0]?.date).toBe('2023-02-28');
  });
});

describe('the command', () => {
  const run = (...flags: string[]) =>
    spawnSync(process.execPath, [...commandLine, ...flags], { cwd: projectFolder, encoding: 'utf8' });

  test.each([
    [['--sales', '0'], '--sales "0" does not fit; write a whole number from 1 to 1000000000'],
    [['--sales=-5'], '--sales "-5" does not fit; write a whole number from 1 to 1000000000'],
    [['--sales', '-5'], "Option '--sales' argument is ambiguous; --help lists the flags"],
    [['--months', '1.5'], '--months "1.5" does not fit; write a whole number from 1 to 600'],
    [['--products', '5001'], '--products "5001" does not fit; write a whole number from 1 to 5000'],
    [['--stores', '351'], '--stores "351" does not fit; write a whole number from 1 to 350'],
    [
      ['--end', '2025-02-30'],
      '--end "2025-02-30" is no day from 1900-01-01 to 9999-12-30; write it as YYYY-MM-DD',
    ],
    [['--out', ''], '--out is empty; give it a value, or leave it out'],
    [['--out', 'absent/data'], '--out "absent/data" lies in a folder that does not exist; make that first'],
    [['--out', 'package.json'], '--out "package.json" is a file or lies in one; name a folder'],
    [['--sale', '5'], "Unknown option '--sale'; --help lists the flags"],
    [['--seed'], "Option '--seed <value>' argument missing; --help lists the flags"],
    [['--unit-prices=no'], "Option '--unit-prices' does not take an argument; --help lists the flags"],
    [['20000'], "Unexpected argument '20000'; --help lists the flags"],
  ])('refuses %j with exit code 2 and one sentence', (flags, sentence) => {
    const { status, stdout, stderr } = run(...flags);
    expect({ status, stdout, stderr: withoutTimes(stderr) }).toEqual({
      status: 2,
      stdout: '',
      stderr: `Error: ${sentence}\n`,
    });
  });

  test('shows its flags with --help', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    for (const flag of ['sales', 'months', 'seed', 'products', 'stores', 'end', 'out', 'unit-prices']) {
      expect(stdout).toContain(`--${flag} `);
    }
  });

  test('creates the folder and says what it wrote there', () => {
    const folder = join(temporaryFolder, 'created');
    const { status, stdout } = run('--sales', '10', '--out', folder);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `Wrote 40 products, 7 stores and 10 sales to ${folder}.\n`,
    });
    expect(readdirSync(folder).toSorted()).toEqual(fileNames.toSorted());
  });

  const canStop = isPossible(!isWindows, 'an interrupted generator', 'Windows has no signals');
  (canStop ? test : test.skip)(
    'leaves the previous files alone and nothing else behind when it is interrupted',
    async () => {
      const folder = mkdtempSync(join(temporaryFolder, 'interrupted-'));
      writeFileSync(join(folder, 'sales.csv'), 'previous');
      const child = spawn(process.execPath, [...commandLine, '--sales', '1000000000', '--out', folder], {
        cwd: projectFolder,
      });
      let stderr = '';
      child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
        stderr += chunk;
      });
      const exit = new Promise((resolve) => child.once('close', resolve));
      while (child.exitCode === null && !readdirSync(folder).some((name) => name.startsWith('.sales.csv'))) {
        await sleep(20);
      }
      child.kill('SIGTERM');
      expect(await exit).toBe(143);
      expect(withoutTimes(stderr)).toBe('Error: Stopped by SIGTERM; the files are as they were\n');
      expect(readdirSync(folder)).toEqual(['sales.csv']);
      expect(readFileSync(join(folder, 'sales.csv'), 'utf8')).toBe('previous');
    },
  );
});

/** What a night that nobody watches must not do in silence: lose rows, read half a file, read an empty folder. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beginRun, openDatabase } from '../../scripts/database';
import { refuseStale } from '../../scripts/output/quality-gate';
import { cleanFiles, folderWith, prepare, runCommand, select } from '../support/command';
import { run } from '../support/run';

const HEADER = 'date,product_id,quantity,store_id\n';
const salesOf = (count: number, quantity = 1) =>
  HEADER +
  Array.from(
    { length: count },
    (_, at) => `2024-01-${String((at % 28) + 1).padStart(2, '0')},P1,${quantity},S1\n`,
  ).join('');
const folderOf = (sales: string) => folderWith({ ...cleanFiles, 'sales.csv': sales });

describe('a file that loses rows', () => {
  it.each([
    ['a fifth of them', 200, 160, 'had 200 rows and has only 160 now'],
    ['a tenth and one', 200, 179, 'had 200 rows and has only 179 now'],
    ['all', 3, 0, 'had 3 rows and has none any more'],
    ['its only one', 1, 0, 'had 1 row and has none any more'],
  ])('%s stops the run, unless that is allowed', async (_, before, after, message) => {
    const data = folderOf(salesOf(before));
    const { db } = await run(data);
    writeFileSync(join(data, 'sales.csv'), salesOf(after, 2));
    await expect(run(data, db)).rejects.toThrow(
      `${data}/sales.csv ${message}: is it complete? Export it again; or, if it is meant to be so, say --allow-shrink`,
    );
    expect(select(db, 'SELECT COUNT(*) AS count FROM sales')).toEqual([{ count: before }]);
    await run(data, db, { allowShrink: true });
    expect(select(db, 'SELECT COUNT(*) AS count FROM sales')).toEqual([{ count: after }]);
  });

  it.each([
    ['no more than a tenth of many', 200, 180],
    ['a few of a few', 20, 1],
  ])('%s is taken', async (_, before, after) => {
    const data = folderOf(salesOf(before));
    const { db } = await run(data);
    writeFileSync(join(data, 'sales.csv'), salesOf(after, 2));
    expect((await run(data, db)).files.at(-1)).toMatchObject({ status: 'loaded', kept: after });
  });

  it('may be a products file, too', async () => {
    const rows = (count: number) =>
      `product_id,name,price\nP1,Pen,1\nP2,Ink,2\n${Array.from({ length: count }, (_, at) => `X${at},Thing,1\n`).join('')}`;
    const data = folderWith({ ...cleanFiles, 'products.csv': rows(98) });
    const { db } = await run(data);
    writeFileSync(join(data, 'products.csv'), rows(1));
    await expect(run(data, db)).rejects.toThrow('products.csv had 100 rows and has only 3 now');
  });

  it('is taken where the same content is read otherwise', async () => {
    const data = folderOf(`${HEADER}\n${'\n'.repeat(40)}2024-01-01,P1,1,S1\n`);
    const { db } = await run(data);
    const importing = { dateFormat: 'mdy' as const, decimal: undefined, columns: new Map() };
    expect((await run(data, db, { importing })).files.at(-1)?.status).toBe('loaded');
  });
});

describe('a last line without an end', () => {
  const whole = `${HEADER}2024-01-01,P1,1,S1\n2024-01-02,P1,22,S1\n`;
  const warning = (line: number) =>
    `sales.csv: its last line, ${line}, has no end: the file may be cut off; see whether the export is complete`;
  const cut = (more: string) => whole.slice(0, -1) + more;

  it.each<[string, string, string, string[]]>([
    ['is a warning where the file had one before', whole, `${whole}2024-01-03,P1,1,S1`, [warning(4)]],
    [
      'is a warning where the content before it has changed',
      whole,
      cut('').replace('22', '23'),
      [warning(3)],
    ],
    ['is nothing where the file never had one', cut(''), cut('\n2024-01-03,P1,1,S1'), []],
    ['is nothing once there is an end', cut(''), whole, []],
  ])('%s', async (_, first, second, expected) => {
    const data = folderOf(first);
    const { db, notices } = await run(data);
    expect(notices).toEqual([]);
    writeFileSync(join(data, 'sales.csv'), second);
    expect((await run(data, db)).notices).toEqual(expected);
    expect((await run(data, db)).notices).toEqual(expected);
  });

  it('is a warning where it got its end before, and nothing else', async () => {
    const data = folderOf(cut(''));
    const { db } = await run(data);
    writeFileSync(join(data, 'sales.csv'), whole);
    await run(data, db);
    writeFileSync(join(data, 'sales.csv'), cut(''));
    expect((await run(data, db)).notices).toEqual([warning(3)]);
  });

  it.each([
    ['lacks cells', '2024-01-03,P1'],
    ['ends in a quote that is open', '2024-01-03,"P1'],
  ])('is a warning where the row %s', async (_, row) => {
    expect((await run(folderOf(whole + row))).notices).toEqual([warning(4)]);
  });

  it('goes with its cause', async () => {
    const data = folderOf(`${whole}2024-01-03,P1`);
    const { db } = await run(data);
    writeFileSync(join(data, 'sales.csv'), `${whole}2024-01-03,P1,1,S1\n`);
    expect((await run(data, db)).notices).toEqual([]);
  });
});

describe('a data folder without any file of ours', () => {
  const end =
    'The database is as it was: see whether the folder is the right one, and whether its disk is there';

  it.each<[string, Record<string, string>, string]>([
    ['that is empty', {}, 'nothing'],
    [
      'with other files',
      { 'README.md': 'Hello.\n' },
      'README.md is ignored: it does not end in .csv, .tsv, .txt, .xlsx, .xlsm; export it as CSV if it holds your data',
    ],
  ])('%s stops the run, also with --prune', async (_, files, found) => {
    const data = folderWith(cleanFiles);
    const { db } = await run(data);
    for (const name of Object.keys(cleanFiles)) rmSync(join(data, name));
    for (const [name, content] of Object.entries(files)) writeFileSync(join(data, name), content);
    const message = `${data} holds no products, stores or sales file any more; found ${found}. ${end}`;
    await expect(run(data, db)).rejects.toThrow(message);
    await expect(run(data, db, { prune: true })).rejects.toThrow(message);
    expect(select(db, 'SELECT COUNT(*) AS count FROM sales')).toEqual([{ count: 2 }]);
  });
});

describe('--max-age', () => {
  const day = '2024-02-10';
  it.each<[string, string[], number, string | undefined]>([
    ['a sale of the day', ['2024-02-10'], 0, undefined],
    ['a sale of just so many days ago', ['2024-02-08'], 2, undefined],
    ['no sale for longer', ['2024-02-07'], 2, 'The newest sale is of 2024-02-07, --max-age allows 2 days'],
    [
      'a day that is still to come beside an old one',
      ['2024-02-07', '2024-12-31'],
      1,
      'The newest sale is of 2024-02-07, --max-age allows 1 day',
    ],
    ['only days that are still to come', ['2024-12-31'], 2, 'There is no sale, --max-age allows 2 days'],
  ])('with %s', async (_, days, most, message) => {
    const { db } = await run(folderOf(HEADER + days.map((each) => `${each},P1,1,S1\n`).join('')));
    const database = await openDatabase(db);
    const gate = refuseStale(await beginRun(database), most, day);
    if (message === undefined) await expect(gate).resolves.toBeUndefined();
    else
      await expect(gate).rejects.toMatchObject({
        message: `${message}; the database is as it was. See whether the export still arrives`,
        exitCode: 3,
      });
    await database.abandon();
  });

  it('refuses a run, and saves nothing of it', async () => {
    const { db, flags } = prepare(cleanFiles);
    const { code, stderr } = await runCommand([...flags, '--max-age', '2d']);
    expect([code, stderr]).toEqual([
      3,
      expect.stringContaining('Error: The newest sale is of 2024-02-01, --max-age allows 2 days'),
    ]);
    expect(existsSync(db)).toBe(false);
  });
});

/** A file is known by more than its name, its size and a time that anybody can set. */
import { copyFileSync, cpSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanFiles, folderWith, select, temporaryFolder } from '../support/command';
import { run } from '../support/run';

const HEADER = 'date,product_id,quantity,store_id\n';
const january = `${HEADER}2024-01-31,P1,3,S1\n`;
const february = `${HEADER}2024-02-01,P1,5,S1\n`;

const units = (db: string) =>
  select(db, 'SELECT date, quantity FROM sales ORDER BY date').map((row) =>
    Object.values(row as object).join(' '),
  );
const names = (db: string) =>
  (select(db, 'SELECT name FROM imports ORDER BY name') as { name: string }[]).map(({ name }) => name);

/** Does something to a file and gives it back its time. */
function secretly(path: string, change: (path: string) => void): void {
  const { atime, mtime } = statSync(path);
  change(path);
  utimesSync(path, atime, mtime);
}

describe('a file with its former size and time', () => {
  it.each<[string, (path: string) => void, string]>([
    ['is read again where it was written in place', (path) => writeFileSync(path, february), '2024-02-01 5'],
    [
      'is read again where another file took its place',
      (path) => {
        writeFileSync(`${path}.new`, february);
        renameSync(`${path}.new`, path);
      },
      '2024-02-01 5',
    ],
    [
      'keeps its rows where it is a copy of itself',
      (path) => {
        copyFileSync(path, `${path}.new`);
        renameSync(`${path}.new`, path);
      },
      '2024-01-31 3',
    ],
  ])('%s', async (_, change, expected) => {
    const data = folderWith({ ...cleanFiles, 'sales.csv': january });
    const path = join(data, 'sales.csv');
    utimesSync(path, new Date('2024-03-01'), new Date('2024-03-01'));
    const { db } = await run(data);
    secretly(path, change);
    const { files } = await run(data, db);
    expect(files.at(-1)?.status).toBe(expected.startsWith('2024-01') ? 'unchanged' : 'loaded');
    expect(units(db)).toEqual([expected]);
    expect((await run(data, db)).files.at(-1)?.status).toBe('unchanged');
  });
});

/** A folder and another one beside it, the first of them read. */
async function twoFolders(second: string) {
  const root = temporaryFolder();
  const [one, two] = [join(root, 'one'), join(root, 'two')];
  cpSync(folderWith({ ...cleanFiles, 'sales.csv': january }), one, { recursive: true });
  cpSync(folderWith({ ...cleanFiles, 'sales.csv': second }), two, { recursive: true });
  const { db } = await run(one);
  return { one, two, db };
}

describe('a file of the same name in another folder', () => {
  const elsewhere =
    '../one/sales.csv is in another folder; what it held is kept. Read that folder with a database of its own, or forget it with --prune';

  it('is another one while the first is there: its sales join those of the first', async () => {
    const { one, two, db } = await twoFolders(february);
    const { notices } = await run(two, db);
    expect(notices).toEqual([elsewhere]);
    expect(units(db)).toEqual(['2024-01-31 3', '2024-02-01 5']);
    expect(names(db)).toEqual(['../one/sales.csv', 'products.csv', 'sales.csv', 'stores.csv']);
    const back = await run(one, db);
    expect(back.files.filter(({ kind }) => kind === 'sales')).toMatchObject([
      { name: '../two/sales.csv', status: 'gone' },
      { name: 'sales.csv', status: 'unchanged' },
    ]);
    expect(units(db)).toEqual(['2024-01-31 3', '2024-02-01 5']);
  });

  it.each([
    ['the same content', january, ['2024-01-31 3']],
    ['more behind the same content', `${january}2024-02-02,P2,1,S1\n`, ['2024-01-31 3', '2024-02-02 1']],
  ])('with %s is the first one, moved', async (_, content, expected) => {
    const { two, db } = await twoFolders(content);
    expect((await run(two, db)).notices).toEqual([]);
    expect(units(db)).toEqual(expected);
    expect(names(db)).toEqual(['products.csv', 'sales.csv', 'stores.csv']);
  });

  it('stops the run where the first is gone, until --prune says that it takes its place', async () => {
    const { one, two, db } = await twoFolders(february);
    rmSync(one, { recursive: true });
    await expect(run(two, db)).rejects.toThrow(
      `${two}/sales.csv is not what was read from ${one}/sales.csv, and that file is gone. ` +
        'If it takes its place, forget what is gone with --prune; if its rows are others, give it another name',
    );
    await run(two, db, { prune: true });
    expect(units(db)).toEqual(['2024-02-01 5']);
  });

  it('is not taken for the first by --rebuild', async () => {
    const { two, db } = await twoFolders(february);
    await expect(run(two, db, { rebuild: true })).rejects.toThrow(
      '--rebuild would lose what was read from sales.csv',
    );
  });

  it('takes the name that another had below a folder above it', async () => {
    const root = temporaryFolder();
    cpSync(folderWith({ ...cleanFiles, 'sales.csv': january }), root, { recursive: true });
    cpSync(folderWith({ ...cleanFiles, 'sales.csv': february }), join(root, 'sub', 'sub'), {
      recursive: true,
    });
    rmSync(join(root, 'sub', 'sub', 'products.csv'));
    const { db } = await run(root);
    await run(join(root, 'sub', 'sub'), db);
    expect(names(db)).toEqual([
      '../../sales.csv',
      '../../stores.csv',
      'products.csv',
      'sales.csv',
      'stores.csv',
    ]);
    expect(units(db)).toEqual(['2024-01-31 3', '2024-02-01 5']);
  });
});

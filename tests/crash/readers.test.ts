/** What others see of a database while a run writes it, and what they do to the run. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { compiledMain as main, projectFolder, select } from '../support/command';
import { isPossible, isWindows } from '../support/possible';
import { salesOf } from '../support/shop';
import { type End, endOf, start } from './command';
import { asNobody, CrashShop } from './crash-shop';

let shop: CrashShop;
const canRun = isPossible(!isWindows, 'readers and signals', 'Windows has other permissions and signals');
const suite = canRun ? describe : describe.skip;

beforeEach(async () => {
  if (canRun) shop = await CrashShop.open(main);
});
afterEach(() => shop?.close());

/** SQLite writes pages of the database long before COMMIT, as it does with millions of sales. */
const smallCache = { NODE_OPTIONS: `--require "${join(__dirname, 'small-cache.js')}"` };
const many = (product: string) =>
  salesOf(
    ...Array.from(
      { length: 60_000 },
      (_, at) =>
        `2024-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')},${at},${product},S1,`,
    ),
  );
const shrinks = { ALLOW_SHRINK: '1' };
const journalMode = () => select(shop.db, 'PRAGMA journal_mode');
const beside = () => readdirSync(dirname(shop.db)).sort();

/** A run beside somebody who looks at the database all the time. */
async function beingRead(...flags: string[]): Promise<{ end: End; part: number; longest: number }> {
  const probe = spawn(process.execPath, [join(__dirname, 'probe.js'), shop.db], { cwd: projectFolder });
  const looking = endOf(probe);
  await once(probe.stdout, 'data');
  const end = await endOf(start(main, [...shop.flags, ...flags], { env: { ...smallCache, ...shrinks } }));
  probe.kill('SIGTERM');
  const { answers, locked, longest } = JSON.parse((await looking).stdout.split('\n')[1] ?? '');
  return { end, part: locked / (answers + locked), longest };
}

const done = { code: 0, stdout: '', stderr: '' };

suite('somebody who looks at the database', () => {
  it.each([
    [
      'while files are read',
      [],
      () => writeFileSync(join(shop.data, 'more.csv'), many('P1').replaceAll('2024-', '2023-')),
    ],
    [
      'while everything is read again',
      ['--rebuild'],
      () => writeFileSync(join(shop.data, 'sales.csv'), many('P1')),
    ],
  ])('is answered %s', async (_, flags, change) => {
    change();
    const { end, part } = await beingRead(...flags);
    expect(end).toEqual(done);
    expect(part).toBeLessThan(0.2);
    // Where somebody reads in the very moment that a run ends, the next one brings it back.
    if (beside().length > 1) expect(await endOf(start(main, shop.flags))).toMatchObject({ code: 0 });
    expect(journalMode()).toEqual([{ journal_mode: 'delete' }]);
    expect(beside()).toEqual(['sales.db']);
  });

  it('finds no database before the first run has ended, and then a whole one', async () => {
    writeFileSync(join(shop.data, 'sales.csv'), many('P1'));
    rmSync(shop.db);
    const { end, longest } = await beingRead();
    expect(end).toEqual(done);
    expect(longest).toBeLessThan(300);
    expect(beside()).toEqual(['sales.db']);
  });

  it('and stays in the middle of that neither fails the run nor keeps it waiting', async () => {
    const quick = Date.now();
    expect(await shop.run()).toEqual(done);
    const undisturbed = Date.now() - quick;
    writeFileSync(join(shop.data, 'sales.csv'), salesOf('2024-01-01,1,P1,S1,'));
    const reader = new Database(shop.db, { readonly: true });
    const letGo = await shop.hold('SELECT * FROM stores');
    const count = () => reader.prepare('SELECT COUNT(*) AS sales FROM sales').get();
    const begin = Date.now();
    expect(await shop.run({ env: shrinks })).toEqual(done);
    expect(Date.now() - begin).toBeLessThan(undisturbed * 1.5 + 1_500);
    expect(count()).toEqual({ sales: 28 * 400 });
    reader.close();
    await letGo();
    expect(select(shop.db, 'SELECT COUNT(*) AS sales FROM sales')).toEqual([{ sales: 1 }]);
    expect(journalMode()).toEqual([{ journal_mode: 'delete' }]);
  });

  it('and has begun during a run goes on beside the next ones', async () => {
    const sqlite = new Database(shop.db);
    sqlite.pragma('journal_mode = WAL');
    sqlite.close();
    const letGo = await shop.hold('SELECT * FROM stores');
    expect(await shop.run()).toEqual(done);
    writeFileSync(join(shop.data, 'sales.csv'), salesOf('2024-01-01,1,P1,S1,'));
    expect(await shop.run({ env: shrinks })).toEqual(done);
    expect(select(shop.db, 'SELECT COUNT(*) AS sales FROM sales')).toEqual([{ sales: 1 }]);
    await letGo();
    expect(await shop.run()).toEqual(done);
    expect(journalMode()).toEqual([{ journal_mode: 'delete' }]);
  });
});

suite('after kill -9', () => {
  const killedAt = (statement: string) => {
    const NODE_OPTIONS = `${smallCache.NODE_OPTIONS} --require "${join(__dirname, 'inject.js')}"`;
    return shop.run({ ...asNobody, env: { NODE_OPTIONS, INJECT: `${statement}:SIGKILL` } });
  };

  it.each(['INSERT INTO "sales"', 'INSERT INTO "product_sales_by_store"', 'COMMIT'])(
    'at %s somebody who may only read sees the database as it was',
    async (statement) => {
      const before = shop.tables();
      expect((await killedAt(statement)).code).toBe('SIGKILL');
      chmodSync(dirname(shop.db), 0o555);
      const script = `const sqlite = new (require('better-sqlite3'))(process.argv[1], { readonly: true });
        console.log(sqlite.prepare('SELECT COUNT(*) FROM sales').pluck().get())`;
      const read = spawnSync(process.execPath, ['-e', script, shop.db], {
        ...{ cwd: dirname(main), encoding: 'utf8', ...(asNobody as object) },
      });
      chmodSync(dirname(shop.db), 0o755);
      expect({ stdout: read.stdout, stderr: read.stderr }).toEqual({
        stdout: `${before?.['sales']?.length}\n`,
        stderr: '',
      });
      await shop.expectRepaired();
      expect(beside()).toEqual(['sales.db']);
    },
  );

  it('of a first run there is no database', async () => {
    rmSync(shop.db);
    const end = await killedAt('INSERT INTO "product_sales_by_store"');
    expect({ code: end.code, isThere: existsSync(shop.db) }).toEqual({ code: 'SIGKILL', isThere: false });
    await shop.expectRepaired();
    expect(beside()).toEqual(['sales.db']);
  });
});

suite('another program that writes', () => {
  const write = "UPDATE stores SET city = 'x' RETURNING city";
  const loud = () => shop.flags.filter((flag) => flag !== '--quiet');

  it('is waited for as long as --wait says, which is said meanwhile', async () => {
    const letGo = await shop.hold(write);
    const begin = Date.now();
    const end = await endOf(start(main, [...loud(), '--wait', '1']));
    expect(end.code).toBe(1);
    expect(end.stderr).toMatch(
      /^\S+sales\.db is held by another run or program; waiting up to 1 s \(--wait\) for it to end\nThis run does not stand in the table runs: .*\nError: The database .* is held/m,
    );
    expect(Date.now() - begin).toBeLessThan(4_000);
    await letGo();
  });

  it('keeps nobody from stopping a run that waits', async () => {
    const letGo = await shop.hold(write);
    const child = start(main, [...loud(), '--wait', '60']);
    const ended = endOf(child);
    await once(child.stderr as NodeJS.ReadableStream, 'data');
    const begin = Date.now();
    child.kill('SIGTERM');
    expect((await ended).code).toBe(143);
    expect(Date.now() - begin).toBeLessThan(1_000);
    await letGo();
  });
});

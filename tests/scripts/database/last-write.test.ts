import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beginRun, commit, openDatabase, RunRecord } from '../../../scripts/database';
import { cleanFiles, projectFolder, temporaryFolder } from '../../support/command';
import { isPossible } from '../../support/possible';
import { Shop } from '../../support/shop';

/** Whether a run that begins now takes the file for written elsewhere, and what may happen before it begins. */
async function isForeign(db: string, meanwhile = () => {}): Promise<boolean> {
  const database = await openDatabase(db);
  meanwhile();
  const { writtenElsewhere } = await beginRun(database);
  await commit(database);
  return writtenElsewhere;
}

async function shopAfterRun(): Promise<Shop> {
  const shop = new Shop(cleanFiles);
  await shop.run();
  return shop;
}

describe('what another program writes', () => {
  it.each(['before a run', 'while a run waits for the lock'])(
    '%s is noticed by that run, and by no other',
    async (when) => {
      const shop = await shopAfterRun();
      const write = () => shop.tamper('DELETE FROM sales WHERE sale_id = 1');
      expect(await isForeign(shop.db)).toBe(false);
      if (when === 'before a run') write();
      expect(await isForeign(shop.db, when === 'before a run' ? undefined : write)).toBe(true);
      expect(await isForeign(shop.db)).toBe(false);
    },
  );

  it('after the row of a run is saved, and before the run goes on, is noticed by it', async () => {
    const shop = await shopAfterRun();
    expect(await isForeign(shop.db)).toBe(false);
    const database = await openDatabase(shop.db);
    const { manager } = database;
    const query = manager.query.bind(manager);
    const spy = jest.spyOn(manager, 'query').mockImplementation(async (sql, ...rest) => {
      const result = await query(sql, ...rest);
      if (sql === 'COMMIT') shop.tamper('DELETE FROM sales WHERE sale_id = 1');
      return result;
    });
    const record = new RunRecord('test');
    const { writtenElsewhere } = await beginRun(database, { record });
    spy.mockRestore();
    expect(writtenElsewhere).toBe(true);
    await commit(database);
    expect(await isForeign(shop.db)).toBe(false);
  });

  it('in WAL mode is noticed too', async () => {
    const shop = await shopAfterRun();
    shop.tamper('PRAGMA journal_mode = WAL; DELETE FROM sales WHERE sale_id = 1');
    expect(await isForeign(shop.db)).toBe(true);
    expect(await isForeign(shop.db)).toBe(false);
  });
});

it.each([
  ['absent', () => {}],
  ['empty', (db: string) => writeFileSync(db, '')],
])('A file that was %s is ours after its first run', async (_, make) => {
  const db = join(temporaryFolder(), 'sales.db');
  make(db);
  await isForeign(db);
  expect(await isForeign(db)).toBe(false);
});

it('The lock of a run holds for other processes until it has committed', async () => {
  const { db } = await shopAfterRun();
  const script = `new (require('better-sqlite3'))(process.argv[1], { timeout: 0 }).exec('BEGIN IMMEDIATE')`;
  const other = () =>
    spawnSync(process.execPath, ['-e', script, db], { cwd: projectFolder, encoding: 'utf8' });
  const database = await openDatabase(db);
  await beginRun(database);
  expect(other().stderr).toContain('database is locked');
  await commit(database);
  expect(other()).toMatchObject({ status: 0, stderr: '' });
});

const hasProc = isPossible(existsSync('/proc/self/fd'), 'files that stay open', 'there is no /proc');
(hasProc ? it : it.skip)('No run leaves the file open, however it ends', async () => {
  const { db } = await shopAfterRun();
  const opened = () =>
    readdirSync('/proc/self/fd').filter(
      (fd) => existsSync(`/proc/self/fd/${fd}`) && readlinkSync(`/proc/self/fd/${fd}`) === db,
    );
  await isForeign(db);
  expect(opened()).toEqual([]);
  const database = await openDatabase(db);
  await beginRun(database);
  expect(opened()).toHaveLength(2);
  await database.abandon();
  expect(opened()).toEqual([]);
});

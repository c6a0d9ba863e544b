import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { asideOf, copyInPlace, moveIntoPlace } from '../../../scripts/database/sqlite/files';
import { projectFolder, temporaryFolder } from '../../support/command';

const never = new AbortController().signal;

/** A database with one table. */
function databaseAt(path: string, table: string): BetterSqlite3.Database {
  const sqlite = new BetterSqlite3(path);
  sqlite.exec(`CREATE TABLE ${table} (value integer)`);
  return sqlite;
}

/** What another process is answered that writes. */
function writing(path: string): string {
  const script = `
    const sqlite = new (require('better-sqlite3'))(process.argv[1], { timeout: 0 });
    try { sqlite.exec('INSERT INTO sales VALUES (1)'); console.log('written'); }
    catch (error) { console.log(error.code); }`;
  return spawnSync(process.execPath, ['-e', script, path], {
    cwd: projectFolder,
    encoding: 'utf8',
  }).stdout.trim();
}

function tablesIn(path: string): unknown[] {
  const sqlite = new BetterSqlite3(path, { readonly: true });
  try {
    return sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
  } finally {
    sqlite.close();
  }
}

test('While a file is copied into its place, and afterwards, the lock on the one of before holds', async () => {
  const path = join(temporaryFolder(), 'sales.db');
  const sqlite = databaseAt(path, 'sales');
  // The file of before by another name: the copy takes its own.
  const before = join(temporaryFolder(), 'before.db');
  linkSync(path, before);
  sqlite.exec('BEGIN IMMEDIATE');
  expect(writing(before)).toBe('SQLITE_BUSY');
  expect(await copyInPlace(path, never)).toBe(true);
  expect(writing(before)).toBe('SQLITE_BUSY');
  sqlite.close();
  expect(writing(before)).toBe('written');
  expect(tablesIn(path)).toEqual(['sales']);
});

test('What a killed copy has left is no new database', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'sales.db');
  databaseAt(path, 'sales').close();
  const left = join(folder, '.sales.db.sa-copy');
  writeFileSync(left, 'half');
  expect(asideOf(path)).not.toBe(left);
  expect(await copyInPlace(path, never)).toBe(true);
  expect([existsSync(left), tablesIn(path)]).toEqual([false, ['sales']]);
});

test('A new file does not take the log of one that was there before it for its own', () => {
  const folder = temporaryFolder();
  const [path, old] = [join(folder, 'sales.db'), join(folder, 'old.db')];
  const sqlite = databaseAt(old, 'old_sales');
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('wal_autocheckpoint = 0');
  sqlite.exec('INSERT INTO old_sales VALUES (1)');
  // As a kill leaves it, and then somebody removes the file alone.
  copyFileSync(`${old}-wal`, `${path}-wal`);
  sqlite.close();
  const fresh = databaseAt(asideOf(path), 'sales');
  fresh.close();
  moveIntoPlace(asideOf(path), path);
  expect([existsSync(`${path}-wal`), tablesIn(path)]).toEqual([false, ['sales']]);
  rmSync(old);
});

test('The bytes of a copy are those of its original', async () => {
  const path = join(temporaryFolder(), 'sales.db');
  databaseAt(path, 'sales').close();
  const bytes = readFileSync(path);
  await copyInPlace(path, never);
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { compactDatabase } from '../../../scripts/database';
import { usualPatience } from '../../../scripts/database/patience';
import { cleanFiles, prepare, runCommand, select, temporaryFolder } from '../../support/command';

/** A database of which half is deleted. */
function halfEmpty(): string {
  const path = join(temporaryFolder(), 'sales.db');
  const sqlite = new BetterSqlite3(path);
  sqlite.exec(`CREATE TABLE sales (value text);
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
    INSERT INTO sales SELECT printf('%050d', i) FROM n;
    DELETE FROM sales WHERE CAST(value AS INTEGER) > 10000;
    PRAGMA user_version = 7`);
  sqlite.close();
  return path;
}

const contentOf = (sqlite: BetterSqlite3.Database) =>
  sqlite.prepare('SELECT COUNT(*), MAX(value) FROM sales').raw().get();

test('A compacted file holds what it held, in half the room, and whoever reads it goes on with the one of before', async () => {
  const path = halfEmpty();
  const before = statSync(path).size;
  const reader = new BetterSqlite3(path, { readonly: true });
  reader.exec('BEGIN');
  const content = contentOf(reader);
  expect(await compactDatabase(path, usualPatience)).toMatch(/sales\.db takes [\d.]+ MB, before [\d.]+ MB$/);
  expect(statSync(path).size).toBeLessThan(before * 0.6);
  expect(contentOf(reader)).toEqual(content);
  reader.close();
  const sqlite = new BetterSqlite3(path);
  expect(contentOf(sqlite)).toEqual(content);
  expect(sqlite.pragma('user_version', { simple: true })).toBe(7);
  expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  sqlite.close();
  expect(readdirSync(join(path, '..'))).toEqual(['sales.db']);
});

test('A file that somebody writes is waited for, and left as it is', async () => {
  const path = halfEmpty();
  const before = statSync(path);
  const writer = new BetterSqlite3(path);
  writer.exec('BEGIN IMMEDIATE');
  await expect(compactDatabase(path, { ...usualPatience, wait: 0 })).rejects.toThrow(
    `The database ${path} is held by another program; run --compact again once that has ended`,
  );
  writer.close();
  expect(statSync(path)).toMatchObject({ ino: before.ino, size: before.size });
});

test('A signal leaves the file as it is, and nothing beside it', async () => {
  const path = halfEmpty();
  const { ino } = statSync(path);
  const controller = new AbortController();
  const compacted = compactDatabase(path, { ...usualPatience, signal: controller.signal });
  controller.abort(new Error('stopped'));
  await expect(compacted).rejects.toThrow('stopped');
  expect(statSync(path).ino).toBe(ino);
  expect(readdirSync(join(path, '..'))).toEqual(['sales.db']);
});

test.each([
  ['postgres://shop@host/sales', 2, '--compact is for a SQLite file; PostgreSQL uses the room'],
  ['absent.db', 2, 'There is no database absent.db to compact'],
])('%s cannot be compacted, and a sentence says why', async (db, exitCode, sentence) => {
  const { code, stderr } = await runCommand(['--compact', '--db', db]);
  expect([code, stderr]).toEqual([exitCode, expect.stringMatching(`^Error: ${sentence}`)]);
});

test('After a database is compacted, a run finds nothing new and everything in its place', async () => {
  const { flags, db } = prepare(cleanFiles);
  await runCommand(flags);
  const sales = () => select(db, 'SELECT * FROM sales, products USING (product_id)');
  const before = sales();
  await runCommand([...flags, '--compact']);
  const { code, stderr } = await runCommand(flags);
  expect([code, stderr]).toEqual([0, '']);
  expect(sales()).toEqual(before);
  expect(before).toHaveLength(2);
});

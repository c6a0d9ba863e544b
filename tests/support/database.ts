import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Answer, ask } from './postgres/ask';
import { newSchema, serverUrl } from './postgres/schema';
import { temporaryFolder } from './temporary-folder';

const isPostgres = (db: string) => db.startsWith('postgres');

/** The kind of database that tests run on, for their titles. */
export const databaseKind = serverUrl ? 'PostgreSQL' : 'SQLite';

/** Tests of what only SQLite has. */
export const onSqlite = serverUrl ? it.skip : it;

/** The address of a database that holds nothing: a file that is not there yet, or a schema. */
export function newDatabase(folder = temporaryFolder()): string {
  return serverUrl ? newSchema(serverUrl) : join(folder, 'sales.db');
}

/** A query's names and cells. */
export function query(db: string, sql: string): Answer {
  if (isPostgres(db)) return ask(db, sql);
  const sqlite = new Database(db, { readonly: true });
  try {
    const statement = sqlite.prepare(sql).raw();
    return { names: statement.columns().map(({ name }) => name), rows: statement.all() as unknown[][] };
  } finally {
    sqlite.close();
  }
}

/** A query's rows. */
export function select(db: string, sql: string): unknown[] {
  const { names, rows } = query(db, sql);
  return rows.map((row) => Object.fromEntries(names.map((name, place) => [name, row[place]])));
}

/** Changes a database behind the program's back. */
export function tamper(db: string, sql: string): void {
  if (isPostgres(db)) return void ask(db, sql);
  const sqlite = new Database(db);
  sqlite.pragma('foreign_keys = OFF');
  sqlite.exec(sql);
  sqlite.close();
}

/** The tables of the program; without those of its runs, and by which a database knows that it is ours, and who wrote last. */
export function tablesOf(db: string): string[] {
  const all = isPostgres(db)
    ? 'SELECT CAST(tablename AS text) AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename'
    : `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`;
  return query(db, all)
    .rows.map(([name]) => String(name))
    .filter((name) => !['last_write', 'runs', 'written_elsewhere', 'sales_analysis_schema'].includes(name));
}

/** Every row of every table, by table name. */
export function dump(db: string): Record<string, unknown[]> {
  return Object.fromEntries(tablesOf(db).map((name) => [name, select(db, `SELECT * FROM "${name}"`)]));
}

/** All that a database holds: bytes of a file, or rows; undefined where there is nothing. */
export function databaseContent(db: string): unknown {
  if (isPostgres(db)) {
    // A server need not give rows in the same order twice.
    const tables = Object.entries(dump(db)).map(([name, rows]) => [
      name,
      rows.map((row) => JSON.stringify(row)).sort(),
    ]);
    return tables.length > 0 ? JSON.stringify(tables) : undefined;
  }
  if (!existsSync(db)) return undefined;
  const schema = select(
    db,
    `SELECT sql FROM sqlite_master WHERE tbl_name NOT IN ('runs', 'last_write') ORDER BY sql`,
  );
  return JSON.stringify([
    schema,
    select(db, 'PRAGMA user_version'),
    select(db, 'PRAGMA application_id'),
    dump(db),
  ]);
}

import { existsSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { DataSource, type EntityManager, type TableColumn } from 'typeorm';
import { exitCodes, Failure } from '../../run/failure';
import { declaredColumns, describeColumns } from '../column-options';
import type { Dialect } from '../dialect';
import type { EntityClass } from '../entities';
import { explainSqliteError } from './errors';
import { keyedTablesWithoutRowid } from './keyed-tables';
import { LastWrite } from './last-write';
import { sqliteRows } from './rows';
import { readVersion, writeVersion } from './version';
import { SqliteWriter } from './writer';

/** How long a run waits for another one to finish before it gives up, in milliseconds. */
const BUSY_TIMEOUT = 5_000;

/**
 * Opens a SQLite file. It may be absent, its folder may not: a mistyped path is an error, not a new empty database
 * somewhere.
 *
 * @throws Failure where the file cannot be opened or is no database.
 */
export async function openSqlite(path: string, entities: EntityClass[]): Promise<Dialect> {
  refuseFolders(path);
  const existed = existsSync(path);
  const lastWrite = new LastWrite(path);
  describeColumns(declaredColumns);
  keyedTablesWithoutRowid(entities);
  const dataSource = new DataSource({
    type: 'better-sqlite3',
    database: path,
    entities,
    timeout: BUSY_TIMEOUT,
    prepareDatabase: (sqlite: BetterSqlite3.Database) => {
      // Never WAL: after a run the file is whole, and a reader without write permission can open it.
      sqlite.pragma('journal_mode = DELETE');
      sqlite.pragma('cache_size = -16384');
    },
  });
  const close = async () => {
    if (dataSource.isInitialized) await dataSource.destroy();
    lastWrite.close();
  };
  const abandon = async () => {
    // Closing throws the transaction away, also where the disk is too full or too broken for a ROLLBACK.
    await close();
    if (!existed) removeIfEmpty(path);
  };
  const explain = (error: unknown) => explainSqliteError(error, path);

  try {
    await dataSource.initialize();
    // The import proves every reference itself; checked again here, each deleted row would scan all sales.
    await dataSource.query('PRAGMA foreign_keys = OFF');
  } catch (error) {
    await abandon().catch(() => {});
    const explanation = explain(error);
    throw explanation ? new Failure(explanation) : error;
  }
  return {
    ...{ shown: path, dataSource, abandon, explain, readVersion, writeVersion, rows: sqliteRows },
    begin: async (manager) => {
      await manager.query('BEGIN IMMEDIATE');
      await lastWrite.begin(manager);
      return lastWrite;
    },
    prepare: async () => {},
    widen,
    readTables: async ({ queryRunner }, names) => (await queryRunner?.getTables(names)) ?? [],
    commit: async (manager) => {
      await lastWrite.end(manager);
      await manager.query('COMMIT');
      await close();
    },
    writer: (...options) => new SqliteWriter(...options),
  };
}

/** TypeORM copies the table, for SQLite cannot change a column. */
async function widen({ queryRunner }: EntityManager, table: string, widened: TableColumn[]): Promise<void> {
  const { columns = [] } = (await queryRunner?.getTable(table)) ?? {};
  const changes = columns.flatMap((oldColumn) => {
    const newColumn = widened.find(({ name }) => name === oldColumn.name);
    return newColumn ? [{ oldColumn, newColumn }] : [];
  });
  await queryRunner?.changeColumns(table, changes);
}

function refuseFolders(path: string): void {
  if (!statSync(dirname(resolve(path)), { throwIfNoEntry: false })?.isDirectory()) {
    throw new Failure(
      `The database folder ${dirname(path)} does not exist; create it, or name another file with --db`,
      exitCodes.usage,
    );
  }
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Failure(
      `The database ${path} is a folder; name a file with --db, for example ${path}/sale-analysis.db`,
      exitCodes.usage,
    );
  }
}

/** Removes the file a run made and leaves empty. Only under the lock: another run may be filling it by now. */
function removeIfEmpty(path: string): void {
  let sqlite: BetterSqlite3.Database | undefined;
  try {
    sqlite = new BetterSqlite3(path, { fileMustExist: true, timeout: 0 });
    sqlite.exec('BEGIN IMMEDIATE');
    if (statSync(path).size === 0) rmSync(path);
  } catch {
    // It is another run's file, or was never made.
  } finally {
    sqlite?.close();
  }
}

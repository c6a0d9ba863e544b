import 'reflect-metadata';
import { existsSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { DataSource, type EntityManager } from 'typeorm';
import { discoverEntities } from './database/entities';
import { createMissingTables } from './database/schema';
import { explainStorageError } from './database/sqlite/storage-errors';
import { exitCodes, Failure } from './run/failure';

/** How long a run waits for another one to finish before it gives up, in milliseconds. */
const BUSY_TIMEOUT = 5_000;

export interface Database {
  dataSource: DataSource;
  /** Where the database is, as the user wrote it. */
  path: string;
  /** Throws the transaction away, closes, and removes the file if this run made it. */
  abandon(): Promise<void>;
}

/** What the steps of a run work with: one connection, inside one transaction. */
export interface Session {
  manager: EntityManager;
  /** Tables made by this run, empty. */
  created: Set<string>;
}

/**
 * Opens the one DataSource: every entity of `models/`, on the SQLite file at `path`. The file may be absent, its
 * folder may not: a mistyped path is an error, not a new empty database somewhere.
 *
 * @throws Failure where the file cannot be opened or is no database.
 */
export async function openDatabase(
  path: string,
  onSkipped: (message: string) => void = () => {},
): Promise<Database> {
  if (!statSync(dirname(resolve(path)), { throwIfNoEntry: false })?.isDirectory()) {
    throw new Failure(
      `The database folder ${dirname(path)} does not exist; create it, or name another file with --db`,
      exitCodes.usage,
    );
  }
  const existed = existsSync(path);
  if (existed && statSync(path).isDirectory()) {
    throw new Failure(
      `The database ${path} is a folder; name a file with --db, for example ${path}/sale-analysis.db`,
      exitCodes.usage,
    );
  }
  const dataSource = new DataSource({
    type: 'better-sqlite3',
    database: path,
    entities: discoverEntities(onSkipped),
    timeout: BUSY_TIMEOUT,
    prepareDatabase: (sqlite: BetterSqlite3.Database) => {
      // Never WAL: after a run the file is whole, and a reader without write permission can open it.
      sqlite.pragma('journal_mode = DELETE');
      sqlite.pragma('cache_size = -16384');
    },
  });
  try {
    await dataSource.initialize();
    // The import proves every reference itself; checked again here, each deleted row would scan all sales.
    await dataSource.query('PRAGMA foreign_keys = OFF');
  } catch (error) {
    await dataSource.destroy().catch(() => {});
    if (!existed) removeIfEmpty(path);
    throw explainStorageError(error, path);
  }
  return {
    dataSource,
    path,
    abandon: async () => {
      // Closing throws the transaction away, also where the disk is too full or too broken for a ROLLBACK.
      if (dataSource.isInitialized) await dataSource.destroy();
      if (!existed) removeIfEmpty(path);
    },
  };
}

/**
 * Begins the transaction of a run and brings the schema up to date inside it. The run ends with commit() or
 * Database.abandon().
 *
 * @throws Failure where another run holds the database, or a base table differs from its entity.
 */
export async function beginRun({ dataSource, path }: Database, rebuild = false): Promise<Session> {
  const { manager } = dataSource.createQueryRunner();
  try {
    await manager.query('BEGIN IMMEDIATE');
    return { manager, created: await createMissingTables(manager, rebuild) };
  } catch (error) {
    throw explainStorageError(error, path);
  }
}

/** Makes the run's rows visible to readers, all at once, and closes. */
export async function commit({ dataSource, path }: Database): Promise<void> {
  try {
    await dataSource.query('COMMIT');
    await dataSource.destroy();
  } catch (error) {
    throw explainStorageError(error, path);
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

/** The driver's own handle, for prepared statements and savepoints. */
export function sqliteOf(dataSource: DataSource): BetterSqlite3.Database {
  return (dataSource.driver as unknown as { databaseConnection: BetterSqlite3.Database }).databaseConnection;
}

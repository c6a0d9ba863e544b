import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DataSource, type EntityManager, type QueryRunner, type TableColumn } from 'typeorm';
import { exitCodes, Failure } from '../../run/failure';
import { heedFromTimeToTime } from '../../run/signals';
import { declaredColumns, describeColumns } from '../column-options';
import type { Dialect } from '../dialect';
import type { EntityClass } from '../entities';
import { refuseFaultyDriver } from './driver';
import { explainSqliteError } from './errors';
import { replaceHandle } from './handle';
import { HeldFile } from './held-file';
import { keyedTablesWithoutRowid } from './keyed-tables';
import { LastWrite } from './last-write';
import { sqliteRows } from './rows';
import { readVersion, writeVersion } from './version';
import { SqliteWriter } from './writer';

/**
 * Opens a SQLite file. It may be absent, its folder may not: a mistyped path is an error, not a new empty database
 * somewhere.
 *
 * @throws Failure where the file cannot be opened or is no database.
 */
export async function openSqlite(path: string, entities: EntityClass[]): Promise<Dialect> {
  refuseFolders(path);
  refuseFaultyDriver();
  const file = new HeldFile(path);
  const lastWrite = new LastWrite(file);
  describeColumns(declaredColumns);
  keyedTablesWithoutRowid(entities);
  const dataSource = new DataSource({
    type: 'better-sqlite3',
    database: path,
    entities,
    driver: function open() {
      return file.open();
    },
  });
  const abandon = async () => {
    file.close();
    if (dataSource.isInitialized) await dataSource.destroy();
    lastWrite.close();
  };
  const explain = (error: unknown) => explainSqliteError(error, path);
  let heed: (() => Promise<void>) | undefined;

  try {
    await dataSource.initialize();
  } catch (error) {
    await abandon().catch(() => {});
    const explanation = explain(error);
    throw explanation ? new Failure(explanation) : error;
  }
  return {
    ...{ shown: path, dataSource, abandon, explain, readVersion, writeVersion },
    worksAside: false,
    begin: async (manager, writes, patience) => {
      if (await file.hold(writes, patience)) replaceHandle(dataSource, file.handle);
      heed ??= heedBetweenStatements(manager.queryRunner as QueryRunner, patience.signal);
      lastWrite.begin();
      return lastWrite;
    },
    prepare: async () => {},
    widen,
    readTables: async ({ queryRunner }, names) => (await queryRunner?.getTables(names)) ?? [],
    commit: async (manager, isProven) => {
      lastWrite.end(isProven);
      await manager.query('COMMIT');
      if (!lastWrite.check()) file.stayInWal();
      file.settle();
      await abandon();
    },
    rows: (...query) => sqliteRows(...query, heed),
    writer: (...options) => new SqliteWriter(...options),
  };
}

/** The driver works while nothing else does: a statement ends before a signal is heard, but the next one is not begun. */
function heedBetweenStatements(runner: QueryRunner, signal: AbortSignal): () => Promise<void> {
  const heed = heedFromTimeToTime(signal);
  const query = runner.query.bind(runner) as (...call: unknown[]) => Promise<unknown>;
  runner.query = async (...call: unknown[]): Promise<never> => {
    await heed();
    return (await query(...call)) as never;
  };
  return heed;
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

import 'reflect-metadata';
import type { DataSource, EntityManager } from 'typeorm';
import { attempt } from './database/attempt';
import type { Dialect } from './database/dialect';
import { discoverEntities } from './database/entities';
import type { RunEnd, RunRecord } from './database/history';
import { openDialect } from './database/open';
import { type Patience, usualPatience } from './database/patience';
import { bringUpToDate } from './database/schema';
import { SCHEMA_VERSION } from './database/schema-version';
import type { Session } from './database/session';
import type { Notify } from './notices/notice';
import { Failure } from './run/failure';

export { compactDatabase } from './database/compact';
export { RunRecord } from './database/history';
export { usualPatience } from './database/patience';
export type { NumberColumn, Session, Value, Writer } from './database/session';

export interface Database {
  /** The address for people: without a password. */
  shown: string;
  dataSource: DataSource;
  /** Throws the transaction away, closes, and takes back what opening has made. */
  abandon(): Promise<void>;
  /** The Failure that explains a fault of the storage to a person; any other error as it is. */
  explained(error: unknown): unknown;
  dialect: Dialect;
  manager: EntityManager;
}

/**
 * Opens the one DataSource: every entity of `models/`, on the database at an address.
 *
 * @throws Failure where it cannot be opened or is no database.
 */
export async function openDatabase(address: string, notice: Notify = () => {}): Promise<Database> {
  const dialect = await openDialect(address, discoverEntities(notice));
  const { shown, dataSource, abandon } = dialect;
  const explained = (error: unknown) => {
    const explanation = dialect.explain(error);
    return explanation ? new Failure(explanation) : error;
  };
  const { manager } = dataSource.createQueryRunner();
  return { shown, dataSource, abandon, explained, dialect, manager };
}

/** How a run takes the database. */
export interface RunOptions extends Patience {
  /** Empties all tables. */
  rebuild: boolean;
  /** Writes nothing in the end. */
  dryRun: boolean;
  /** Where the run is to stand in the table `runs`. */
  record: RunRecord;
}

/**
 * Begins the transaction of a run and brings the schema up to date inside it. The run ends with commit() or
 * Database.abandon().
 *
 * @throws Failure where another run holds the database for longer than one waits, or it does not fit this program.
 */
export async function beginRun(
  { dialect, manager, explained }: Database,
  options: Partial<RunOptions> = {},
): Promise<Session> {
  const { rebuild = false, dryRun = false, record } = options;
  const { driver } = manager.connection;
  try {
    const begin = () => dialect.begin(manager, !dryRun, { ...usualPatience, ...options });
    let { writtenElsewhere } = await begin();
    if (record && !dryRun && (await hasRuns(dialect, manager))) {
      // In a transaction of its own: one that is killed is seen without an end.
      await record.begin(manager);
      await manager.query('COMMIT');
      ({ writtenElsewhere } = await begin());
    }
    const schema = await bringUpToDate(manager, dialect, rebuild);
    await dialect.prepare(manager, schema.created);
    return {
      ...{ manager, writtenElsewhere, worksAside: dialect.worksAside, ...schema },
      rows: <Row extends unknown[]>(sql: string, parameters: Record<string, unknown> = {}) =>
        dialect.rows(manager, ...driver.escapeQueryWithParameters(sql, parameters)) as AsyncGenerator<Row[]>,
      writer: (...options) => dialect.writer(manager, ...options),
      attempt: (work) => attempt(manager, work),
      isOfRun: (error) => error instanceof Failure || dialect.explain(error) !== undefined,
    };
  } catch (error) {
    throw explained(error);
  }
}

/**
 * Makes the run's rows visible to readers, all at once, and closes.
 *
 * @param record the row of the run, where it has one, and how it ended.
 */
export async function commit(
  { dialect, manager, explained }: Database,
  [record, end]: [RunRecord?, RunEnd?] = [],
): Promise<void> {
  try {
    if (record && end) await record.end(manager, end);
    await dialect.commit(manager, true);
  } catch (error) {
    throw explained(error);
  }
}

/**
 * Says in the table `runs` how a run ended whose own transaction is over. A database that is not there, or not of this
 * version, is left alone.
 *
 * @param end undefined where the run is to stand there no more.
 * @returns false where it is held by others, or its disk is full.
 */
export async function recordEnd(address: string, record: RunRecord, end?: RunEnd): Promise<boolean> {
  try {
    const { dialect, manager, abandon } = await openDatabase(address);
    try {
      // One that has not come as far as to its row found the database held: it is not waited for again.
      await dialect.begin(manager, true, { ...usualPatience, wait: record.isBegun ? 1 : 0 });
      if (!(await hasRuns(dialect, manager))) return true;
      await (end ? record.end(manager, end) : record.forget(manager));
      await dialect.commit(manager, false);
      return true;
    } finally {
      await abandon();
    }
  } catch (error) {
    // Of a file that is no database nobody expects such a row.
    return !isHeldOrFull(error);
  }
}

/** A database of another version, or one that is new, gets the table with the rest of what is missing. */
async function hasRuns(dialect: Dialect, manager: EntityManager): Promise<boolean> {
  if ((await dialect.readVersion(manager)) !== SCHEMA_VERSION) return false;
  return (await dialect.readTables(manager, ['runs'])).length > 0;
}

function isHeldOrFull(error: unknown): boolean {
  const code = String((error as { code?: unknown } | null)?.code);
  return /^SQLITE_(BUSY|FULL)|^55P03$|^53100$/.test(code);
}

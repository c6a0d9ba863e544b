import 'reflect-metadata';
import type { DataSource, EntityManager } from 'typeorm';
import { attempt } from './database/attempt';
import type { Dialect } from './database/dialect';
import { discoverEntities } from './database/entities';
import { openDialect } from './database/open';
import { bringUpToDate } from './database/schema';
import { type Patience, usualPatience } from './database/patience';
import type { Session } from './database/session';
import type { Notify } from './notices/notice';
import { Failure } from './run/failure';

export { additionOnConflict } from './database/addition';
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
  const { rebuild = false, dryRun = false } = options;
  const { driver } = manager.connection;
  try {
    const { writtenElsewhere } = await dialect.begin(manager, !dryRun, { ...usualPatience, ...options });
    const schema = await bringUpToDate(manager, dialect, rebuild);
    await dialect.prepare(manager, schema.created);
    return {
      ...{ manager, writtenElsewhere, ...schema },
      rows: <Row extends unknown[]>(sql: string, parameters: Record<string, unknown> = {}) =>
        dialect.rows(manager, ...driver.escapeQueryWithParameters(sql, parameters)) as AsyncGenerator<Row[]>,
      writer: (...options) => dialect.writer(manager, ...options),
      attempt: (work) => attempt(manager, work),
      isStorageError: (error) => dialect.explain(error) !== undefined,
    };
  } catch (error) {
    throw explained(error);
  }
}

/** Makes the run's rows visible to readers, all at once, and closes. */
export async function commit({ dialect, manager, explained }: Database): Promise<void> {
  try {
    await dialect.commit(manager);
  } catch (error) {
    throw explained(error);
  }
}

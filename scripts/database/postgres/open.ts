import { Socket } from 'node:net';
import type { ClientConfig } from 'pg';
import { types } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { KeptTotals } from '../../../models/kept-totals';
import { Sale } from '../../../models/sale';
import { exitCodes, Failure } from '../../run/failure';
import type { Dialect } from '../dialect';
import type { EntityClass } from '../entities';
import { tryPatiently } from '../patience';
import { readAddress } from './address';
import { asDeclared, placeTables, SPREAD_BY } from './citus';
import { RunClient } from './client';
import { describeForPostgres } from './column-types';
import { explainPostgresError } from './errors';
import { addKey, dropKey } from './keys';
import { LastWrite } from './last-write';
import { postgresRows } from './rows';
import { readTables, widen } from './tables';
import { readVersion, writeVersion } from './version';
import { PostgresWriter } from './writer';

/** How long a run waits for a reader of what it makes anew, and for a server to answer. */
const PATIENCE = '5s';
/** PostgreSQL's own code of what is held by others. */
const LOCK_NOT_AVAILABLE = '55P03';
const CONNECTION_TIMEOUT = 10_000;
const OLDEST = 150_000;

/** Without it a run could not read on some connections what it has written on others. */
const onCitus = `SELECT set_config('citus.multi_shard_modify_mode', 'sequential', TRUE)`;

/** What holds for the transaction of a run only: charts are drawn inside it, and its order is that of text. */
const settings = {
  lock_timeout: PATIENCE,
  statement_timeout: 0,
  idle_in_transaction_session_timeout: 0,
  jit: 'off',
  datestyle: 'ISO, YMD',
  // Every row of a cursor is read.
  cursor_tuple_fraction: 1,
  maintenance_work_mem: '256MB',
};

/**
 * Opens a PostgreSQL database, which must exist. Tables go to the first schema of its search path.
 *
 * @throws Failure where it cannot be reached, or refuses us.
 */
export async function openPostgres(address: string, entities: EntityClass[]): Promise<Dialect> {
  const { shown, ways } = readAddress(address);
  const explain = (error: unknown) => explainPostgresError(error, shown);
  describeForPostgres();
  const dataSource = await connect(ways, entities).catch((error) => {
    const explanation = explain(error);
    throw explanation ? new Failure(explanation) : error;
  });
  const abandon = async () => {
    // Closing throws the transaction away.
    if (dataSource.isInitialized) await dataSource.destroy();
  };
  let client: RunClient | undefined;
  const ownClient = () => {
    if (!client) throw new Error('Expected a run that has begun');
    return client;
  };
  let isCitus = false;
  const sales = () => dataSource.getMetadata(Sale);
  /** Tables that this run has made, empty. */
  let made: ReadonlySet<string> = new Set();
  const lastWrite = new LastWrite();
  return {
    ...{ shown, dataSource, abandon, explain, widen, readVersion, writeVersion },
    worksAside: true,
    begin: async (manager, _writes, patience) => {
      client ??= await RunClient.of(manager.queryRunner as QueryRunner);
      await manager.query('BEGIN');
      isCitus = await examine(manager, shown);
      const calls = Object.entries(settings).map(
        ([name, value]) => `set_config('${name}', '${value}', TRUE)`,
      );
      await manager.query(`SELECT ${calls.join(', ')}`);
      const isHeld = await tryPatiently(shown, patience, async () => {
        const [{ held }] = await manager.query(
          `SELECT pg_try_advisory_xact_lock(hashtext('sales-analysis'), hashtext(current_schema())) AS held`,
        );
        return held;
      });
      if (!isHeld) throw Object.assign(new Error('Held by another run'), { code: LOCK_NOT_AVAILABLE });
      // A table in parts has no triggers: whoever writes there is not noted, and each run counts.
      if (isCitus) await manager.query(onCitus);
      else await lastWrite.begin(manager);
      return isCitus ? { writtenElsewhere: true } : lastWrite;
    },
    readTables: async (manager, names) => {
      const tables = await readTables(manager, names);
      return isCitus ? asDeclared(manager, tables) : tables;
    },
    empty: (manager, table) =>
      manager.query(`TRUNCATE ${manager.connection.driver.escape(table)} RESTART IDENTITY`),
    prepare: async (manager, created) => {
      made = created;
      if (made.has(sales().tableName)) await manager.query(dropKey(sales()));
      // They come in three times the time where the server compresses them.
      const { tableName: keptTotals } = dataSource.getMetadata(KeptTotals);
      if (made.has(keptTotals))
        await manager.query(`ALTER TABLE ${keptTotals} ALTER COLUMN totals SET STORAGE EXTERNAL`);
      if (isCitus) await placeTables(manager, created);
      else await lastWrite.watch(manager, created);
    },
    commit: async (manager) => {
      if (made.has(sales().tableName)) await manager.query(addKey(sales(), isCitus ? [SPREAD_BY] : []));
      await ownClient().keepNumbers();
      const { command } = await ownClient().query('COMMIT');
      // A transaction that has failed answers so, and nothing else tells.
      if (command !== 'COMMIT')
        throw new Error(`Expected the database to save the run, but it said ${command}`);
      await abandon();
    },
    rows: (_, sql, parameters) => postgresRows(ownClient(), sql, parameters),
    writer: ({ connection }, entity, options) => {
      const metadata = connection.getMetadata(entity);
      // A table in parts keeps its key.
      return new PostgresWriter(ownClient(), metadata, options, !isCitus && made.has(metadata.tableName));
    },
  };
}

/** The first way that the server takes. */
async function connect(
  [way, other]: [ClientConfig, ClientConfig?],
  entities: EntityClass[],
): Promise<DataSource> {
  let socket: Socket | undefined;
  const dataSource = new DataSource({
    type: 'postgres',
    entities,
    installExtensions: false,
    extra: {
      ...way,
      application_name: 'sales-analysis',
      keepAlive: true,
      connectionTimeoutMillis: CONNECTION_TIMEOUT,
      // What strays from the run's own connection fails instead of writing outside of its transaction.
      max: 1,
      stream: () => {
        socket = new Socket();
        return socket;
      },
      types: { getTypeParser },
    },
  });
  try {
    return await dataSource.initialize();
  } catch (error) {
    // A server that waits for a password would wait for a minute, and the process with it.
    socket?.destroy();
    const { code, message } = error as { code?: string; message?: string };
    const isTls = /SSL|TLS|pg_hba/.test(`${code} ${message}`);
    if (other && isTls) return connect([other], entities);
    throw error;
  }
}

/** Numbers as numbers: sums are exact below 2^53, and decimals come out as SQLite's do. Days stay texts. */
function getTypeParser(...[type, format]: Parameters<typeof types.getTypeParser>) {
  const { INT8, NUMERIC, DATE } = types.builtins;
  if (type === INT8 || type === NUMERIC) return Number;
  return type === DATE ? String : types.getTypeParser(type, format as 'text');
}

/**
 * @returns whether the database is spread over servers.
 * @throws Failure where it cannot hold what we write.
 */
async function examine(manager: EntityManager, shown: string): Promise<boolean> {
  const [found] = await manager.query(
    `SELECT CAST(current_setting('server_version_num') AS integer) AS version, current_setting('server_version') AS name,
       current_setting('server_encoding') AS encoding, current_schema() AS schema,
       EXISTS (SELECT FROM pg_extension WHERE extname = 'citus') AS is_citus`,
  );
  if (found.version < OLDEST) refuse(shown, `is on PostgreSQL ${found.name}; 15 or later is needed`);
  if (found.encoding !== 'UTF8')
    refuse(shown, `is encoded in ${found.encoding}; create one with ENCODING 'UTF8' TEMPLATE template0`);
  if (found.schema === null)
    refuse(shown, 'has no schema that tables could be made in; create the one that search_path names');
  return found.is_citus;
}

function refuse(shown: string, why: string): never {
  throw new Failure(`The database ${shown} ${why}`, exitCodes.failed);
}

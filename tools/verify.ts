import { type Database, openDatabase, usualPatience } from '../scripts/database';
import { deliver } from '../scripts/run/console';
import { exitCodes, Failure } from '../scripts/run/failure';
import { reportFailure } from '../scripts/run/report-failure';
import { parseFlags } from '../scripts/settings/flags';
import { compareDatabases, type Side } from './verify/compare';

const help = `Compares two databases of this program, cell by cell: npm run verify -- --db ONE --db OTHER

Each is the path of a SQLite file or a postgres URL. Ids, places and times of runs may differ. Exit code 0 where they
are equal, 1 with the first difference.`;

async function main(): Promise<void> {
  const flags = parseFlags(process.argv.slice(2), {
    db: { type: 'string', multiple: true, description: 'a database' },
    help: { type: 'boolean', description: 'this text' },
    debug: { type: 'boolean', description: 'shows where an error is from' },
  });
  if (flags['help']) return deliver(help);
  const addresses = [flags['db'] ?? []].flat().map(String);
  if (addresses.length !== 2) {
    throw new Failure('Two databases can be compared; write --db ONE --db OTHER', exitCodes.usage);
  }
  const opened: Database[] = [];
  try {
    for (const address of addresses) opened.push(await openDatabase(address));
    const [one, other] = [await read(opened[0] as Database), await read(opened[1] as Database)];
    const counts = await compareDatabases(one, other);
    const tables = [...counts].map(([name, rows]) => `${name}: ${rows.toLocaleString('en')} rows`);
    await deliver([...tables, 'The databases are equal.'].join('\n'));
  } finally {
    for (const database of opened) await database.abandon();
  }
}

/** Holds a database as a run does, and leaves it as it is. */
async function read({ shown, dialect, manager, dataSource, explained }: Database): Promise<Side> {
  try {
    await dialect.begin(manager, false, usualPatience);
    const { length } = await dialect.readTables(manager, ['imports']);
    if (length === 0) throw new Failure(`The database ${shown} holds no import; run the program on it first`);
  } catch (error) {
    throw explained(error);
  }
  const rows = (sql: string) => dialect.rows(manager, sql, []);
  return { shown, session: { rows: rows as Side['session']['rows'] }, entities: dataSource.entityMetadatas };
}

main().catch(reportFailure);

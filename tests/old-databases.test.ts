import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { projectFolder, temporaryFolder } from './support/command';
import { comparableTables } from './support/comparable-tables';
import { run } from './support/run';

const fixtures = join(projectFolder, 'tests', 'fixtures', 'old-databases');
const dumps = readdirSync(fixtures).filter((name) => name.endsWith('.sql'));

/** The database of a dump, and its data folder with other file times than it remembers. */
function restore(dump: string): { data: string; db: string } {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  cpSync(join(fixtures, 'data'), data, { recursive: true });
  const db = join(folder, 'sales.db');
  const sqlite = new Database(db);
  sqlite.exec(readFileSync(join(fixtures, dump), 'utf8'));
  sqlite.close();
  return { data, db };
}

describe('a database of an earlier version', () => {
  it.each(dumps)('equals a fresh import after a run: %s', async (dump) => {
    const { data, db } = restore(dump);
    await run(data, db);
    const fresh = await run(data);
    expect(comparableTables(db)).toEqual(comparableTables(fresh.db));
  });

  it.each(dumps)('is up to date after a run, the next one reads nothing: %s', async (dump) => {
    const { data, db } = restore(dump);
    await run(data, db);
    const { files } = await run(data, db);
    const statuses = Object.fromEntries(files.map(({ name, status }) => [name, status]));
    expect(statuses).toEqual(Object.fromEntries(readdirSync(data).map((name) => [name, 'unchanged'])));
  });
});

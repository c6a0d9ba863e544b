import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { SCHEMA_VERSION } from '../scripts/database/schema-version';
import { projectFolder, select, temporaryFolder } from './support/command';
import { comparableTables } from './support/comparable-tables';
import { run } from './support/run';

const fixtures = join(projectFolder, 'tests', 'fixtures', 'old-databases');
const dumps = readdirSync(fixtures).filter((name) => name.endsWith('.sql'));

describe('a database of every schema there was', () => {
  it.each(dumps)('%s becomes equal to a fresh import, and a second run changes nothing', async (name) => {
    const folder = temporaryFolder();
    const db = join(folder, 'sales.db');
    const sqlite = new Database(db);
    sqlite.pragma('foreign_keys = OFF');
    sqlite.exec(readFileSync(join(fixtures, name), 'utf8'));
    sqlite.close();
    // The files are younger than the database knows them: their content tells that they are the same.
    const data = join(folder, 'data');
    cpSync(join(fixtures, 'data'), data, { recursive: true });

    await run(data, db);
    const fresh = comparableTables((await run(data)).db);
    expect(comparableTables(db)).toEqual(fresh);
    expect(select(db, 'PRAGMA user_version')).toEqual([{ user_version: SCHEMA_VERSION }]);
    expect(await run(data, db)).toMatchObject({ changed: false, notices: [] });
    expect(comparableTables(db)).toEqual(fresh);
  });

  it('is kept for the newest version too', () => {
    expect(dumps).toContainEqual(expect.stringMatching(new RegExp(`version-${SCHEMA_VERSION}\\.sql$`)));
  });
});

/** What stands in the way of a run on PostgreSQL is said in one sentence, and no password with it. */
import { Failure } from '../../scripts/run/failure';
import { cleanFiles, folderWith, prepare, runCommand } from '../support/command';
import { newDatabase, tamper } from '../support/database';
import { ask } from '../support/postgres/ask';
import { newSchema, serverUrl } from '../support/postgres/schema';
import { run } from '../support/run';

const server = serverUrl ?? '';
const data = folderWith(cleanFiles);

/** The exit code and the one sentence by which a run fails. */
const failureOf = (db: string) =>
  run(data, db).then(
    () => 'the run did not fail',
    (error: Error) =>
      error instanceof Failure ? `${error.exitCode}: ${error.message}` : String(error.stack),
  );

/** The address with another part. */
const changed = (address: string, change: Partial<URL>) => Object.assign(new URL(address), change).href;

/** A new database, which is dropped with the server. */
function otherDatabase(name: string, options: string): string {
  ask(server, `DROP DATABASE IF EXISTS ${name}`);
  ask(server, `CREATE DATABASE ${name} TEMPLATE template0 ${options}`);
  return changed(server, { pathname: `/${name}` });
}

it.each<[string, () => string, RegExp]>([
  [
    'a server that is not there',
    () => changed(server, { port: '1' }),
    /^1: .* cannot be reached; .*\(ECONNREFUSED\)$/,
  ],
  [
    'a database that is not there',
    () => changed(server, { pathname: '/nowhere' }),
    /^1: .* does not exist on its server; .*\(3D000\)$/,
  ],
  [
    'a user that is not there',
    () => changed(server, { username: 'nobody' }),
    /^1: .* refuses the user or the password; .*\(28\w+\)$/,
  ],
  [
    'an encoding that cannot hold every text',
    () => otherDatabase('latin', "ENCODING 'LATIN1' LOCALE 'C'"),
    /^1: .* is encoded in LATIN1; create one with [^\n]*$/,
  ],
  [
    'a search path without a schema',
    () => `${server}?options=-csearch_path%3Dnowhere`,
    /^1: .* has no schema that tables could be made in[^\n]*$/,
  ],
  [
    'an sslmode that is none',
    () => `${server}?sslmode=maybe`,
    /^2: sslmode "maybe" .* is not known; write disable, /,
  ],
  [
    'a server without encryption',
    () => `${server}?sslmode=require`,
    /^1: .* offers no encrypted connection; write sslmode=disable[^\n]*$/,
  ],
])('%s', async (_, address, message) => {
  expect(await failureOf(address())).toMatch(message);
});

it('a user who may make no tables', async () => {
  const address = newSchema(server);
  const { username } = new URL(address);
  ask(
    server,
    `DROP SCHEMA ${username}; CREATE SCHEMA ${username}; GRANT USAGE ON SCHEMA ${username} TO ${username}`,
  );
  expect(await failureOf(address)).toMatch(/^1: .* may not be written by this user; .*\(42501\)$/);
});

it('a server that is too old', async () => {
  const db = newDatabase();
  const { username } = new URL(db);
  // What it says of itself is asked of a function that stands before its own.
  tamper(
    db,
    `CREATE FUNCTION current_setting(text) RETURNS text LANGUAGE sql AS $$
       SELECT CASE $1 WHEN 'server_version_num' THEN '140010' WHEN 'server_version' THEN '14.10'
         ELSE pg_catalog.current_setting($1) END $$`,
  );
  expect(await failureOf(`${db}?options=-csearch_path%3D${username},pg_catalog`)).toMatch(
    /^1: The database \S+ is on PostgreSQL 14\.10; 15 or later is needed$/,
  );
});

it('tables of our names that another program has made', async () => {
  const db = newDatabase();
  tamper(db, 'CREATE TABLE products (id integer); CREATE TABLE others (id integer)');
  expect(await failureOf(db)).toMatch(
    /^1: The database belongs to another program: it holds products\. Name another/,
  );
});

it('a database whose schema is newer than the program', async () => {
  const db = newDatabase();
  await run(data, db);
  tamper(db, 'UPDATE sales_analysis_schema SET version = 99');
  expect(await failureOf(db)).toMatch(/^1: The database was written by a newer version of this program/);
});

describe('a password', () => {
  const secrets = /hush-hush|hush%2Dhush/;
  const withPassword = (db: string) => changed(db, { password: 'hush-hush' });

  it('is printed nowhere by a run that succeeds', async () => {
    const { db, out, flags } = prepare(cleanFiles);
    const args = [...flags, '--db', `${withPassword(db)}?application_name=x`, '--json', '--debug'];
    const { code, stdout, stderr } = await runCommand(args, { env: { PGPASSWORD: 'hush-hush' } });
    expect(JSON.parse(stdout)).toMatchObject({ database: db, report: `${out}/report.html` });
    expect([code, stdout + stderr]).toEqual([0, expect.not.stringMatching(secrets)]);
  });

  it('is printed nowhere by a run that fails', async () => {
    const { db, flags } = prepare(cleanFiles);
    const address = changed(withPassword(db), { pathname: '/nowhere' });
    const { code, stdout, stderr } = await runCommand([...flags, '--db', address, '--debug']);
    expect([code, stdout + stderr]).toEqual([1, expect.not.stringMatching(secrets)]);
    expect(stderr).toMatch(
      /^Error: The database postgres:\/\/\w+@[\w.]+:\d+\/nowhere does not exist on its server/,
    );
  });

  it('is not echoed where the address cannot be read', async () => {
    const { flags } = prepare(cleanFiles);
    const { code, stdout, stderr } = await runCommand([
      ...flags,
      '--db',
      'postgres://u:hush-hush@:x/y',
      '--debug',
    ]);
    expect([code, stdout + stderr]).toEqual([2, expect.not.stringMatching(secrets)]);
  });
});

/** A server that asks for a password, and what becomes of it: wherever it is from, nothing repeats it. */
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanFiles, folderWith, runCommand, temporaryFolder } from '../support/command';
import { Server } from '../support/postgres/server';

const SECRET = 'hush-hush#1';
const secrets = /hush-hush|hush%2Dhush/;
const data = folderWith(cleanFiles);

let server: Server;
beforeAll(async () => {
  server = await Server.start({ password: SECRET });
});
afterAll(() => server.stop());

/** The places that a password may be in, as the address and the environment of a command. */
const places: Record<string, (password: string) => { db: string; env: NodeJS.ProcessEnv }> = {
  'the address': (password) => {
    const { host, pathname } = new URL(server.url);
    return { db: `postgres://tester:${encodeURIComponent(password)}@${host}${pathname}`, env: {} };
  },
  PGPASSWORD: (password) => ({ db: server.url, env: { PGPASSWORD: password } }),
  '.pgpass': (password) => {
    const path = join(temporaryFolder(), '.pgpass');
    writeFileSync(path, `*:*:*:tester:${password}\n`);
    chmodSync(path, 0o600);
    return { db: server.url, env: { PGPASSFILE: path } };
  },
};

async function runWith(place: string, password: string) {
  const { db, env } = places[place]?.(password) ?? { db: '', env: {} };
  const flags = ['--data', data, '--db', db, '--out', join(temporaryFolder(), 'out'), '--debug', '--json'];
  const start = performance.now();
  const outcome = await runCommand(flags, { env: { PGPASSWORD: '', ...env } });
  expect(performance.now() - start).toBeLessThan(20_000);
  return outcome;
}

describe.each(Object.keys(places))('A password in %s', (place) => {
  it('opens the database, and is printed nowhere', async () => {
    const { code, stdout, stderr } = await runWith(place, SECRET);
    expect([code, stderr]).toEqual([0, expect.not.stringMatching(secrets)]);
    expect(stdout).not.toMatch(secrets);
    expect(JSON.parse(stdout)).toMatchObject({ database: server.url });
  });

  it('that is wrong ends the run with a sentence, and is printed nowhere', async () => {
    const { code, stdout, stderr } = await runWith(place, `${SECRET}2`);
    expect([code, JSON.parse(stdout)]).toMatchObject([1, { error: { exitCode: 1 } }]);
    expect(stdout).not.toMatch(secrets);
    expect(stderr).toMatch(
      /^Error: The database postgres:\S+ refuses the user or the password; check both, PGPASSWORD too \(28P01\)\n/,
    );
    expect(stderr).not.toMatch(secrets);
  });
});

it('No password at all is asked for in a sentence', async () => {
  const { code, stderr } = await runWith('PGPASSWORD', '');
  expect([code, stderr.split('\n')[0]]).toEqual([
    1,
    expect.stringMatching(/asks for a password; give it in PGPASSWORD$/),
  ]);
});

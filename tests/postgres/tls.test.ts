/** sslmode against a server that has a certificate of its own: what is encrypted, and whom it is taken for. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../scripts/database';
import { temporaryFolder } from '../support/command';
import { isPossible } from '../support/possible';
import { Server } from '../support/postgres/server';

const canMake = spawnSync('openssl', ['version']).status === 0;
const suite = isPossible(canMake, 'encrypted connections', 'there is no openssl to make a certificate')
  ? describe
  : describe.skip;

const folder = temporaryFolder();
const place = (name: string) => join(folder, name);

/** Makes an authority, and a certificate for `localhost` that it signs. */
function makeCertificates(): void {
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  const key = ['-newkey', 'rsa:2048', '-nodes', '-days', '2'];
  for (const name of ['ours', 'other'])
    openssl(
      'req',
      '-x509',
      ...key,
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.crt`,
      '-subj',
      `/CN=${name} root`,
    );
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const signed = ['-CA', 'ours.crt', '-CAkey', 'ours.key'];
  openssl('req', '-x509', ...key, '-keyout', 'server.key', '-out', 'server.crt', ...names, ...signed);
}

suite('A server with a certificate', () => {
  let server: Server;
  beforeAll(async () => {
    makeCertificates();
    const files = Object.fromEntries(
      ['server.key', 'server.crt'].map((name) => [name, readFileSync(place(name), 'utf8')]),
    );
    // Its user `secret` comes encrypted or not at all, `open` never encrypted.
    const access = [
      'hostssl all secret all trust',
      'hostnossl all open all trust',
      'host all tester all trust',
    ];
    server = await Server.start({
      settings: ['ssl=on', 'fsync=off'],
      files: { ...files, 'pg_hba.conf': `${access.join('\n')}\n` },
    });
  });
  afterAll(() => server?.stop());

  /** `encrypted`, `plain`, or why there is no connection. */
  async function connect(settings: string, host = 'localhost', user = 'tester'): Promise<string> {
    const address = new URL(server.url);
    address.hostname = host;
    address.username = user;
    try {
      const database = await openDatabase(`${address.href}?${settings}`);
      const [{ ssl }] = await database.manager.query(
        'SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()',
      );
      await database.abandon();
      return ssl ? 'encrypted' : 'plain';
    } catch (error) {
      return (error as Error).message.replace(/^The database \S+ /, '');
    }
  }

  const unproven = /^does not prove that it is the one you mean: see sslmode and sslrootcert/;
  const ours = `sslrootcert=${place('ours.crt')}`;
  const others = `sslrootcert=${place('other.crt')}`;

  it.each<[string, string, string | RegExp]>([
    ['', 'localhost', 'encrypted'],
    ['sslmode=disable', 'localhost', 'plain'],
    ['sslmode=allow', 'localhost', 'plain'],
    ['sslmode=prefer', 'localhost', 'encrypted'],
    ['sslmode=require', 'localhost', 'encrypted'],
    [`sslmode=require&${others}`, 'localhost', unproven],
    [`sslmode=verify-ca&${ours}`, 'localhost', 'encrypted'],
    [`sslmode=verify-ca&${ours}`, '127.0.0.1', 'encrypted'],
    [`sslmode=verify-ca&${others}`, 'localhost', unproven],
    ['sslmode=verify-ca', 'localhost', unproven],
    [`sslmode=verify-full&${ours}`, 'localhost', 'encrypted'],
    [`sslmode=verify-full&${ours}`, '127.0.0.1', unproven],
    [`sslmode=verify-full&${others}`, 'localhost', unproven],
  ])('%s to %s', async (settings, host, expected) => {
    expect(await connect(settings, host)).toMatch(expected);
  });

  it('Where it takes a user encrypted only, or never so, prefer and allow find the way, and others say why not', async () => {
    await openDatabase(server.url).then(async (database) => {
      await database.manager.query('CREATE ROLE secret LOGIN; CREATE ROLE open LOGIN');
      await database.abandon();
    });
    const to = (user: string) => (mode: string) => connect(`sslmode=${mode}`, 'localhost', user);
    const refused = 'refuses the user or the password; check both, PGPASSWORD too (28000)';
    expect(await Promise.all(['disable', 'allow', 'prefer', 'require'].map(to('secret')))).toEqual([
      ...[refused, 'encrypted', 'encrypted', 'encrypted'],
    ]);
    expect(await Promise.all(['disable', 'allow', 'prefer', 'require'].map(to('open')))).toEqual([
      ...['plain', 'plain', 'plain', refused],
    ]);
  });
});

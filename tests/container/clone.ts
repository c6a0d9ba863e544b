import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectFolder } from '../support/command';

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The commands that docs/operations.md has for a container, in its order. */
export const pageCommands = [
  ...readFileSync(join(projectFolder, 'docs', 'operations.md'), 'utf8').matchAll(/^docker .*$/gm),
].map(([command]) => command);

/** The users that can be tried: root can be anybody, for others there are only themselves. */
export const users = process.getuid?.() === 0 ? [0, 1000, 1001] : [process.getuid?.() ?? 0];
export const isRoot = users.length > 1;

const plugins = join(process.env['DOCKER_CONFIG'] ?? join(homedir(), '.docker'), 'cli-plugins');
const socket = '/var/run/docker.sock';

/** What Git would give a newcomer, in a folder of theirs, and the containers made from it. */
export class Clone {
  readonly folder = mkdtempSync(join(tmpdir(), 'sales-container-'));
  readonly project: string;
  private readonly home = `${this.folder}-home`;

  constructor(readonly uid = users.at(-1) ?? 0) {
    this.project = this.folder.slice(this.folder.lastIndexOf('/') + 1).toLowerCase();
    const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: projectFolder,
    });
    for (const name of files
      .toString()
      .split('\0')
      .filter((each) => existsSync(join(projectFolder, each)))) {
      if (name === '') continue;
      mkdirSync(dirname(join(this.folder, name)), { recursive: true });
      cpSync(join(projectFolder, name), join(this.folder, name));
    }
    mkdirSync(this.home);
    if (existsSync(plugins)) cpSync(plugins, join(this.home, '.docker', 'cli-plugins'), { recursive: true });
    if (isRoot) execFileSync('chown', ['-R', `${uid}:${uid}`, this.folder, this.home]);
  }

  /** Runs a command as its user, in its folder. */
  run(command: string, env: NodeJS.ProcessEnv = {}): Ended {
    const { status, stdout, stderr } = spawnSync(command, {
      ...this.options(env),
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    return { code: status, stdout, stderr };
  }

  /** Runs it on a terminal, as a person does. */
  onTerminal(command: string): Ended {
    return this.run('script --quiet --return --command "$COMMAND" /dev/null', { COMMAND: command });
  }

  /** Begins a command that stays. */
  start(command: string): ChildProcess {
    return spawn(command, { ...this.options({}), stdio: 'ignore', detached: true });
  }

  /** The id of the container of a service, also of one that has ended; '' without any. */
  containerOf(service: string): string {
    return this.run(`docker compose ps --all --quiet ${service}`).stdout.trim();
  }

  /** Asks the database beside a run, by the service db. */
  ask(sql: string): Ended {
    return this.run('docker compose exec -T db sqlite3 /database/sale-analysis.db "$SQL"', { SQL: sql });
  }

  /** Writes a file into the folder, which is the user's. */
  write(name: string, content: string): void {
    writeFileSync(join(this.folder, name), content);
    if (isRoot) chownSync(join(this.folder, name), this.uid, this.uid);
  }

  /** Its files and folders that are not its user's. */
  others(): string[] {
    return this.run(`find . ! -user ${this.uid}`).stdout.split('\n').filter(Boolean);
  }

  /** With all that Docker keeps of it, what a killed run and settings of a test have left included. */
  remove(): void {
    const ours = `--quiet --filter label=com.docker.compose.project=${this.project}`;
    this.run(`docker ps --all ${ours} | xargs -r docker rm --force --volumes`);
    this.run('docker compose --profile web --profile postgres --profile citus down --volumes --timeout 1');
    this.run(`docker volume ls ${ours} | xargs -r docker volume rm`);
    for (const folder of [this.folder, this.home]) rmSync(folder, { recursive: true, force: true });
  }

  private options(env: NodeJS.ProcessEnv) {
    const user = isRoot ? { uid: this.uid, gid: statSync(socket).gid } : {};
    const own = {
      HOME: this.home,
      DOCKER_CONFIG: join(this.home, '.docker'),
      COMPOSE_PROJECT_NAME: this.project,
    };
    return { ...user, cwd: this.folder, shell: true, env: { ...process.env, ...own, ...env } };
  }
}

/** Waits until something is so. */
export async function until(isSo: () => boolean, minutes = 15): Promise<void> {
  for (const end = Date.now() + minutes * 60_000; !isSo(); ) {
    if (Date.now() > end) throw new Error(`It was not so within ${minutes} minutes: ${isSo}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** What Docker knows of an image or a container. */
export function inspect(name: string) {
  return JSON.parse(execFileSync('docker', ['inspect', name], { encoding: 'utf8' }))[0];
}

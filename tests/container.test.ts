import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { engines, version } from '../package.json';
import { readAddress } from '../scripts/database/postgres/address';
import type { Option } from '../scripts/settings/flags';
import { options } from '../scripts/settings/options';
import { folderWith, projectFolder } from './support/command';
import { isPossible, isWindows } from './support/possible';

const linesOf = (file: string) =>
  readFileSync(join(projectFolder, file), 'utf8')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

const instructions = linesOf('Dockerfile').map((line) => line.split(/\s+/));
const argumentsOf = (name: string) =>
  instructions.filter(([instruction]) => instruction === name).map(([, ...words]) => words);
const finalStage = instructions.slice(instructions.findLastIndex(([instruction]) => instruction === 'FROM'));

const compose = parse(readFileSync(join(projectFolder, 'docker-compose.yml'), 'utf8'), { merge: true });
const { scripts, db } = compose.services;
interface Service {
  image: string;
  tmpfs: string[];
  user?: string;
  cap_add?: string[];
  ports?: string[];
}
const services: Service[] = Object.values(compose.services);
const given = `\${POSTGRES_PASSWORD:-}`;
const password = { POSTGRES_PASSWORD: given, PGPASSWORD: given };
const entrypoint = readFileSync(join(projectFolder, 'docker-entrypoint.sh'), 'utf8');

describe('Dockerfile', () => {
  const sources = argumentsOf('COPY')
    .filter(([first]) => !first?.startsWith('--from='))
    .flatMap((words) => words.slice(0, -1));

  it('copies only what exists', () => {
    expect(sources.filter((source) => !existsSync(join(projectFolder, source)))).toEqual([]);
  });

  it('copies exactly what .dockerignore lets through', () => {
    const [everything, ...exceptions] = linesOf('.dockerignore');
    expect(everything).toBe('*');
    expect(sources.map((source) => `!${source}`).sort()).toEqual(exceptions);
  });

  it('copies all that the build reads', () => {
    const { include } = JSON.parse(readFileSync(join(projectFolder, 'tsconfig.build.json'), 'utf8'));
    expect(sources).toEqual(expect.arrayContaining(include));
  });

  it('compiles on a Node.js that package.json allows, on any processor, and runs on the same, of the same Debian', () => {
    const [[built], [run]] = argumentsOf('FROM') as [[string], [string]];
    expect(argumentsOf('COPY')).toContainEqual(['--from=build', '/usr/local/bin/node', '/usr/local/bin/']);
    const [, number, debian] = /^node:(\d+)-(.*)$/.exec(built) ?? [];
    expect(run).toBe(`debian:${debian}`);
    const major = Number(number);
    const allows = (comparator: string) => {
      const [, sign, version] = /^(>=|<|\^)(\d+)/.exec(comparator) ?? [];
      if (sign === '>=') return major >= Number(version);
      return sign === '<' ? major < Number(version) : major === Number(version);
    };
    expect(engines.node.split(' || ').some((range) => range.split(' ').every(allows))).toBe(true);
  });

  it('ends as a user other than root, and without a compiler', () => {
    expect(finalStage.filter(([instruction]) => instruction === 'USER')).toEqual([['USER', '1000:1000']]);
    expect(finalStage.flat()).not.toContain('apt-get');
  });

  it('says its version, as package.json has it', () => {
    expect(finalStage.flat()).toContain(`org.opencontainers.image.version="${version}"`);
  });

  it('keeps the database in the volume, outside of the read-only data folder', () => {
    expect(finalStage.flat()).toContain('DB_PATH=/database/sale-analysis.db');
  });
});

describe('docker-compose.yml', () => {
  it('holds the services scripts and db, and nothing of another file version', () => {
    expect(Object.keys(compose)).toEqual(['x-limits', 'x-run', 'x-server', 'services', 'volumes']);
    expect(Object.keys(compose.services)).toEqual([
      ...['scripts', 'db', 'web', 'scripts-postgres', 'postgres'],
      ...['scripts-citus', 'citus', 'citus-1', 'citus-2', 'citus-join'],
    ]);
    expect([scripts.build.context, scripts.image]).toEqual(['.', 'sales-analysis']);
  });

  it('names a version of every image that is not built here', () => {
    const images = services.map(({ image }) => image).filter((image) => image !== scripts.image);
    for (const image of images) expect(image).toMatch(/^[\w/]+:\d[\w.]*$/);
  });

  it('runs the same on PostgreSQL only where its profile is named, the password from a file that Git ignores', () => {
    const { postgres, 'scripts-postgres': run } = compose.services;
    expect([run.profiles, postgres.profiles]).toEqual([['postgres'], ['postgres']]);
    expect(run).toMatchObject(compose['x-run']);
    expect([postgres.environment, run.environment.PGPASSWORD]).toEqual([password, password.PGPASSWORD]);
    expect(readAddress(run.environment.DB_PATH).ways[0]).toMatchObject({
      host: 'postgres',
      user: 'postgres',
    });
    expect(run.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    expect(postgres.volumes).toEqual(['postgres:/var/lib/postgresql']);
    expect(linesOf('.gitignore')).toContain('.env');
  });

  it('runs the same on three servers of Citus, which know each other before the run', () => {
    const { 'scripts-citus': run, 'citus-join': join, ...others } = compose.services;
    const servers = ['citus', 'citus-1', 'citus-2'];
    for (const name of servers) {
      expect(others[name]).toMatchObject({ profiles: ['citus'], environment: password });
      expect(others[name].volumes).toEqual([`${name}:/var/lib/postgresql/data`]);
      expect(join.depends_on[name]).toEqual({ condition: 'service_healthy' });
    }
    expect([run.profiles, join.profiles, join.image]).toEqual([['citus'], ['citus'], others.citus.image]);
    expect(run).toMatchObject(compose['x-run']);
    expect([join.environment, run.environment.PGPASSWORD]).toEqual([password, password.PGPASSWORD]);
    expect(readAddress(run.environment.DB_PATH).ways[0]).toMatchObject({ host: 'citus', user: 'postgres' });
    expect(run.depends_on).toEqual({ 'citus-join': { condition: 'service_completed_successfully' } });
    const joined = join.command.flatMap((word: string) => /citus_\w+\('([^']+)'/.exec(word)?.[1] ?? []);
    expect(joined).toEqual(servers);
  });

  it('shares the database through one named volume, and gives the CSV files read-only', () => {
    expect(Object.keys(compose.volumes)).toEqual(['database', 'postgres', 'citus', 'citus-1', 'citus-2']);
    expect(scripts.volumes).toEqual(['./data:/app/data:ro', './dataviz:/app/dataviz', 'database:/database']);
    expect(db.volumes).toEqual(['database:/database:ro']);
  });

  it('passes signals on to the run', () => {
    expect(scripts.init).toBe(true);
    expect(entrypoint).toMatch(/^exec /m);
  });

  it('gives no service more than its limits, and no network where the database is a file', () => {
    for (const service of services) {
      const { tmpfs, ...limits } = compose['x-limits'];
      expect(service).toMatchObject(limits);
      expect(service.tmpfs).toEqual(expect.arrayContaining(tmpfs));
      const further = ['privileged', 'devices', 'pid', 'ipc', 'userns_mode'];
      expect(further.filter((key) => key in service)).toEqual([]);
    }
    expect([scripts.network_mode, db.network_mode]).toEqual(['none', 'none']);
    const beginAsRoot = services.filter(({ cap_add, user }) => cap_add || user === 'root');
    expect(beginAsRoot.map(({ image }) => image)).toEqual(Array(3).fill(scripts.image));
    expect(services.flatMap(({ ports = [] }) => ports)).toEqual(['127.0.0.1:8080:8080']);
  });

  it('passes on every setting but the paths, which the container has its own of', () => {
    const paths = ['DATA_PATH', 'DB_PATH', 'DATAVIZ_PATH'];
    const settings = Object.values<Option>(options).flatMap(({ env }) => env ?? []);
    const passed = [...settings.filter((name) => !paths.includes(name)), 'TZ'];
    expect(scripts.environment).toEqual(Object.fromEntries(passed.map((name) => [name, null])));
  });
});

const hasShell = isPossible(!isWindows, 'docker-entrypoint.sh', 'Windows has no sh');
(hasShell ? describe : describe.skip)('docker-entrypoint.sh', () => {
  /** Runs it with stand-ins that say how they were called; the data folder belongs to 1234:5678. */
  function enter(uid: number, canWrite = true) {
    const folder = folderWith({
      say: '#!/bin/sh\necho "$(basename "$0") $*"\n',
      stat: '#!/bin/sh\necho 1234:5678\n',
      id: `#!/bin/sh\necho ${uid}\n`,
      setpriv: `#!/bin/sh\n"$(dirname "$0")/say" "$@"\n[ "$7" != test ] || ${canWrite}\n`,
    });
    for (const name of ['say', 'stat', 'id', 'setpriv']) chmodSync(join(folder, name), 0o755);
    for (const name of ['find', 'node']) symlinkSync('say', join(folder, name));
    const { status, stdout, stderr } = spawnSync(
      'sh',
      [join(projectFolder, 'docker-entrypoint.sh'), '--columns', 'sales.date=Jour de vente'],
      { env: { PATH: `${folder}:${process.env['PATH']}` }, encoding: 'utf8' },
    );
    return { status, stderr, calls: stdout.split('\n').filter((line) => !line.startsWith('find')) };
  }
  const command = 'node dist/main.js --columns sales.date=Jour de vente';
  const rights = '--clear-groups --no-new-privs --inh-caps=-all --bounding-set=-all';

  it('runs the command as the owner of the data folder, without a capability, and with the flags given', () => {
    const { status, stderr, calls } = enter(0);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(calls.at(-2)).toBe(`say --reuid=1234 --regid=5678 ${rights} ${command}`);
  });

  it('says in one sentence what mends a folder that the owner cannot write', () => {
    expect(enter(0, false)).toMatchObject({
      status: 1,
      stderr:
        'Error: The folder dataviz cannot be written by the owner of data; run: sudo chown 1234:5678 dataviz\n',
    });
  });

  it('is whoever it is called as, if not root', () => {
    expect(enter(1000)).toEqual({ status: 0, stderr: '', calls: [command, ''] });
  });
});

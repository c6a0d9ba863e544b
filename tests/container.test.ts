import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { engines } from '../package.json';
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

  it('compiles and runs on one Node.js that package.json allows, on any processor', () => {
    const images = argumentsOf('FROM').map(([image]) => image);
    expect(new Set(images).size).toBe(1);
    const major = Number(/^node:(\d+)-/.exec(images[0] ?? '')?.[1]);
    const allows = (comparator: string) => {
      const [, sign, version] = /^(>=|<|\^)(\d+)/.exec(comparator) ?? [];
      if (sign === '>=') return major >= Number(version);
      return sign === '<' ? major < Number(version) : major === Number(version);
    };
    expect(engines.node.split(' || ').some((range) => range.split(' ').every(allows))).toBe(true);
  });

  it('ends as a user other than root, and without a compiler', () => {
    expect(finalStage.filter(([instruction]) => instruction === 'USER')).toEqual([['USER', 'node']]);
    expect(finalStage.flat()).not.toContain('apt-get');
  });

  it('keeps the database in the volume, outside of the read-only data folder', () => {
    expect(finalStage.flat()).toContain('DB_PATH=/database/sale-analysis.db');
  });
});

describe('docker-compose.yml', () => {
  it('holds the services scripts and db, and nothing of another file version', () => {
    expect(Object.keys(compose)).toEqual(['services', 'volumes']);
    expect(Object.keys(compose.services)).toEqual([
      ...['scripts', 'db', 'scripts-postgres', 'postgres'],
      ...['scripts-citus', 'citus', 'citus-1', 'citus-2', 'citus-join'],
    ]);
    expect([scripts.build, db.image]).toEqual(['.', 'keinos/sqlite3:latest']);
  });

  it('runs the same on PostgreSQL only where its profile is named, the password from a file that Git ignores', () => {
    const { postgres, 'scripts-postgres': run } = compose.services;
    expect([run.profiles, postgres.profiles]).toEqual([['postgres'], ['postgres']]);
    expect([run.extends, run.env_file, postgres.env_file]).toEqual([
      { service: 'scripts' },
      'postgres.env',
      'postgres.env',
    ]);
    expect(readAddress(run.environment.DB_PATH).ways[0]).toMatchObject({
      host: 'postgres',
      user: 'postgres',
    });
    expect(run.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    expect(postgres.volumes).toEqual(['postgres:/var/lib/postgresql']);
    expect(linesOf('.gitignore')).toContain('postgres.env');
  });

  it('runs the same on three servers of Citus, which know each other before the run', () => {
    const { 'scripts-citus': run, 'citus-join': join, ...others } = compose.services;
    const servers = ['citus', 'citus-1', 'citus-2'];
    for (const name of servers) {
      expect(others[name]).toMatchObject({ profiles: ['citus'], env_file: 'postgres.env' });
      expect(others[name].volumes).toEqual([`${name}:/var/lib/postgresql/data`]);
      expect(join.depends_on[name]).toEqual({ condition: 'service_healthy' });
    }
    expect([run.profiles, join.profiles, join.image]).toEqual([['citus'], ['citus'], others.citus.image]);
    expect([run.extends, run.env_file, join.env_file]).toEqual([
      { service: 'scripts' },
      'postgres.env',
      'postgres.env',
    ]);
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
    expect(scripts.entrypoint[2]).toMatch(/^exec setpriv/m);
  });

  it('asks for no right beyond the usual ones', () => {
    const keys = [scripts, db].flatMap(Object.keys);
    const further = ['privileged', 'cap_add', 'devices', 'network_mode', 'pid', 'security_opt', 'ports'];
    expect(further.filter((key) => keys.includes(key))).toEqual([]);
  });

  it('passes on every setting but the paths, which the container has its own of', () => {
    const paths = ['DATA_PATH', 'DB_PATH', 'DATAVIZ_PATH'];
    const settings = Object.values<Option>(options).flatMap(({ env }) => env ?? []);
    expect(scripts.environment).toEqual(settings.filter((name) => !paths.includes(name)));
  });

  const hasShell = isPossible(!isWindows, 'the command of the container', 'Windows has no sh');
  (hasShell ? it : it.skip)(
    'runs the command as the owner of the data folder, without a capability, and with the flags given',
    () => {
      const [shell, ...words] = scripts.entrypoint.map((word: string) => word.replaceAll('$$', '$'));
      // Stand-ins that say how they were called; the data folder belongs to 1234:5678.
      const folder = folderWith({
        say: '#!/bin/sh\necho "$(basename "$0") $*"\n',
        stat: '#!/bin/sh\necho 1234:5678\n',
      });
      for (const name of ['say', 'stat']) chmodSync(join(folder, name), 0o755);
      for (const name of ['chown', 'setpriv']) symlinkSync('say', join(folder, name));
      const said = execFileSync(shell, [...words, '--columns', 'sales.date=Jour de vente'], {
        env: { PATH: `${folder}:${process.env['PATH']}` },
        encoding: 'utf8',
      });
      expect(said).toBe(
        'chown --recursive 1234:5678 /database dataviz\n' +
          'setpriv --reuid=1234 --regid=5678 --clear-groups --no-new-privs --inh-caps=-all --bounding-set=-all ' +
          'node dist/main.js --columns sales.date=Jour de vente\n',
      );
    },
  );
});

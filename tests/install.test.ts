/** What an install brings, and what the program says where it was installed in a way that cannot work. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { refuseFaultyDriver } from '../scripts/database/sqlite/driver';
import {
  cleanFiles,
  compiledMain,
  prepare,
  projectFolder,
  runCommand,
  temporaryFolder,
} from './support/command';

it('A SQLite driver of another Node.js is named in one sentence, with the command that mends it', async () => {
  const { flags } = prepare(cleanFiles);
  const env = { NODE_OPTIONS: `--require "${join(__dirname, 'crash', 'foreign-driver.js')}"` };
  const { code, stderr } = await runCommand([...flags, '--quiet'], { env, cwd: dirname(compiledMain) });
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `Error: The SQLite driver does not fit Node.js ${process.version} on this machine; run npm rebuild better-sqlite3 where the program is installed\n`,
  });
});

describe('A SQLite driver that aborts', () => {
  const calling = (name: string) => {
    const path = join(temporaryFolder(), 'better_sqlite3.node');
    writeFileSync(path, `\0_ZN4node${name.length}${name}EPN2v87IsolateE\0`);
    return path;
  };
  const faulty = calling('RemoveEnvironmentCleanupHook');

  it.each(['24.19.0', '24.21.0'])('is refused on Node.js %s, with the command that mends it', (version) => {
    expect(() => refuseFaultyDriver(version, faulty)).toThrow(
      `The SQLite driver was compiled with Node.js ${version}, whose headers make it abort most runs; with Node.js 22 run npm ci and npm rebuild better-sqlite3, or see Installing in docs/operations.md`,
    );
  });

  it.each([
    ['24.18.0', faulty],
    ['22.21.0', faulty],
    ['24.21.0', calling('AddEnvironmentCleanupHook')],
    ['24.21.0', join(temporaryFolder(), 'absent.node')],
  ])('is none on Node.js %s with %s', (version, path) => {
    expect(() => refuseFaultyDriver(version, path)).not.toThrow();
  });
});

interface Locked {
  integrity?: string;
  optionalDependencies?: Record<string, string>;
}

it('The lockfile holds every package of every platform to its content', () => {
  const { packages }: { packages: Record<string, Locked> } = JSON.parse(
    readFileSync(join(projectFolder, 'package-lock.json'), 'utf8'),
  );
  const { '': _, ...all } = packages;
  const unproven = Object.entries(all).filter(([, { integrity = '' }]) => !/^sha512-.{88}$/.test(integrity));
  expect(unproven.map(([path]) => path)).toEqual([]);
  const absent = Object.entries(all).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !all[`node_modules/${name}`] && !all[`${path}/node_modules/${name}`],
    ),
  );
  expect(absent).toEqual([]);
  expect(Object.keys(all).length).toBeGreaterThan(100);
});

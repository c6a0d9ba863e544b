/**
 * kill -9 at any moment leaves the database as it was before the run or as it is after it, and the next run gives what
 * an undisturbed one gives.
 *
 * KILLS=100 npx jest tests/crash kills that often, over 100,000 sales, and runs the tests beside this one too
 * (npm run test:crash); npm test kills a few times only.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { generateSampleData } from '../../scripts/sample-data/generate';
import { parseOptions } from '../../scripts/sample-data/options';
import { temporaryFolder } from '../support/command';
import { comparableTables } from '../support/comparable-tables';
import { compile, endOf, start } from './command';

const kills = Number(process.env.KILLS ?? 5);
const sales = process.env.KILLS ? 100_000 : 10_000;

let main: string;
const samples = temporaryFolder();

/** What is in the data folder when the run starts that is killed; before it, runs may have filled the database. */
interface Scenario {
  description: string;
  /** Makes the folder, calling `run` where a database is to know an earlier state of it. */
  prepare: (data: string, run: () => Promise<void>) => Promise<void>;
}

const sample = (name: string) => readFileSync(join(samples, name), 'utf8');

/** The sample's sales from one part of the file to another, with the header. */
function part(from: number, to: number): string {
  const [header = '', ...rows] = sample('sales.csv').trimEnd().split('\n');
  return `${[header, ...rows.slice(from * rows.length, to * rows.length)].join('\n')}\n`;
}

const write = (data: string, name: string, content: string) => writeFileSync(join(data, name), content);

function writeDimensions(data: string): void {
  write(data, 'stores.csv', sample('stores.csv'));
  write(data, 'products.csv', sample('products.csv'));
}

const scenarios: Scenario[] = [
  {
    description: 'no database',
    prepare: async (data) => {
      writeDimensions(data);
      // One refused row, so that there is an output file.
      write(data, 'sales.csv', `${part(0, 1)}2024-02-30,1,1,1\n`);
    },
  },
  {
    description: 'a sales file that grew',
    prepare: async (data, run) => {
      writeDimensions(data);
      write(data, 'sales.csv', part(0, 0.5));
      await run();
      write(data, 'sales.csv', part(0, 1));
    },
  },
  {
    description: 'a product that went, a price that changed, a sales file that was replaced',
    prepare: async (data, run) => {
      writeDimensions(data);
      write(data, 'sales.csv', part(0, 0.5));
      write(data, 'more.csv', part(0.5, 0.8));
      await run();
      const [header, , second = '', ...others] = sample('products.csv').split('\n');
      write(data, 'products.csv', [header, second.replace(/\d+\.\d\d/, '1.23'), ...others].join('\n'));
      write(data, 'more.csv', part(0.6, 1));
    },
  },
];

interface Prepared {
  description: string;
  folder: string;
  before: Record<string, string[]>;
  after: Record<string, string[]>;
  outputs: string[];
  /** Of an undisturbed run, in milliseconds. */
  duration: number;
  /** What the file system reported during it: the journal that comes, grows and goes, the database that is written. */
  events: number;
}

const flags = (folder: string) => [
  ...['--data', join(folder, 'data'), '--db', join(folder, 'db', 'sales.db'), '--out', join(folder, 'out')],
  '--quiet',
];
const databaseIn = (folder: string) => join(folder, 'db', 'sales.db');

/** Every table, after the next opener's look at the journal; nothing where there is no database. */
function tablesIn(folder: string): Record<string, string[]> {
  const db = databaseIn(folder);
  if (!existsSync(db)) return {};
  const sqlite = new Database(db);
  expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  sqlite.close();
  return comparableTables(db);
}

async function finish(folder: string): Promise<void> {
  const { code, stderr } = await endOf(start(main, flags(folder)));
  if (code !== 0) throw new Error(`The undisturbed run failed with ${code}: ${stderr}`);
}

async function prepare({ description, prepare }: Scenario): Promise<Prepared> {
  const folder = temporaryFolder();
  for (const name of ['data', 'db']) mkdirSync(join(folder, name));
  await prepare(join(folder, 'data'), () => finish(folder));
  const before = tablesIn(folder);

  const undisturbed = copyOf(folder);
  let events = 0;
  const watcher = watch(join(undisturbed, 'db'), () => {
    events += 1;
  });
  const begin = Date.now();
  await finish(undisturbed);
  const duration = Date.now() - begin;
  await sleep(50);
  watcher.close();
  const after = tablesIn(undisturbed);
  expect(after).not.toEqual(before);
  const outputs = outputsIn(undisturbed);
  rmSync(undisturbed, { recursive: true });
  return { description, folder, before, after, outputs, duration, events };
}

function copyOf(folder: string): string {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true, preserveTimestamps: true });
  return copy;
}

const outputsIn = (folder: string): string[] =>
  existsSync(join(folder, 'out')) ? readdirSync(join(folder, 'out')).sort() : [];

/** Kills a run at a random moment: half of them when the file system has just reported something. */
async function kill(folder: string, { duration, events }: Prepared): Promise<string> {
  const child = start(main, flags(folder));
  const end = endOf(child);
  let watcher: ReturnType<typeof watch> | undefined;
  const moment = new Promise<void>((resolve) => {
    if (Math.random() < 0.5) {
      setTimeout(resolve, Math.random() * duration);
      return;
    }
    let left = Math.ceil(Math.random() * events);
    watcher = watch(join(folder, 'db'), () => {
      left -= 1;
      if (left === 0) setTimeout(resolve, Math.random() * 4);
    });
  });
  await Promise.race([moment, end]);
  child.kill('SIGKILL');
  watcher?.close();
  const { code } = await end;
  const hasJournal = existsSync(`${databaseIn(folder)}-journal`);
  return code === 0 ? 'finished first' : hasJournal ? 'killed, journal left' : 'killed, no journal left';
}

beforeAll(async () => {
  main = compile();
  const options = parseOptions(['--out', samples, '--sales', String(sales)]);
  if (options !== 'help') await generateSampleData(options, new AbortController().signal);
}, 60_000);

afterAll(() => rmSync(dirname(main), { recursive: true, force: true }));

it(
  `leaves the database as before or as after the run, whenever it is killed (${kills} kills)`,
  async () => {
    const tally: Record<string, number> = {};
    const prepared: Prepared[] = [];
    for (const scenario of scenarios) prepared.push(await prepare(scenario));
    for (let at = 0; at < kills; at += 1) {
      const scenario = prepared[at % prepared.length];
      if (!scenario) continue;
      const folder = copyOf(scenario.folder);
      const how = await kill(folder, scenario);
      const found = tablesIn(folder);
      const isAfter = 'sales' in found && found.imports?.join() === scenario.after.imports?.join();
      expect(found).toEqual(isAfter ? scenario.after : scenario.before);
      await finish(folder);
      expect(tablesIn(folder)).toEqual(scenario.after);
      expect(outputsIn(folder)).toEqual(scenario.outputs);
      const event = `${scenario.description}: ${how}, database as ${isAfter ? 'after' : 'before'} the run`;
      tally[event] = (tally[event] ?? 0) + 1;
      rmSync(folder, { recursive: true });
    }
    if (process.env.KILLS) console.log(tally);
  },
  60_000 + kills * 15_000,
);

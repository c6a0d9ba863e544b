import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { markdownTable } from '../docs/generate/markdown-table';
import { appendDay, makeData } from './datasets';
import { measure } from './measure';
import { inProject } from './project';
import { describeMachine, describePrograms } from './report';
import { median } from './statistics';
import type { Bench } from './suite';

/** What a run took, and the longest time that somebody who looked all the while was told to wait, in seconds. */
interface Watched {
  seconds: number;
  longest: number;
}

/** Shops of few and of many products, stores and months, with a part of all sales. */
const shops = [
  { name: 'narrow', part: 5, shape: ['--products', '40', '--stores', '7', '--months', '12'] },
  { name: 'wide', part: 10, shape: ['--products', '5000', '--stores', '350', '--months', '120'] },
];

/** How long others are told to wait for a SQLite file while a run writes it. */
export const readersBench: Bench = {
  async measure(folder, rows, rounds, log) {
    const found = new Map<string, Watched[][]>();
    for (const [place, { name, part, shape }] of shops.entries()) {
      const data = join(folder, name);
      makeData(data, Math.round(rows / part), shape);
      for (let round = 1; round <= rounds; round += 1) {
        for (const [run, watched] of await runsOf(data, join(folder, `${name}.db`), Math.round(rows / 50))) {
          log(
            `${name}, round ${round}, ${run}: ${watched.seconds.toFixed(1)} s, longest wait ${inWords(watched.longest)}`,
          );
          const ofRun = found.get(run) ?? shops.map(() => []);
          ofRun[place]?.push(watched);
          found.set(run, ofRun);
        }
      }
    }
    return {
      ...{ targets: [], missing: new Map(), machine: describeMachine(describePrograms()) },
      sections: () => ({ readers: describeReaders(found, rows) }),
    };
  },
};

/** Every kind of run, one after the other. */
async function runsOf(data: string, db: string, more: number): Promise<[run: string, watched: Watched][]> {
  rmSync(db, { force: true });
  const flags = ['--data', data, '--db', db, '--out', `${db}-out`, '--quiet'];
  const first = await watched(db, flags);
  const nothing = await watched(db, flags);
  const takeBack = appendDay(data, more);
  const added = await watched(db, flags);
  const rebuilt = await watched(db, [...flags, '--rebuild']);
  takeBack();
  return [
    ['first', first],
    ['nothing new', nothing],
    ['a day more', added],
    ['`--rebuild`', rebuilt],
  ];
}

/** A run beside somebody who opens the database again and again. */
async function watched(db: string, flags: string[]): Promise<Watched> {
  const looking = spawn(process.execPath, [inProject('tests/crash/probe.js'), db], { cwd: inProject('.') });
  let said = '';
  looking.stdout.on('data', (chunk: Buffer) => (said += chunk));
  await once(looking.stdout, 'data');
  const { seconds } = await measure(process.execPath, [inProject('dist/main.js'), ...flags]);
  looking.kill('SIGTERM');
  await once(looking, 'close');
  const { longest } = JSON.parse(said.split('\n')[1] ?? '') as { longest: number };
  return { seconds, longest: longest / 1000 };
}

function describeReaders(found: ReadonlyMap<string, Watched[][]>, rows: number): string {
  const heads = shops.map(({ name, part }) => `${name}, ${(rows / part).toLocaleString('en')} sales`);
  const cells = (runs: Watched[]) => [
    `${median(runs.map(({ seconds }) => seconds)).toFixed(1)} s`,
    inWords(Math.max(...runs.map(({ longest }) => longest))),
  ];
  return markdownTable(
    ['run', ...heads.flatMap((head) => [head, 'longest wait'])],
    [...found].map(([run, ofShops]) => [run, ...ofShops.flatMap(cells)]),
  );
}

function inWords(seconds: number): string {
  return seconds === 0 ? 'none' : `${Math.round(seconds * 1000)} ms`;
}

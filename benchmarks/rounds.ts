import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { duckdb, ours, rowByRow, shellImport, shellImportAndAsk } from './contestants';
import { appendDay, makeData, splitByDay } from './datasets';
import { measure } from './measure';
import { inProject } from './project';
import { type Log, type Measured, type Run, recorder } from './recorder';

/** Sales of the night that adds a day. */
export const DAY = 10_000;
/** Sales of the row-by-row import: with more nobody would wait for it. */
export const FEW = 20_000;

/** How often the sample data is run per round: a second is soon disturbed. */
const TIMES = 3;

export interface Outcome extends Measured {
  /** Size of our database after a cold run, in MB, by number of sales. */
  databases: Map<number, number>;
  files: number;
}

/**
 * Runs everything in turn, round after round, so that a slow moment of the machine hits all alike.
 *
 * @param folder where data and databases go.
 * @param rows sales of the large data; the small data has a tenth.
 */
export async function runRounds(folder: string, rows: number, rounds: number, log: Log): Promise<Outcome> {
  const outcome: Outcome = { series: new Map(), missing: new Map(), databases: new Map(), files: 0 };
  const place = (name: string) => join(folder, name);
  const sizes = [rows / 100, rows / 10, rows];
  for (const size of [...sizes, FEW]) {
    log(`making ${size.toLocaleString('en')} sales`);
    makeData(place(`data-${size}`), size);
  }
  const run = recorder(outcome, log);
  for (let round = 1; round <= rounds; round += 1) {
    log(`round ${round} of ${rounds}`);
    for (const size of sizes) {
      const [data, db] = [place(`data-${size}`), place(`ours-${size}.db`)];
      rmSync(db, { force: true });
      await run(`cold ${size}`, () => ours(data, db));
      outcome.databases.set(size, statSync(db).size / 1e6);
      await run(`again ${size}`, () => ours(data, db));
      const takeOff = appendDay(data, DAY);
      await run(`day ${size}`, () => ours(data, db)).finally(takeOff);
      rmSync(db);
    }
    const large = place(`data-${rows}`);
    await run('import', () => shellImport(large, place('shell.db')));
    await run('import and ask', () => shellImportAndAsk(large, place('shell.db')));
    await run('duckdb', () => duckdb(large));
    await runDaily(folder, rows / 10, run, outcome);
    await runFew(folder, run);
  }
  return outcome;
}

async function runDaily(folder: string, rows: number, run: Run, outcome: Outcome): Promise<void> {
  const [data, db] = [join(folder, 'data-daily'), join(folder, 'daily.db')];
  rmSync(data, { recursive: true, force: true });
  const { files, addLastDay } = splitByDay(join(folder, `data-${rows}`), data);
  outcome.files = files;
  await run('daily cold', () => ours(data, db));
  await run('daily again', () => ours(data, db));
  addLastDay();
  await run('daily next', () => ours(data, db));
  rmSync(db);
}

async function runFew(folder: string, run: Run): Promise<void> {
  const [data, db] = [join(folder, `data-${FEW}`), join(folder, 'few.db')];
  await run('few row by row', () => rowByRow(data, db));
  rmSync(db, { force: true });
  await run('few', () => ours(data, db));
  rmSync(db);
  for (let time = 0; time < TIMES; time += 1) await runSample(db, run);
}

async function runSample(db: string, run: Run): Promise<void> {
  const sample = ['--data', inProject('data'), '--db', db, '--out', `${db}-dataviz`];
  await run('start-up', () => measure(process.execPath, ['-e', `require('${require.resolve('typeorm')}')`]));
  await run('sample with npm start', () =>
    measure('npm', ['start', '--silent', '--prefix', inProject('.'), '--', ...sample]),
  );
  rmSync(db);
  await run('sample compiled', () => measure(process.execPath, [inProject('dist/main.js'), ...sample]));
  rmSync(db);
}

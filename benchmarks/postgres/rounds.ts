import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ours } from '../contestants';
import { appendDay, makeData, otherQuantities } from '../datasets';
import { type Measurement, measure } from '../measure';
import { inProject } from '../project';
import { type Log, type Measured, type Run, recorder } from '../recorder';
import { DAY } from '../rounds';
import { ask, withDatabase } from './databases';

/**
 * Runs everything in turn, round after round, so that a slow moment of the machine hits all alike.
 *
 * @param server address of a server on which databases may be made.
 * @param folder where data and SQLite's databases go.
 * @param rows sales of the large data; the file that is replaced has a tenth.
 */
export async function runRounds(
  server: string,
  folder: string,
  rows: number,
  rounds: number,
  log: Log,
): Promise<Measured> {
  const outcome: Measured = { series: new Map(), missing: new Map() };
  const run = recorder(outcome, log);
  const [large, small] = [join(folder, 'large'), join(folder, 'small')];
  log(`making ${rows.toLocaleString('en')} sales`);
  makeData(large, rows);
  makeData(small, rows / 10);
  for (let round = 1; round <= rounds; round += 1) {
    log(`round ${round} of ${rounds}`);
    await withDatabase(server, async (db) => {
      await run('load', () => load(large, db));
      await ask(db, 'CREATE TABLE copied (LIKE sales INCLUDING ALL)');
      await ask(db, 'ALTER TABLE copied ALTER import_id SET DEFAULT 1');
      await ask(db, 'CHECKPOINT');
      await run('copy', () => copy(large, db));
    });
    await withDatabase(server, async (db) => {
      const whole = () => ours(large, db, join(folder, 'out'));
      await run('cold', whole);
      await run('again', whole);
      const takeOff = appendDay(large, DAY);
      await run('day', whole).finally(takeOff);
    });
    await withDatabase(server, (db) => replace('replace', small, db, folder, run));
    const sqlite = join(folder, 'sales.db');
    await replace('replace on SQLite', small, sqlite, folder, run);
    rmSync(sqlite);
  }
  return outcome;
}

/** psql: loads sales.csv into the same table, its key in place, and nothing else. */
function copy(data: string, database: string): Promise<Measurement> {
  const columns = 'date, product_id, quantity, store_id';
  const command = `\\copy copied (${columns}) FROM '${join(data, 'sales.csv')}' CSV HEADER`;
  return measure('psql', ['--quiet', '--no-psqlrc', database, '--command', command]);
}

function load(data: string, database: string): Promise<Measurement> {
  return measure(process.execPath, [
    ...['-r', 'ts-node/register', inProject('benchmarks/peers/load.ts')],
    ...[data, database],
  ]);
}

/** A run over a file of which every line has changed. */
async function replace(
  name: string,
  data: string,
  database: string,
  folder: string,
  run: Run,
): Promise<void> {
  const whole = () => ours(data, database, join(folder, 'out-replaced'));
  await whole();
  const takeBack = otherQuantities(data);
  await run(name, whole).finally(takeBack);
}

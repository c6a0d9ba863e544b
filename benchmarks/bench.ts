import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { replaceSections } from '../docs/generate/sections';
import { postgresBench } from './postgres/bench';
import { inProject } from './project';
import { readersBench } from './readers';
import { sqliteBench } from './sqlite';
import type { Bench } from './suite';
import { isMissed, TARGET_ROWS } from './targets';

const benches: Record<string, Bench> = { sqlite: sqliteBench, postgres: postgresBench };

/**
 * `npm run bench` times our command against its peers and checks the targets; exits with 1 where one is missed.
 * `--database postgres` does so on PostgreSQL; it needs `psql`. `--readers` measures how long others are told to wait for a
 * SQLite file. `--rows N` scales the data, `--runs N` the counted
 * rounds, `--write` puts the results into docs/performance.md or docs/scaling.md.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      database: { type: 'string', default: 'sqlite' },
      rows: { type: 'string', default: String(TARGET_ROWS) },
      runs: { type: 'string', default: '3' },
      readers: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const [rows, runs] = [wholeNumber('rows', values.rows, 10_000), wholeNumber('runs', values.runs, 1)];
  const bench = values.readers ? readersBench : benches[values.database];
  if (!bench) throw new Error(`--database "${values.database}" is not known; write sqlite or postgres`);
  execFileSync('npm', ['run', 'build'], { cwd: inProject('.'), stdio: 'ignore' });
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const outcome = await bench.measure(folder, rows, runs, (message) => console.error(message));
    const { machine, targets, missing } = outcome;
    const areJudged = rows === TARGET_ROWS;
    const rounds = `Medians of ${runs} rounds; ratios are medians of the ratios within a round.`;
    const sections: Record<string, string> = {
      machine: `${machine} ${runs === 1 ? 'One round.' : rounds}`,
      ...outcome.sections(areJudged),
    };
    console.log(Object.values(sections).join('\n\n'));
    for (const [name, reason] of missing) console.log(`\nNot measured: ${name}, ${reason}`);
    if (!areJudged) console.log(`\nThe targets are made for ${TARGET_ROWS.toLocaleString('en')} sales.`);
    if (values.write && bench.page) {
      const path = inProject(bench.page);
      writeFileSync(path, replaceSections(readFileSync(path, 'utf8'), sections));
    }
    if (areJudged && targets.some(isMissed)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function wholeNumber(flag: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least || value % least > 0) {
    throw new Error(
      `--${flag} "${text}" is no multiple of ${least}; write for example --${flag} ${10 * least}`,
    );
  }
  return value;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});

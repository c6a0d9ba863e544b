import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { replaceSections } from '../docs/generate/sections';
import { inProject } from './project';
import { describeGrowth, describeMachine, describeRuns, describeTargets } from './report';
import { runRounds } from './rounds';
import { isMissed, TARGET_ROWS, targetsOf } from './targets';

/**
 * `npm run bench` times our command against its peers and checks the targets; exits with 1 where one is missed.
 * `--rows N` scales the data, `--runs N` the counted rounds, `--write` puts the results into docs/performance.md.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: String(TARGET_ROWS) },
      runs: { type: 'string', default: '3' },
      write: { type: 'boolean', default: false },
    },
  });
  const [rows, runs] = [wholeNumber('rows', values.rows, 10_000), wholeNumber('runs', values.runs, 1)];
  execFileSync('npm', ['run', 'build'], { cwd: inProject('.'), stdio: 'ignore' });
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const outcome = await runRounds(folder, rows, runs, (message) => console.error(message));
    const targets = targetsOf(outcome, rows);
    const areJudged = rows === TARGET_ROWS;
    const sections = {
      machine: `${describeMachine()} Medians of ${runs} rounds; ratios are medians of the ratios within a round.`,
      targets: describeTargets(targets, areJudged),
      runs: describeRuns(outcome, rows),
      growth: describeGrowth(outcome),
    };
    console.log(Object.values(sections).join('\n\n'));
    for (const [name, reason] of outcome.missing) console.log(`\nNot measured: ${name}, ${reason}`);
    if (!areJudged) console.log(`\nThe targets are made for ${TARGET_ROWS.toLocaleString('en')} sales.`);
    if (values.write) {
      const path = inProject('docs/performance.md');
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

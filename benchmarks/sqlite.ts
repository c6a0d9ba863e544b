import { describeGrowth, describeMachine, describePrograms, describeRuns, describeTargets } from './report';
import { runRounds } from './rounds';
import type { Bench } from './suite';
import { targetsOf } from './targets';

/** SQLite beside its shell, DuckDB and an ORM. */
export const sqliteBench: Bench = {
  page: 'docs/performance.md',
  async measure(folder, rows, rounds, log) {
    const outcome = await runRounds(folder, rows, rounds, log);
    const targets = targetsOf(outcome, rows);
    return {
      ...{ targets, missing: outcome.missing, machine: describeMachine(describePrograms()) },
      sections: (areJudged) => ({
        targets: describeTargets(targets, areJudged),
        runs: describeRuns(outcome, rows),
        growth: describeGrowth(outcome),
      }),
    };
  },
};

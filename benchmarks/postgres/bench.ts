import { execFileSync } from 'node:child_process';
import { Server } from '../../tests/support/postgres/server';
import { describeMachine, describeSeries, describeTargets, type Named } from '../report';
import { DAY } from '../rounds';
import type { Bench } from '../suite';
import { ask } from './databases';
import { runRounds } from './rounds';
import { targetsOf } from './targets';

/** As careful as a server is by default; memory as for a small one. */
const careful = ['shared_buffers=512MB', 'max_wal_size=4GB'];

/**
 * PostgreSQL beside psql and SQLite, on the server that BENCH_DATABASE_URL names, else on one of npm's binaries that it
 * starts itself.
 */
export const postgresBench: Bench = {
  page: 'docs/scaling.md',
  async measure(folder, rows, rounds, log) {
    const given = process.env['BENCH_DATABASE_URL'];
    const own = given ? undefined : await Server.start({ settings: careful });
    const server = given ?? own?.url ?? '';
    try {
      const [version] = await ask(server, 'SHOW server_version');
      const outcome = await runRounds(server, folder, rows, rounds, log);
      const targets = targetsOf(outcome);
      return {
        ...{ targets, missing: outcome.missing },
        machine: describeMachine(`PostgreSQL ${version}, psql ${psqlVersion()}`),
        sections: (areJudged) => ({
          targets: describeTargets(targets, areJudged),
          runs: describeSeries(outcome, namesFor(rows)),
        }),
      };
    } finally {
      own?.stop();
    }
  },
};

function namesFor(rows: number): Named[] {
  const sales = (size: number) => `${size.toLocaleString('en')} sales`;
  return [
    ['copy', `psql, ${sales(rows)}: \`\\copy\` alone`, rows],
    ['load', `ours, ${sales(rows)}: import with its sums, COMMIT`, rows],
    ['cold', 'ours, the whole run', rows],
    ['again', 'the same again, nothing changed', 0],
    ['day', `one more day, ${sales(DAY)}`, DAY],
    ['replace', `a file of ${sales(rows / 10)} replaced`, rows / 10],
    ['replace on SQLite', 'the same on SQLite', rows / 10],
  ];
}

function psqlVersion(): string {
  try {
    return execFileSync('psql', ['--version'], { encoding: 'utf8' }).split(' ')[2] ?? '';
  } catch {
    return 'missing';
  }
}

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, totalmem, type } from 'node:os';
import Database from 'better-sqlite3';
import { markdownTable } from '../docs/generate/markdown-table';
import { inProject } from './project';
import type { Measured } from './recorder';
import { DAY, FEW, type Outcome } from './rounds';
import { median } from './statistics';
import { isMissed, type Target } from './targets';

const digits = (value: number, decimals: number) =>
  Number.isNaN(value)
    ? '–'
    : value.toLocaleString('en', {
        ...{ minimumFractionDigits: decimals, maximumFractionDigits: decimals },
        // What is rounded to 0 has no sign.
        signDisplay: 'negative',
      });

/** What the numbers hold for: day, machine, versions. */
export function describeMachine(programs: string): string {
  const [cpu] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  return (
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${cpu?.model.trim()}), ${memory}, ${type()}; ` +
    `Node ${process.versions.node}, ${programs}.`
  );
}

/** The versions of what is compared. */
export function describePrograms(): string {
  const sqlite = new Database(':memory:').prepare('SELECT sqlite_version()').pluck().get();
  return `SQLite ${sqlite} in better-sqlite3, shell ${shellVersion()}, DuckDB ${versionOf('@duckdb/node-api')}, TypeORM ${versionOf('typeorm')}`;
}

function versionOf(name: string): string {
  return JSON.parse(readFileSync(inProject(`node_modules/${name}/package.json`), 'utf8')).version;
}

function shellVersion(): string {
  try {
    return execFileSync('sqlite3', ['--version'], { encoding: 'utf8' }).split(' ')[0] ?? '';
  } catch {
    return 'missing';
  }
}

/** The targets as a Markdown table. */
export function describeTargets(targets: Target[], areJudged: boolean): string {
  const bound = (value: number | undefined, { unit, atLeast }: Target) =>
    value === undefined ? '' : `${atLeast ? '≥' : '≤'} ${value} ${unit}`;
  return markdownTable(
    ['what', 'measured', 'must', 'aim', 'verdict'],
    targets.map((each) => [
      each.what,
      `${digits(each.value, each.unit === 'MB' || each.unit === '%' ? 0 : 2)} ${each.unit}`,
      bound(each.must, each),
      bound(each.aim, each),
      !areJudged
        ? 'not judged'
        : Number.isNaN(each.value)
          ? 'not measured'
          : isMissed(each)
            ? '**missed**'
            : 'met',
    ]),
    true,
  );
}

/** A run, what it does, and how many rows it reads. */
export type Named = [name: string, what: string, rows: number];

/** What was run on SQLite. */
export function describeRuns(outcome: Outcome, rows: number): string {
  const sales = (size: number) => size.toLocaleString('en');
  const names: Named[] = [];
  for (const size of [rows / 100, rows / 10, rows]) {
    names.push([`cold ${size}`, `ours, ${sales(size)} sales, cold`, size]);
    names.push([`again ${size}`, 'the same again, nothing changed', 0]);
    names.push([`day ${size}`, `one more day, ${sales(DAY)} sales`, DAY]);
  }
  names.push(['import', `sqlite3 shell, ${sales(rows)} sales: \`.import\` alone`, rows]);
  names.push(['import and ask', 'sqlite3 shell: `.import` and the three questions', rows]);
  names.push(['duckdb', 'DuckDB: load and the three questions', rows]);
  names.push([
    'daily cold',
    `ours, ${sales(rows / 10)} sales in ${sales(outcome.files)} files of a day, cold`,
    rows / 10,
  ]);
  names.push(['daily again', 'the same again, nothing changed', 0]);
  names.push(['daily next', 'the night that adds a file', 0]);
  names.push(['few row by row', `TypeORM row by row, ${sales(FEW)} sales`, FEW]);
  names.push(['few', `ours, ${sales(FEW)} sales, cold`, FEW]);
  names.push(['start-up', 'Node.js that loads TypeORM, and nothing else', 0]);
  names.push(['sample with npm start', 'sample data, `npm start`', 0]);
  names.push(['sample compiled', 'sample data, `node dist/main.js`', 0]);
  return describeSeries(outcome, names);
}

/** Runs as a Markdown table: median, spread, rows per second and peak memory. */
export function describeSeries({ series, missing }: Measured, names: Named[]): string {
  return markdownTable(
    ['run', 'median', 'from – to', 'rows/s', 'peak memory'],
    names.map(([name, what, count]) => {
      const runs = series.get(name) ?? [];
      const seconds = runs.map((run) => run.seconds);
      const middle = median(seconds);
      if (runs.length === 0) return [what, missing.get(name) ?? 'not run', '', '', ''];
      return [
        what,
        `${digits(middle, 2)} s`,
        `${digits(Math.min(...seconds), 2)} – ${digits(Math.max(...seconds), 2)}`,
        count > 0 ? digits(count / middle, 0) : '',
        `${digits(median(runs.map((run) => run.megabytes ?? Number.NaN)), 0)} MB`,
      ];
    }),
    true,
  );
}

/** Time, memory and disk by number of sales. */
export function describeGrowth({ series, databases }: Outcome): string {
  return markdownTable(
    ['sales', 'cold run', 'again', 'peak memory', 'database'],
    [...databases].map(([size, megabytes]) => {
      const cold = series.get(`cold ${size}`) ?? [];
      const again = series.get(`again ${size}`) ?? [];
      return [
        size.toLocaleString('en'),
        `${digits(median(cold.map((run) => run.seconds)), 1)} s`,
        `${digits(median(again.map((run) => run.seconds)), 2)} s`,
        `${digits(median(cold.map((run) => run.megabytes ?? Number.NaN)), 0)} MB`,
        `${digits(megabytes, 0)} MB`,
      ];
    }),
    true,
  );
}

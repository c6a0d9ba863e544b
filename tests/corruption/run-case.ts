import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { runAnalyses } from '../../scripts/data-analysis';
import { importData } from '../../scripts/data-import';
import { beginRun, commit, openDatabase } from '../../scripts/database';
import { kinds } from '../../scripts/import/kinds';
import { describeNotice } from '../../scripts/notices/describe-notice';
import type { Notice } from '../../scripts/notices/notice';
import { Failure } from '../../scripts/run/failure';
import { importSettings } from '../../scripts/settings/import-settings';
import type { Data } from './clean-data';
import type { Case, Right } from './damage';
import type { Lines } from './judge';
import { filesOf } from './sheet';

/** The rows of every table whose content the files decide, each as JSON, sorted. */
type Tables = Record<string, string[]>;

type Outcome =
  | { failure: Failure; notices: string[]; leftDatabase: boolean }
  | { failure?: undefined; tables: Tables; rejects: Lines; notices: string[] };

/**
 * loaded, rejected, refused: as it must be · silent: other tables than the clean ones, and nothing names the line ·
 * other: not as it must be, but not silent.
 */
export type Result = 'loaded' | 'rejected' | 'refused' | 'silent' | 'other';

const folder = mkdtempSync(join(tmpdir(), 'corruption-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const references = new Map<string, Promise<Tables>>();

/** Imports a damaged folder and says what became of it. */
export async function runCase(clean: Data, damaged: Case): Promise<{ result: Result; details: string }> {
  const outcome = await run({ ...filesOf(clean), ...damaged.files }, damaged.settings);
  const { right } = damaged;
  if (outcome.failure) return { ...judgeFailure(outcome, right), details: outcome.failure.message };

  const { tables, rejects, notices } = outcome;
  const details = `rejects ${JSON.stringify(rejects)}, notices ${JSON.stringify(notices)}`;
  if ('refused' in right) {
    const harmless = difference(tables, await reference(clean)) === '' && isEmpty(rejects);
    return { result: harmless ? 'other' : 'silent', details: `expected a refusal; ${details}` };
  }
  const wrongTables = difference(tables, await reference(right.rest));
  const wrongLines = JSON.stringify(sortLines(rejects)) !== JSON.stringify(sortLines(right.rejects));
  const isNoticed = !right.notice || notices.some((notice) => right.notice?.test(notice));
  if (!wrongTables && !wrongLines && isNoticed)
    return { result: isEmpty(rejects) ? 'loaded' : 'rejected', details };
  const isNamed =
    !isEmpty(right.rejects) &&
    Object.entries(right.rejects).every(([file, lines]) =>
      lines.every((line) => rejects[file]?.includes(line)),
    );
  const isHarmless = difference(tables, await reference(clean)) === '';
  return {
    result: isNamed || isHarmless ? 'other' : 'silent',
    details:
      `${details}${wrongLines ? `; expected rejects ${JSON.stringify(right.rejects)}` : ''}` +
      `${isNoticed ? '' : `; expected a notice ${right.notice}`}${wrongTables ? `; ${wrongTables}` : ''}`,
  };
}

function judgeFailure(
  { failure, notices, leftDatabase }: Extract<Outcome, { failure: Failure }>,
  right: Right,
): { result: Result } {
  if (!('refused' in right) || leftDatabase) return { result: 'other' };
  const { message } = failure;
  const namesLine =
    right.line === undefined || new RegExp(`(${right.refused}:|line )${right.line}\\b`).test(message);
  const isNamed = [message, ...notices].some((each) => each.includes(right.refused));
  const fits = isNamed && namesLine && (right.says?.test(message) ?? true);
  return { result: fits ? 'refused' : 'other' };
}

/** The tables that a clean folder with this data gives. */
function reference(data: Data): Promise<Tables> {
  const key = JSON.stringify(data);
  const known = references.get(key);
  if (known) return known;
  const made = run(filesOf(data)).then((outcome) => {
    if (!outcome.failure && isEmpty(outcome.rejects)) return outcome.tables;
    throw new Error(`Expected clean data to be loaded exactly: ${key} ${JSON.stringify(outcome)}`);
  });
  references.set(key, made);
  return made;
}

/** One run of the command in a folder of its own, as main.ts does it. */
export async function run(files: Case['files'], settings: Case['settings'] = {}): Promise<Outcome> {
  const home = mkdtempSync(join(folder, 'case-'));
  const path = join(home, 'sale-analysis.db');
  for (const [name, content] of Object.entries(files)) {
    if (content === null) continue;
    mkdirSync(dirname(join(home, 'data', name)), { recursive: true });
    writeFileSync(join(home, 'data', name), typeof content === 'function' ? content() : content);
  }
  const notices: string[] = [];
  const withoutHome = (message: string) => message.replaceAll(`${home}/`, '');
  const notice = (each: Notice) => notices.push(withoutHome(describeNotice(each)));
  const database = await openDatabase(path);
  try {
    const session = await beginRun(database);
    const { dateFormat, decimal, columns = [] } = settings;
    const { changed } = await importData(session, {
      data: join(home, 'data'),
      importing: {
        ...importSettings(columns.map((value) => ({ key: 'columns', value, origin: '--columns' }))),
        dateFormat,
        decimal,
      },
      prune: false,
      signal: new AbortController().signal,
      notice,
      progress: () => {},
    });
    await runAnalyses(session, changed, notice);
    await commit(database);
    return { ...readTables(path), notices };
  } catch (error) {
    await database.abandon();
    if (!(error instanceof Failure)) throw error;
    return {
      failure: new Failure(withoutHome(error.message), error.exitCode),
      notices,
      leftDatabase: existsSync(path),
    };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

// How a file was read, and columns that are generated or the time of the run.
const ownTables = /^(imports|notices|rejected_rows|listed_.*|analysis_run.*|sqlite_.*)$/;
const ownColumns = ['sale_id', 'import_id', 'analysis_id', 'analysis_date'];

function readTables(path: string): { tables: Tables; rejects: Lines } {
  const database = new BetterSqlite3(path, { readonly: true });
  try {
    const all = <Row>(sql: string) => database.prepare<[], Row>(sql).all();
    for (const { name, gap } of all<{ name: string; gap: number }>(
      `SELECT name, rows_read - rows_kept - rows_rejected - rows_left_out - rows_blank AS gap FROM imports`,
    )) {
      if (gap !== 0) throw new Error(`The rows of ${name} do not add up: ${gap}`);
    }
    const rejects: Lines = {};
    for (const { name, line } of all<{ name: string; line: number }>(
      `SELECT name, line FROM rejected_rows JOIN imports USING (import_id) ORDER BY name, line`,
    )) {
      rejects[name] ??= [];
      rejects[name].push(line);
    }
    const tables: Tables = {};
    for (const { name } of all<{ name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table'`)) {
      if (ownTables.test(name)) continue;
      const columns = all<{ name: string }>(`SELECT name FROM pragma_table_info('${name}')`)
        .map((column) => column.name)
        .filter((column) => !ownColumns.includes(column));
      // Words of several files are counted together.
      const rows =
        name === 'left_out_rows'
          ? 'word, SUM(row_count) AS row_count, SUM(amount) AS amount FROM left_out_rows GROUP BY word'
          : `${columns.join(', ')} FROM ${name}`;
      tables[name] = all(`SELECT ${rows}`)
        .map((row) => JSON.stringify(row))
        .sort();
    }
    return { tables, rejects };
  } finally {
    database.close();
  }
}

/** Where tables differ, for people; empty where they do not. */
function difference(found: Tables, expected: Tables): string {
  const names = new Set([...kinds, ...Object.keys(found), ...Object.keys(expected)]);
  for (const name of names) {
    const [some, others] = [found[name] ?? [], expected[name] ?? []];
    if (JSON.stringify(some) === JSON.stringify(others)) continue;
    const extra = some.filter((row) => !others.includes(row)).slice(0, 2);
    const missing = others.filter((row) => !some.includes(row)).slice(0, 2);
    return `${name} has ${some.length} rows for ${others.length}, with ${extra.join(' ')} and without ${missing.join(' ')}`;
  }
  return '';
}

function sortLines(lines: Lines): [string, number[]][] {
  return Object.entries(lines)
    .map(([file, each]): [string, number[]] => [file, each.toSorted((a, b) => a - b)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function isEmpty(lines: Lines): boolean {
  return Object.keys(lines).length === 0;
}

/** What the table `runs` and `--json` say of each run, however it ended. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { version } from '../package.json';
import { cleanFiles, prepare, runCommand, select } from './support/command';
import { onSqlite, tamper } from './support/database';

const runs = (db: string) =>
  select(db, 'SELECT exit_code, files, rows, message FROM runs ORDER BY run_id') as Record<string, unknown>[];
const broken = 'date,product_id,quantity,store_id\nyesterday,P1,3,S1\n';
const refusal = (data: string) =>
  `${data}/sales.csv: every row is refused (1); the first: ${data}/sales.csv:2 date "yesterday" is not a date; write it as 2024-12-31`;

describe('the table runs', () => {
  it('has a row of each run: one that read, one that found nothing new, one that failed, one after it', async () => {
    const { data, db, flags } = prepare(cleanFiles);
    await runCommand(flags);
    await runCommand(flags);
    writeFileSync(join(data, 'sales.csv'), broken);
    expect((await runCommand([...flags, '--allow-shrink'])).code).toBe(1);
    writeFileSync(join(data, 'sales.csv'), `${cleanFiles['sales.csv']}2024-02-02,P1,1,S1\n`);
    await runCommand(flags);
    expect(runs(db)).toEqual([
      { exit_code: 0, files: 3, rows: 6, message: null },
      { exit_code: 0, files: 0, rows: 0, message: null },
      { exit_code: 1, files: null, rows: null, message: refusal(data) },
      { exit_code: 0, files: 1, rows: 3, message: null },
    ]);
  });

  it('says when, for how long, by which version and on which machine', async () => {
    const { db, flags } = prepare(cleanFiles);
    const begin = new Date().toISOString();
    await runCommand(flags);
    const [run] = select(db, 'SELECT * FROM runs') as { started_at: string; finished_at: string }[];
    expect(run).toMatchObject({ version, host: hostname(), seconds: expect.any(Number) });
    const times = [begin, run?.started_at, run?.finished_at, new Date().toISOString()];
    expect(times).toEqual([...times].sort());
  });

  it('names the gate that refused a run, and what could not be delivered', async () => {
    const { db, out, flags } = prepare(cleanFiles);
    await runCommand(flags);
    await runCommand([...flags, '--max-age', '1d']);
    rmSync(out, { recursive: true });
    writeFileSync(out, '');
    await runCommand([...flags, '--rebuild']);
    expect(runs(db).map(({ exit_code }) => exit_code)).toEqual([0, 3, 4]);
    expect(runs(db)[2]?.['message']).toMatch(/^The results are saved, but the output folder /);
  });

  it('outlives --rebuild', async () => {
    const { db, flags } = prepare(cleanFiles);
    await runCommand(flags);
    await runCommand([...flags, '--rebuild']);
    expect(runs(db)).toHaveLength(2);
  });

  it('shows a run that was killed as one without an end', async () => {
    const { db, flags } = prepare(cleanFiles);
    await runCommand(flags);
    const NODE_OPTIONS = `--require "${join(__dirname, 'crash', 'inject.js')}"`;
    await runCommand([...flags, '--rebuild'], { env: { NODE_OPTIONS, INJECT: 'DROP TABLE:SIGKILL' } });
    expect(runs(db)[1]).toEqual({ exit_code: null, files: null, rows: null, message: null });
  });

  it('knows nothing of a dry run, nor of one that was asked for in a wrong way', async () => {
    const { db, flags } = prepare(cleanFiles);
    await runCommand(flags);
    await runCommand([...flags, '--dry-run']);
    expect((await runCommand([...flags, '--data', 'nowhere'])).code).toBe(2);
    expect((await runCommand([...flags, '--nonsense'])).code).toBe(2);
    expect(runs(db)).toHaveLength(1);
  });

  onSqlite('is not written where another program holds the database, which is said', async () => {
    const { db, flags } = prepare(cleanFiles);
    await runCommand(flags);
    const other = new Database(db);
    other.exec('BEGIN IMMEDIATE');
    const { code, stderr } = await runCommand([...flags, '--wait', '0']);
    other.close();
    expect({ code, runs: runs(db).length }).toEqual({ code: 1, runs: 1 });
    expect(stderr).toContain('This run does not stand in the table runs: the database is held');
  });

  onSqlite('is begun anew where somebody has dropped it', async () => {
    const { db, flags } = prepare(cleanFiles);
    await runCommand(flags);
    tamper(db, 'DROP TABLE runs');
    expect((await runCommand(flags)).code).toBe(0);
    expect(runs(db)).toHaveLength(1);
  });

  it('does not make a database of a first run that failed', async () => {
    const { db, flags } = prepare({ ...cleanFiles, 'sales.csv': broken });
    const { code } = await runCommand(flags);
    expect({ code, isThere: existsSync(db) }).toEqual({ code: 1, isThere: false });
  });
});

it('A run that fails prints one object with --json, which names code, message, file and line', async () => {
  const { data, flags } = prepare({ ...cleanFiles, 'sales.csv': broken });
  const { code, stdout } = await runCommand([...flags, '--json']);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toEqual({
    error: { code: 'failed', exitCode: 1, message: refusal(data), file: `${data}/sales.csv`, line: null },
  });
  const usage = await runCommand([...flags, '--json', '--data', 'nowhere']);
  expect(JSON.parse(usage.stdout).error).toMatchObject({ code: 'usage', exitCode: 2 });
});

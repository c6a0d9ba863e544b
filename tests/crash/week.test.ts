/** Seven nights of an operator: what each run ends with, what its row says, and what the figures are in the morning. */
import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { compiledMain as main, projectFolder, runCommand, select, temporaryFolder } from '../support/command';
import { isPossible, isWindows } from '../support/possible';

const oldDatabases = join(projectFolder, 'tests', 'fixtures', 'old-databases');
const canRun = isPossible(!isWindows, 'the week of an operator', 'Windows has no kill -9');
const inject = (event: string) => ({
  NODE_OPTIONS: `--require "${join(__dirname, 'inject.js')}"`,
  INJECT: event,
});

(canRun ? it : it.skip)('A week of nights ends each with the right code, row and figures', async () => {
  expect(main).not.toBe('');
  const folder = temporaryFolder();
  const [data, db] = [join(folder, 'data'), join(folder, 'sales.db')];
  cpSync(join(oldDatabases, 'data'), data, { recursive: true });
  const sqlite = new Database(db);
  sqlite.pragma('foreign_keys = OFF');
  sqlite.exec(readFileSync(join(oldDatabases, '2026-11-27-version-3.sql'), 'utf8'));
  sqlite.close();
  const flags = ['--data', data, '--db', db, '--out', join(folder, 'out')];
  /** The exit code, the last row of `runs`, and the sales in the morning. */
  const night = async (env: NodeJS.ProcessEnv = {}) => {
    const { code } = await runCommand(flags, { env });
    const [row] = select(db, 'SELECT run_id, exit_code, files FROM runs ORDER BY run_id DESC LIMIT 1');
    const [{ sales }] = select(db, 'SELECT COUNT(*) AS sales FROM sales') as [{ sales: number }];
    return { code, row, sales };
  };

  const upgrade = await night();
  expect(upgrade).toEqual({ code: 0, row: { run_id: 1, exit_code: 0, files: 0 }, sales: 9 });

  const days = Array.from({ length: 400 }, (_, at) => `2024-06-${10 + (at % 20)},P2,1,01\n`);
  const newFile = (rows: string[]) =>
    writeFileSync(join(data, 'june.csv'), `date,product_id,quantity,store_id\n${rows.join('')}`);
  newFile(days);
  expect(await night()).toEqual({ code: 0, row: { run_id: 2, exit_code: 0, files: 1 }, sales: 409 });

  newFile(days.slice(0, 100));
  expect(await night()).toEqual({ code: 1, row: { run_id: 3, exit_code: 1, files: null }, sales: 409 });
  newFile(days);

  renameSync(data, `${data}.gone`);
  mkdirSync(data);
  expect(await night()).toEqual({ code: 1, row: { run_id: 4, exit_code: 1, files: null }, sales: 409 });
  cpSync(`${data}.gone`, data, { recursive: true, preserveTimestamps: true });

  newFile([...days, '2024-06-30,P2,1,01\n']);
  const full = await night(inject('INSERT INTO:SQLITE_FULL'));
  expect(full).toEqual({ code: 1, row: { run_id: 4, exit_code: 1, files: null }, sales: 409 });

  const killed = await night(inject('INSERT INTO "sales":SIGKILL'));
  expect(killed).toEqual({ code: null, row: { run_id: 5, exit_code: null, files: null }, sales: 409 });

  const clockChange = await night({ TZ: 'America/New_York' });
  expect(clockChange).toEqual({ code: 0, row: { run_id: 6, exit_code: 0, files: 1 }, sales: 410 });
  expect(await night({ TZ: 'Pacific/Auckland' })).toEqual({
    ...{ code: 0, row: { run_id: 7, exit_code: 0, files: 0 }, sales: 410 },
  });
});

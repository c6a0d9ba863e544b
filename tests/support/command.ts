import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newDatabase } from './database';
import { temporaryFolder } from './temporary-folder';

export { dump, select } from './database';
export { temporaryFolder };

export const projectFolder = join(__dirname, '..', '..');

export interface Outcome {
  code: number | null;
  stdout: string;
  /** Without the times that its lines begin with. */
  stderr: string;
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d /gm;

/** What a command has said, without the times that its lines begin with. */
export function withoutTimes(stderr: string): string {
  return stderr.replace(TIME, '');
}

/** The program compiled, as it is before all tests: it starts three times as fast as under ts-node. */
export const compiledMain = process.env['COMPILED_MAIN'] ?? '';

/**
 * Runs the real command, compiled, in a folder without a `.env`.
 *
 * @param options `timeout` ends it after so many milliseconds, with the code null; `tsNode` runs it as
 *   `npx ts-node main.ts` does.
 */
export function runCommand(
  args: string[],
  options: { env?: NodeJS.ProcessEnv; cwd?: string; timeout?: number; tsNode?: boolean } = {},
): Promise<Outcome> {
  const { DATA_PATH, DB_PATH, DATABASE_URL, DATAVIZ_PATH, ...environment } = process.env;
  const command = options.tsNode
    ? [require.resolve('ts-node/dist/bin'), join(projectFolder, 'main.ts')]
    : [compiledMain];
  const child = spawn(process.execPath, [...command, ...args], {
    cwd: options.cwd ?? temporaryFolder(),
    env: { ...environment, ...options.env },
    ...{ timeout: options.timeout, killSignal: 'SIGKILL' },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, stdout, stderr: withoutTimes(stderr) }));
  });
}

/** A new folder with these files. */
export function folderWith(files: Record<string, string | Buffer>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** A small clean data folder's files. */
export const cleanFiles = {
  'products.csv': 'product_id,name,price,stock\nP1,Pen,1.50,10\nP2,Ink,20,5\n',
  'stores.csv': 'store_id,city,employee_nb\nS1,Lyon,2\nS2,Lille,4\n',
  'sales.csv': 'date,product_id,quantity,store_id\n2024-01-31,P1,3,S1\n2024-02-01,P2,1,S2\n',
};

/** A data folder, and the flags that keep everything else in a folder of its own. */
export function prepare(files: Record<string, string | Buffer>) {
  const data = folderWith(files);
  const folder = temporaryFolder();
  const db = newDatabase(folder);
  const out = join(folder, 'out');
  return { data, db, out, folder, flags: ['--data', data, '--db', db, '--out', out] };
}

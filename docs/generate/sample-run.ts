import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Option } from '../../scripts/settings/flags';
import { options } from '../../scripts/settings/options';

const root = join(__dirname, '..', '..');

/** What a first run makes of the sample data of the repository. */
export interface SampleRun {
  stdout: string;
  /** The picture of each analysis, by file name. */
  pictures: Record<string, string>;
}

/** Runs the command on the sample data, as a first run prints and draws it. */
export function sampleRun(): SampleRun {
  const folder = mkdtempSync(join(tmpdir(), 'sales-analysis-docs-'));
  try {
    mkdirSync(join(folder, 'data'));
    for (const name of ['products.csv', 'stores.csv', 'sales.csv'])
      cpSync(join(root, 'data', name), join(folder, 'data', name));
    const variables = Object.values<Option>(options).flatMap(({ env }) => env ?? []);
    const environment = Object.entries(process.env).filter(([name]) => !variables.includes(name));
    const command = [require.resolve('ts-node/dist/bin'), join(root, 'main.ts')];
    const stdout = execFileSync(process.execPath, command, {
      cwd: folder,
      env: Object.fromEntries(environment),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const read = (name: string) => readFileSync(join(folder, 'dataviz', name), 'utf8');
    const names = readdirSync(join(folder, 'dataviz')).filter((name) => name.endsWith('.svg'));
    return {
      stdout,
      pictures: Object.fromEntries(names.map((name) => [name, read(name)])),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

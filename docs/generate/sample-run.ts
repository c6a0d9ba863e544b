import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Option, options } from '../../scripts/options';

const root = join(__dirname, '..', '..');

/** What the command prints on stdout for the sample data of the repository, on a first run. */
export function sampleRun(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sales-analysis-docs-'));
  try {
    mkdirSync(join(folder, 'data'));
    for (const name of ['products.csv', 'stores.csv', 'sales.csv'])
      cpSync(join(root, 'data', name), join(folder, 'data', name));
    const variables = Object.values<Option>(options).flatMap(({ env }) => env ?? []);
    const environment = Object.entries(process.env).filter(([name]) => !variables.includes(name));
    const command = [require.resolve('ts-node/dist/bin'), join(root, 'main.ts')];
    return execFileSync(process.execPath, command, {
      cwd: folder,
      env: Object.fromEntries(environment),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';
import { projectFolder } from '../support/command';

/** The program as plain JavaScript: it starts three times as fast as under ts-node, and a test starts it often. */
export function compile(): string {
  const cache = join(projectFolder, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'crash-test-'));
  chmodSync(folder, 0o755);
  const sources = ['main.ts', ...filesBelow('models'), ...filesBelow('scripts')];
  for (const source of sources.filter((name) => name.endsWith('.ts'))) {
    const { code } = transformSync(readFileSync(join(projectFolder, source), 'utf8'), {
      jsc: {
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, useDefineForClassFields: false },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    });
    const target = join(folder, source.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code);
  }
  cpSync(join(projectFolder, 'package.json'), join(folder, 'package.json'));
  return join(folder, 'main.js');
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' });
  return entries.map((entry) => join(folder, entry));
}

export interface End {
  /** The exit code, or the name of the signal that ended the process. */
  code: number | string | null;
  stdout: string;
  stderr: string;
}

/** Collects what a process says, until it ends. */
export function endOf(child: ChildProcess): Promise<End> {
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.setEncoding('utf8').on('data', (chunk: string) => {
      said[stream] += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code, signal) => resolve({ code: code ?? signal, ...said }));
  });
}

/** Starts the compiled program. */
export function start(main: string, args: string[], options: SpawnOptions = {}): ChildProcess {
  const { DATA_PATH, DB_PATH, DATAVIZ_PATH, ...env } = { ...process.env, ...options.env };
  return spawn(process.execPath, [main, ...args], { cwd: dirname(main), ...options, env });
}

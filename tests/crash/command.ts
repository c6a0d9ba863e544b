import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { withoutTimes } from '../support/command';

export interface End {
  /** The exit code, or the name of the signal that ended the process. */
  code: number | string | null;
  stdout: string;
  /** Without the times that its lines begin with. */
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
    child
      .on('error', reject)
      .on('close', (code, signal) =>
        resolve({ code: code ?? signal, ...said, stderr: withoutTimes(said.stderr) }),
      );
  });
}

/** Starts the compiled program. */
export function start(main: string, args: string[], options: SpawnOptions = {}): ChildProcess {
  const { DATA_PATH, DB_PATH, DATAVIZ_PATH, ...env } = { ...process.env, ...options.env };
  return spawn(process.execPath, [main, ...args], { cwd: dirname(main), ...options, env });
}

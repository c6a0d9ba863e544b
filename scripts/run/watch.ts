import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { extname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Failure } from './failure';
import { stopOnSignals } from './signals';

/** Milliseconds between two looks at the folder; what is the same twice has settled. */
const LOOK = 1_000;
/** How long a run may take to heed a signal, in milliseconds, before it is killed: its database is as it was all the same. */
const GRACE = 700;
/** What an exit code has more than the number of the signal that it is for. */
const SIGNALLED = 128;

/**
 * Runs the command once, and again whenever what it reads has changed and settled, until a signal comes. Each run is a
 * process of its own, with the same flags; one that fails says so itself, and the next one is tried. By looking, not by
 * the events of a file system: those do not come from another machine.
 *
 * @param main the file of the command.
 * @param args its flags, without --watch.
 * @param state of all that is read: the same text, the same files.
 * @returns the exit code.
 */
export async function watch(main: string, args: string[], state: () => string): Promise<number> {
  const signal = stopOnSignals();
  let [done, seen]: (string | undefined)[] = [];
  while (!signal.aborted) {
    const now = safely(state);
    if (done === undefined || (now !== done && now === seen)) {
      done = now;
      await runOnce(main, args, signal);
    }
    seen = now;
    await sleep(LOOK, undefined, { signal }).catch(() => {});
  }
  return codeOf(signal);
}

async function runOnce(main: string, args: string[], signal: AbortSignal): Promise<void> {
  const loader = extname(main) === '.ts' ? ['-r', require.resolve('ts-node/register')] : [];
  const child = spawn(process.execPath, [...process.execArgv, ...loader, main, ...args], {
    stdio: 'inherit',
  });
  const end = () => endSoon(child, codeOf(signal) - SIGNALLED);
  signal.addEventListener('abort', end);
  await once(child, 'close');
  signal.removeEventListener('abort', end);
}

/** The exit code that a signal asks for. */
function codeOf({ reason }: AbortSignal): number {
  return (reason as Failure).exitCode;
}

/** @param signal its number. */
function endSoon(child: ChildProcess, signal: number): void {
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), GRACE);
  child.once('close', () => clearTimeout(timer));
}

/** A folder that is gone for a moment is a state too: the run says what is wrong. */
function safely(state: () => string): string {
  try {
    return state();
  } catch (error) {
    return String(error);
  }
}

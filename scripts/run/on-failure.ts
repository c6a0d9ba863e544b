import { spawnSync } from 'node:child_process';
import { describeFailure } from './describe-failure';

/** Milliseconds that the command may take: whoever waits for the exit code is not kept for ever. */
const TIMEOUT = 60_000;

/**
 * Runs a command of the user's with the description of a failure on its stdin. What it prints goes to stderr.
 *
 * @returns why it could not be told; undefined where it was.
 */
export function tellOfFailure(command: string, thrown: unknown): string | undefined {
  const input = `${JSON.stringify(describeFailure(thrown))}\n`;
  const { error, status } = spawnSync(command, {
    ...{ shell: true, input, timeout: TIMEOUT },
    stdio: ['pipe', 2, 2],
  });
  // One that does not read is none the worse for it.
  if (error && status === null) return `--on-failure ${command} cannot be run: ${error.message}`;
  return status === 0 ? undefined : `--on-failure ${command} has ended with ${status}`;
}

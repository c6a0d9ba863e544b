import { Console } from './console';
import { describeFailure } from './describe-failure';
import { printable } from './printable';

/**
 * Ends a command that threw: its message on stderr, the stack too where --debug is given, one object on stdout where
 * --json is, and the exit code.
 */
export function reportFailure(thrown: unknown): void {
  const failure = describeFailure(thrown);
  new Console(true).error(failure.message);
  if (process.argv.includes('--debug') && thrown instanceof Error)
    process.stderr.write(`${printable(thrown.stack ?? '')}\n`);
  // Where the results are saved, they were printed.
  if (process.argv.includes('--json') && failure.code !== 'undelivered') {
    // Nobody may read it any more; the exit code says the rest.
    process.stdout.on('error', () => {});
    process.stdout.write(`${JSON.stringify({ error: failure }, undefined, 2)}\n`);
  }
  process.exitCode = failure.exitCode;
}

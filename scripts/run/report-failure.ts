import { Console } from './console';
import { describeFailure } from './describe-failure';

/**
 * Ends a command that threw: its message on stderr, the stack too where --debug is given, one object on stdout where
 * --json is, and the exit code.
 *
 * @param console where the command has said what it did.
 */
export function reportFailure(thrown: unknown, console = new Console(true)): void {
  const failure = describeFailure(thrown);
  const isAsked = process.argv.includes('--debug') && thrown instanceof Error;
  console.error(failure, isAsked ? thrown.stack : undefined);
  // Where the results are saved, they were printed.
  if (process.argv.includes('--json') && failure.code !== 'undelivered') {
    // Nobody may read it any more; the exit code says the rest.
    process.stdout.on('error', () => {});
    process.stdout.write(`${JSON.stringify({ error: failure }, undefined, 2)}\n`);
  }
  process.exitCode = failure.exitCode;
}

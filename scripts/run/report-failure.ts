import { Console } from './console';
import { exitCodes, explainFileError, Failure } from './failure';
import { printable } from './printable';

/** Ends a command that threw: its message on stderr, the stack too where --debug is given, and the exit code. */
export function reportFailure(thrown: unknown): void {
  const error = explainFileError(thrown);
  const isExpected = error instanceof Failure;
  const message = error instanceof Error ? error.message : String(error);
  new Console(true).error(
    isExpected ? message : `unexpected: ${message}. This is a bug; --debug shows where`,
  );
  if (process.argv.includes('--debug') && error instanceof Error)
    process.stderr.write(`${printable(error.stack ?? '')}\n`);
  process.exitCode = isExpected ? error.exitCode : exitCodes.failed;
}

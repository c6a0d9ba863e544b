import { parseEnv } from 'node:util';
import { exitCodes, Failure } from '../run/failure';
import { readLines } from './text-file';

/** The file of variables in the folder that the command is run from. */
export const DOT_ENV = '.env';

/**
 * The variables of `.env`.
 *
 * @param ours names of the variables that settle something.
 * @throws Failure (exit 2) for a line that names one of them and does not settle it.
 */
export function readDotEnv(ours: readonly string[]): NodeJS.Dict<string> {
  const lines = readLines(DOT_ENV);
  const values = parseEnv(lines.join('\n'));
  const named = new RegExp(`^\\s*(?:export\\s+|set\\s+|\\$env:)?(${ours.join('|')})(?![\\w])`);
  for (const [index, line] of lines.entries()) {
    const name = named.exec(line)?.[1];
    if (name !== undefined && values[name] === undefined)
      throw new Failure(
        `${DOT_ENV}:${index + 1} "${line.trim()}" settles nothing; write ${name}=VALUE, and close every quote above it`,
        exitCodes.usage,
      );
  }
  return values;
}

import { QueryFailedError } from 'typeorm';
import { Failure } from '../../run/failure';

const explanations: [code: RegExp, explanation: string][] = [
  [/^SQLITE_BUSY/, 'is held by another run or by a program that reads it; run again once that has ended'],
  [/^SQLITE_NOTADB/, 'is not a SQLite database; name another file with --db'],
  [/^SQLITE_CORRUPT/, 'is damaged; restore a copy, or delete it and run again to import everything anew'],
  [/^SQLITE_CANTOPEN/, 'cannot be opened; check that the path is right and that you may write there'],
  [/^SQLITE_(READONLY|PERM|AUTH)/, 'cannot be written; check the permissions of the file and of its folder'],
  [/^SQLITE_FULL/, 'does not fit on the disk; free some space, then run again'],
  [
    /^SQLITE_IOERR/,
    'cannot be read or written because the disk reports an error; check the disk and its free space',
  ],
];

/**
 * The Failure that explains a storage error to a person; any other error comes back as it is, because it is a
 * bug or a Failure already.
 */
export function explainStorageError(error: unknown, path: string): unknown {
  const code = codeOf(error);
  const explanation = explanations.find(([pattern]) => pattern.test(code))?.[1];
  return explanation ? new Failure(`The database ${path} ${explanation} (${code})`) : error;
}

/** Whether the storage is to blame for an error, whatever the statement was. */
export function isStorageError(error: unknown): boolean {
  return explanations.some(([pattern]) => pattern.test(codeOf(error)));
}

function codeOf(error: unknown): string {
  const cause = error instanceof QueryFailedError ? error.driverError : error;
  return String((cause as { code?: unknown } | null)?.code ?? '');
}

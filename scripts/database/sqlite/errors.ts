import { dirname, resolve } from 'node:path';
import { QueryFailedError } from 'typeorm';

const explanations: [code: RegExp, explanation: string | ((path: string) => string)][] = [
  [/^SQLITE_BUSY/, 'is held by another run or by a program that reads it; run again once that has ended'],
  [/^SQLITE_NOTADB/, 'is not a SQLite database; name another file with --db'],
  [
    /^SQLITE_CORRUPT/,
    'is damaged; restore a copy, or delete it, with -wal and -shm beside it, and run again to import everything anew',
  ],
  [/^SQLITE_CANTOPEN/, 'cannot be opened; check that the path is right and that you may write there'],
  [/^SQLITE_(READONLY|PERM|AUTH)/, 'cannot be written; check the permissions of the file and of its folder'],
  [
    /^SQLITE_FULL/,
    (path) => `does not fit on the disk of ${foldersOf(path)}; free some space there, then run again`,
  ],
  [
    /^SQLITE_IOERR/,
    'cannot be read or written because the disk reports an error; check the disk and its free space',
  ],
];

/** The driver is compiled for one version of Node.js and one kind of machine. */
const FOREIGN_DRIVER =
  /bindings file|NODE_MODULE_VERSION|ERR_DLOPEN_FAILED|invalid ELF|wrong architecture|not a valid Win32/;

/** What became of the database at `path`, where the storage is to blame for an error; undefined for any other. */
export function explainSqliteError(error: unknown, path: string): string | undefined {
  const cause = error instanceof QueryFailedError ? error.driverError : error;
  const code = String((cause as { code?: unknown } | null)?.code ?? '');
  if (cause instanceof Error && FOREIGN_DRIVER.test(`${code} ${cause.message}`))
    return `The SQLite driver does not fit Node.js ${process.version} on this machine; run npm rebuild better-sqlite3 where the program is installed`;
  const explanation = explanations.find(([pattern]) => pattern.test(code))?.[1];
  if (explanation === undefined) return undefined;
  return `The database ${path} ${typeof explanation === 'string' ? explanation : explanation(path)} (${code})`;
}

/** Where SQLite writes: beside the database, and where the variable has it sort. */
function foldersOf(path: string): string {
  const folder = dirname(resolve(path));
  const sorting = process.env['SQLITE_TMPDIR'] ?? folder;
  return sorting === folder ? folder : `${folder}, or on that of SQLITE_TMPDIR, ${sorting}`;
}

/** Whether somebody else holds the file. */
export function isBusy(error: unknown): boolean {
  return String((error as { code?: unknown } | null)?.code).startsWith('SQLITE_BUSY');
}

import { existsSync, realpathSync, statSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { exitCodes, Failure } from '../../run/failure';
import { type Patience, tryPatiently } from '../patience';
import { explainSqliteError, isBusy } from './errors';
import { copyInPlace } from './files';
import { isWal, leaveWal } from './wal';

/** Milliseconds that one try may wait inside of SQLite, where no signal is heard. */
const TRY = 40;

const VACUUM =
  'const [, driver, from, to] = process.argv; new (require(driver))(from, { readonly: true }).prepare("VACUUM INTO ?").run(to)';

/**
 * Writes a SQLite file anew without the room that deleted rows have left in it, and puts that into its place. Whoever has
 * the file open goes on reading the one of before.
 *
 * @returns its bytes before and after.
 * @throws Failure where there is no such file, somebody writes it, or there is no room for another one beside it.
 */
export async function compactSqlite(
  path: string,
  patience: Patience,
): Promise<[before: number, after: number]> {
  if (!existsSync(path)) throw new Failure(`There is no database ${path} to compact`, exitCodes.usage);
  const place = realpathSync(path);
  const before = statSync(place).size;
  let handle: BetterSqlite3.Database | undefined;
  try {
    handle = new BetterSqlite3(place, { fileMustExist: true, timeout: TRY });
    const held = handle;
    // A run that was killed may have left it so.
    if (isWal(held)) leaveWal(held);
    if (!(await tryPatiently(path, patience, () => hold(held))) || isWal(held))
      throw new Failure(
        `The database ${path} is held by another program; run --compact again once that has ended`,
      );
    if (!(await copyInPlace(place, patience.signal, ['-e', VACUUM, require.resolve('better-sqlite3')])))
      throw new Failure(`The database ${path} cannot be replaced; its folder needs room for a second one`);
    return [before, statSync(place).size];
  } catch (error) {
    const explanation = explainSqliteError(error, path);
    throw explanation ? new Failure(explanation) : error;
  } finally {
    handle?.close();
  }
}

/** Keeps writers out; readers stay. */
function hold(handle: BetterSqlite3.Database): boolean {
  try {
    handle.prepare('BEGIN IMMEDIATE').run();
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
}

import { exitCodes, Failure } from '../run/failure';
import { POSTGRES_URL } from '../run/postgres-url';
import type { Patience } from './patience';
import { compactSqlite } from './sqlite/compact';

/**
 * Gives back the room that deleted rows have left in a database.
 *
 * @returns what came of it, for a person.
 * @throws Failure as compactSqlite(), and for a database on PostgreSQL, which does so by itself.
 */
export async function compactDatabase(address: string, patience: Patience): Promise<string> {
  if (POSTGRES_URL.test(address))
    throw new Failure(
      '--compact is for a SQLite file; PostgreSQL uses the room of deleted rows again by itself',
      exitCodes.usage,
    );
  const [before, after] = await compactSqlite(address, patience);
  return `${address} takes ${megabytes(after)}, before ${megabytes(before)}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
}

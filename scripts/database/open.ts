import { POSTGRES_URL } from '../run/postgres-url';
import type { Dialect } from './dialect';
import type { EntityClass } from './entities';
import { openSqlite } from './sqlite/open';

/**
 * Opens a database by its address: a postgres URL, else the path of a SQLite file.
 *
 * @throws Failure where it cannot be opened or is no database.
 */
export function openDialect(address: string, entities: EntityClass[]): Promise<Dialect> {
  if (!POSTGRES_URL.test(address)) return openSqlite(address, entities);
  // Only here: loading it costs every other run time and memory.
  const { openPostgres }: typeof import('./postgres/open') = require('./postgres/open');
  return openPostgres(address, entities);
}

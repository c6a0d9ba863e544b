import type { Dialect } from './dialect';
import type { EntityClass } from './entities';
import { openSqlite } from './sqlite/open';

/**
 * Opens a database by its address.
 *
 * @throws Failure where it cannot be opened or is no database.
 */
export function openDialect(address: string, entities: EntityClass[]): Promise<Dialect> {
  return openSqlite(address, entities);
}

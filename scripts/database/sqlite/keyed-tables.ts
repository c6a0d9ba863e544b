import { getMetadataArgsStorage } from 'typeorm';
import { type EntityClass, keyColumnsOf } from '../entities';

/**
 * Tables whose key is made of several columns are stored in the order of that key, without a rowid: half the size, and
 * one look-up less for each row that is added to.
 */
export function keyedTablesWithoutRowid(entities: EntityClass[]): void {
  for (const entity of entities) {
    const table = getMetadataArgsStorage().tables.find(({ target }) => target === entity);
    if (table && keyColumnsOf(entity).length > 1) table.withoutRowid = true;
  }
}

import type { EntityManager, EntityMetadata, Table } from 'typeorm';
import { Sale } from '../../../models/sale';
import { SalesMeasures } from '../../../models/shared/sales-measures';

/**
 * The column by whose values sales, and their sums beside them, are spread over servers. It is part of the key of `sales`
 * there, for each server proves a key by itself.
 */
export const SPREAD_BY = 'product_id';

/** What a table is on Citus: in parts on many servers, whole on each of them, or on the first one alone. */
export type Placement = 'spread' | 'everywhere' | 'here';

/** Spread is what grows with sales and has a product; everywhere is what a sale refers to. */
export function placementOf({ target, columns, connection }: EntityMetadata): Placement {
  const grows =
    target === Sale || (typeof target === 'function' && target.prototype instanceof SalesMeasures);
  if (grows && columns.some(({ databaseName }) => databaseName === SPREAD_BY)) return 'spread';
  const { relations } = connection.getMetadata(Sale);
  return relations.some(({ type }) => type === target) ? 'everywhere' : 'here';
}

/** Places tables that were just made, those a sale refers to first: each is then known where it is referred to. */
export async function placeTables(manager: EntityManager, created: ReadonlySet<string>): Promise<void> {
  const { entityMetadatas, driver } = manager.connection;
  const place = async (wanted: Placement, call: (table: string) => string) => {
    for (const entity of entityMetadatas) {
      if (!created.has(entity.tableName) || placementOf(entity) !== wanted) continue;
      const name = driver.escape(entity.tableName);
      // One that was emptied is where it was.
      await manager.query(
        `SELECT ${call(`'${name}'`)} WHERE NOT EXISTS (
           SELECT FROM pg_dist_partition WHERE logicalrelid = CAST('${name}' AS regclass))`,
      );
    }
  };
  await place('everywhere', (table) => `create_reference_table(${table})`);
  const { tableName } = manager.connection.getMetadata(Sale);
  await place('spread', (table) => {
    const beside = table === `'${driver.escape(tableName)}'` ? 'none' : driver.escape(tableName);
    return `create_distributed_table(${table}, '${SPREAD_BY}', colocate_with => '${beside}')`;
  });
}

/** Tables as they are declared: without what the key of `sales` has beyond. */
export function asDeclared(manager: EntityManager, tables: Table[]): Table[] {
  const { tableName, primaryColumns } = manager.connection.getMetadata(Sale);
  for (const column of tables.find(({ name }) => name === tableName)?.columns ?? [])
    column.isPrimary &&= primaryColumns.some(({ databaseName }) => databaseName === column.name);
  return tables;
}

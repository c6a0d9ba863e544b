import type { EntityMetadata, Table } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';

/** How a table differs from its entity. */
export interface Differences {
  /** Columns that the table lacks and that can be added: they may be null, or have a default. */
  missing: string[];
  /** Columns that take less than they should: they refuse null, or decimals. */
  narrow: string[];
  /** For a person: `sales.date is missing`, `stores.city allows null`. */
  others: string[];
  /** Whether its columns only stand in another order. */
  isOrder: boolean;
}

export function differencesOf(entity: EntityMetadata, table: Table): Differences {
  const missing: string[] = [];
  const narrow: string[] = [];
  const others: string[] = [];
  for (const column of entity.columns) {
    const name = `${table.name}.${column.databaseName}`;
    const difference = differenceOf(column, table);
    if (difference === 'is missing' && !column.isPrimary && (column.isNullable || column.default != null))
      missing.push(column.databaseName);
    else if (difference === 'is too narrow') narrow.push(column.databaseName);
    else if (difference) others.push(`${name} ${difference}`);
  }
  for (const { name } of table.columns) {
    if (!entity.findColumnWithDatabaseName(name)) others.push(`${table.name}.${name} is unknown`);
  }
  const expected = entity.columns.map(({ databaseName }) => databaseName);
  const isOrder = table.columns.some(({ name }, index) => name !== expected[index]);
  return { missing, narrow, others, isOrder };
}

function differenceOf(column: ColumnMetadata, table: Table): string | undefined {
  const found = table.findColumnByName(column.databaseName);
  const expectedType = column.entityMetadata.connection.driver.normalizeType(column);
  if (!found) return 'is missing';
  const isWidened =
    /^(big|)int(eger)?$/.test(found.type) && /^(decimal|numeric)$/.test(expectedType) && !found.isPrimary;
  if (found.type !== expectedType && !isWidened)
    return `is ${found.type || 'untyped'}, expected ${expectedType}`;
  if (found.isPrimary !== column.isPrimary) return `${column.isPrimary ? 'is not' : 'is'} in the primary key`;
  if (!found.isPrimary && found.isNullable && !column.isNullable) return 'allows null';
  return isWidened || (!found.isPrimary && found.isNullable !== column.isNullable)
    ? 'is too narrow'
    : undefined;
}

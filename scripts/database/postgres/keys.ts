import type { EntityMetadata } from 'typeorm';

/**
 * The SQL that takes the key off a table that is new and empty. Rows are loaded without it, and it is added to all of them
 * at once: a third of the time (15 against 23 s for ten million sales). Readers wait: not for a table that they know.
 */
export function dropKey(entity: EntityMetadata): string {
  return `ALTER TABLE ${nameOf(entity)} DROP CONSTRAINT IF EXISTS "${keyOf(entity)}"`;
}

/** @param more columns that the key has beyond its own. */
export function addKey(entity: EntityMetadata, more: readonly string[] = []): string {
  const columns = [...columnsOf(entity), ...more].join(', ');
  return `ALTER TABLE ${nameOf(entity)} ADD CONSTRAINT "${keyOf(entity)}" PRIMARY KEY (${columns})`;
}

function nameOf({ tableName, connection }: EntityMetadata): string {
  return connection.driver.escape(tableName);
}

function keyOf(entity: EntityMetadata): string {
  return entity.connection.namingStrategy.primaryKeyName(entity.tableName, columnsOf(entity));
}

function columnsOf({ primaryColumns }: EntityMetadata): string[] {
  return primaryColumns.map(({ databaseName }) => databaseName);
}

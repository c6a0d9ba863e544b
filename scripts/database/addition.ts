import type { EntityMetadata } from 'typeorm';

/** The clause by which a row whose key is there already is added to it: every column outside of the key. */
export function additionOnConflict({
  tableName,
  columns,
  primaryColumns,
  connection,
}: EntityMetadata): string {
  const quoted = (name: string) => connection.driver.escape(name);
  const keys = primaryColumns.map(({ databaseName }) => quoted(databaseName));
  const sums = columns
    .filter(({ isPrimary }) => !isPrimary)
    .map(({ databaseName }) => quoted(databaseName))
    .map((name) => `${name} = ${quoted(tableName)}.${name} + excluded.${name}`);
  return `ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${sums.join(', ')}`;
}

import type { EntityMetadata } from 'typeorm';

/**
 * The clause by which a row whose key is there already is added to it: every column outside of the key. Decimals are
 * rounded to those of the column, which takes off what floating point adds.
 */
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
    .map(({ databaseName, scale }) => {
      const name = quoted(databaseName);
      const sum = `${quoted(tableName)}.${name} + excluded.${name}`;
      return `${name} = ${scale ? `ROUND(${sum}, ${scale})` : sum}`;
    });
  return `ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${sums.join(', ')}`;
}

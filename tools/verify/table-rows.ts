import type { EntityMetadata } from 'typeorm';
import type { Session } from '../../scripts/database';
import { freeColumns } from './free-columns';

export type Cell = string | number | null;

/** The columns of a table that are compared; its file stands for an import. */
export function comparedColumns({ columns, tableName }: EntityMetadata): string[] {
  const names = columns.map(({ databaseName }) => databaseName);
  const isOfFile = names.includes('import_id') && tableName !== 'imports';
  return [...(isOfFile ? ['file'] : []), ...names.filter((name) => !freeColumns.has(name))];
}

/** The rows of a table in its own order, which the database makes: by file, then by key. */
export async function* tableRows(
  { rows }: Pick<Session, 'rows'>,
  entity: EntityMetadata,
): AsyncGenerator<Cell[]> {
  const { connection, tableName, primaryColumns } = entity;
  const quoted = (name: string) => `t.${connection.driver.escape(name)}`;
  const columns = comparedColumns(entity);
  const isOfFile = columns[0] === 'file';
  const selected = columns.map((name) => (isOfFile && name === 'file' ? 'file.name' : quoted(name)));
  const keys = primaryColumns.map(({ databaseName }) => databaseName).filter((name) => name !== 'import_id');
  const order = [
    ...(isOfFile ? ['file.name IS NULL', 'file.name'] : []),
    ...(tableName === 'imports' ? [quoted('name')] : []),
    ...keys.map(quoted),
  ];
  const join = isOfFile ? 'LEFT JOIN imports file ON file.import_id = t.import_id' : '';
  const query = `SELECT ${selected.join(', ')} FROM ${connection.driver.escape(tableName)} t ${join} ORDER BY ${order.join(', ')}`;
  for await (const batch of rows<unknown[]>(query)) for (const row of batch) yield row.map(cellOf);
}

/** A database may have no truth values, and an object in JSON says the same whatever the order of its keys. */
function cellOf(value: unknown): Cell {
  if (typeof value === 'boolean') return Number(value);
  if (typeof value !== 'string' || !value.startsWith('{')) return value as Cell;
  try {
    return JSON.stringify(JSON.parse(value), (_, each) =>
      each?.constructor === Object ? Object.fromEntries(Object.entries(each).sort()) : each,
    );
  } catch {
    return value;
  }
}

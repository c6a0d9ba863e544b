import { type EntityManager, Table, type TableColumn } from 'typeorm';

/**
 * The tables of these names in our schema, with the columns in their order. TypeORM asks eight slow questions for what
 * one answers, and gives the columns in any order.
 */
export async function readTables(manager: EntityManager, names: string[]): Promise<Table[]> {
  const columns: { table: string; name: string; type: string; required: boolean; primary: boolean }[] =
    await manager.query(
      `SELECT class.relname AS table, attribute.attname AS name, attribute.attnotnull AS required,
         regexp_replace(format_type(attribute.atttypid, attribute.atttypmod), '\\(.*\\)', '') AS type,
         COALESCE(attribute.attnum = ANY(index.indkey), FALSE) AS primary
       FROM pg_class class JOIN pg_attribute attribute ON attribute.attrelid = class.oid
       LEFT JOIN pg_index index ON index.indrelid = class.oid AND index.indisprimary
       WHERE class.relnamespace = CAST(quote_ident(current_schema()) AS regnamespace) AND class.relkind IN ('r', 'p')
         AND class.relname = ANY($1) AND attribute.attnum > 0 AND NOT attribute.attisdropped
       ORDER BY class.relname, attribute.attnum`,
      [names],
    );
  const tables = new Map<string, typeof columns>();
  for (const column of columns) tables.set(column.table, [...(tables.get(column.table) ?? []), column]);
  return [...tables].map(
    ([name, own]) =>
      new Table({
        name,
        columns: own.map(({ required, primary, ...column }) => ({
          ...{ name: column.name, type: column.type, isNullable: !required, isPrimary: primary },
        })),
      }),
  );
}

/** By ALTER TABLE, which keeps what the columns hold: TypeORM would make them anew, empty. */
export async function widen(manager: EntityManager, table: string, columns: TableColumn[]): Promise<void> {
  const { driver } = manager.connection;
  const changes = columns.flatMap((column) => {
    const name = driver.escape(column.name);
    const type = `ALTER COLUMN ${name} TYPE ${driver.createFullType(column)}`;
    return [type, ...(column.isNullable ? [`ALTER COLUMN ${name} DROP NOT NULL`] : [])];
  });
  await manager.query(`ALTER TABLE ${driver.escape(table)} ${changes.join(', ')}`);
}

import type { EntityManager } from 'typeorm';

/** The codes a result may hold, and the table and column that say what they are called. */
export const namings = {
  product_id: { table: 'products', name: 'name' },
  store_id: { table: 'stores', name: 'city' },
} as const;

export type CodeColumn = keyof typeof namings;

/** What each code is called; with the code behind it where several codes share a name. */
export async function labelsOf(manager: EntityManager, code: CodeColumn): Promise<Map<string, string>> {
  const { table, name } = namings[code];
  const rows: { code: string; name: string }[] = await manager.query(
    `SELECT ${code} AS code, ${name} AS name FROM ${table}`,
  );
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.name, (counts.get(row.name) ?? 0) + 1);
  const isShared = (text: string) => (counts.get(text) ?? 0) > 1;
  return new Map(rows.map((row) => [row.code, isShared(row.name) ? `${row.name} (${row.code})` : row.name]));
}

import type { EntityManager } from 'typeorm';
import { Failure } from '../../run/failure';

/** The table by which a schema says that it is ours, and of which version. */
const MARK = 'sales_analysis_schema';

/** @throws Failure where tables of our names stand in the schema, and nothing says that they are ours. */
export async function readVersion(manager: EntityManager): Promise<number> {
  const names = manager.connection.entityMetadatas.map(({ tableName }) => tableName);
  const found: { name: string }[] = await manager.query(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = CAST(quote_ident(current_schema()) AS regnamespace) AND relname = ANY($1) ORDER BY relname`,
    [[MARK, ...names]],
  );
  if (found.some(({ name }) => name === MARK)) {
    const [row] = await manager.query(`SELECT version FROM ${MARK}`);
    return row?.version ?? 0;
  }
  if (found.length === 0) return 0;
  throw new Failure(
    `The database belongs to another program: it holds ${found.map(({ name }) => name).join(', ')}. Name another one with --db, ` +
      'or another schema: postgres://…?options=-csearch_path%3Dsales',
  );
}

/** Part of the transaction, as every other change. */
export async function writeVersion(manager: EntityManager, version: number): Promise<void> {
  await manager.query(`CREATE TABLE IF NOT EXISTS ${MARK} (version bigint NOT NULL)`);
  await manager.query(`DELETE FROM ${MARK}`);
  await manager.query(`INSERT INTO ${MARK} VALUES (${version})`);
}

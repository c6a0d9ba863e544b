import type { EntityManager } from 'typeorm';
import { handleOf } from './handle';

/** Rows that are handed on together: few enough to be young when they are forgotten, enough that waiting costs nothing. */
const ROWS_TOGETHER = 100;

/** Session.rows for SQLite. The query stays open between two batches, and closes where the reader leaves. */
export async function* sqliteRows(
  { connection }: EntityManager,
  sql: string,
  parameters: unknown[],
  heed = async () => {},
): AsyncGenerator<unknown[][]> {
  let batch: unknown[][] = [];
  for (const row of handleOf(connection)
    .prepare(sql)
    .raw()
    .iterate(...parameters)) {
    batch.push(row as unknown[]);
    if (batch.length < ROWS_TOGETHER) continue;
    await heed();
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

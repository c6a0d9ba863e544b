import type { RunClient } from './client';

/** Rows per page: enough that the way to the server costs little, few enough to be soon forgotten. */
const PAGE = 1000;

let cursors = 0;

/** Session.rows for PostgreSQL: pages of a cursor, which closes where the reader leaves. */
export async function* postgresRows(
  client: RunClient,
  sql: string,
  parameters: unknown[],
): AsyncGenerator<unknown[][]> {
  cursors += 1;
  const name = `rows_${cursors}`;
  await client.query(`DECLARE ${name} NO SCROLL CURSOR FOR ${sql}`, parameters);
  let isFailed = false;
  try {
    for (;;) {
      const { rows } = await client.query(`FETCH ${PAGE} FROM ${name}`, [], 'array').catch((error) => {
        isFailed = true;
        throw error;
      });
      if (rows.length > 0) yield rows as unknown[][];
      if (rows.length < PAGE) return;
    }
  } finally {
    // After a failure the transaction takes no statement, and its cursors are gone.
    if (!isFailed) await client.query(`CLOSE ${name}`);
  }
}

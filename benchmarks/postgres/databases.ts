import { Client } from 'pg';

/** What a server answers: the cells of the first column. */
export async function ask(address: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return (rows ?? []).map(([cell]) => cell);
  } finally {
    await client.end();
  }
}

/** Makes an empty database for some work; it is dropped afterwards. */
export async function withDatabase(server: string, work: (address: string) => Promise<void>): Promise<void> {
  const name = 'sales_analysis_bench';
  await ask(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await ask(server, `CREATE DATABASE ${name} TEMPLATE template0`);
  try {
    await work(Object.assign(new URL(server), { pathname: `/${name}` }).href);
  } finally {
    await ask(server, `DROP DATABASE ${name} WITH (FORCE)`);
    // What it has left behind is written now, and not while something else is timed.
    await ask(server, 'CHECKPOINT');
  }
}

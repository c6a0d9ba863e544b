/** Loads products.csv, stores.csv and sales.csv of a folder into DuckDB and answers the three questions. */
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { questions } from '../queries';

async function main(folder: string): Promise<void> {
  const start = performance.now();
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const table of ['products', 'stores', 'sales']) {
    const path = join(folder, `${table}.csv`).replaceAll("'", "''");
    await connection.run(`CREATE TABLE ${table} AS FROM read_csv('${path}', header = true)`);
  }
  let rows = 0;
  for (const question of questions) rows += (await connection.runAndReadAll(question)).currentRowCount;
  console.log(`rows: ${rows}`);
  // Without the time that Node and ts-node take to start.
  console.log(`seconds: ${(performance.now() - start) / 1000}`);
}

main(process.argv[2] ?? 'data');

import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Measurement, measure } from './measure';
import { inProject } from './project';
import { questions } from './queries';

const TABLES = {
  products: 'product_id TEXT, name TEXT, price REAL, stock INTEGER',
  stores: 'store_id TEXT, city TEXT, employee_nb INTEGER',
  sales: 'date TEXT, product_id TEXT, quantity INTEGER, store_id TEXT',
};
const node = (script: string, ...args: string[]) =>
  measure(process.execPath, ['-r', 'ts-node/register', inProject(script), ...args]);

/** Our whole run: import, validation, summaries, analyses, outputs. The database stays for the next run. */
export function ours(data: string, database: string, out = `${database}-dataviz`): Promise<Measurement> {
  const flags = ['--data', data, '--db', database, '--out', out, '--quiet'];
  return measure(process.execPath, [inProject('dist/main.js'), ...flags]);
}

/** SQLite's own shell: loads sales.csv into one bare table, and nothing else. */
export function shellImport(data: string, database: string): Promise<Measurement> {
  return shell(database, [
    'CREATE TABLE sales(date TEXT, product_id TEXT, quantity TEXT, store_id TEXT);',
    ...load(data, 'sales'),
  ]);
}

/** SQLite's own shell: loads the three files and answers the questions of the three analyses from the rows. */
export function shellImportAndAsk(data: string, database: string): Promise<Measurement> {
  const imports = Object.entries(TABLES).flatMap(([table, columns]) => [
    `CREATE TABLE ${table}(${columns});`,
    ...load(data, table),
  ]);
  return shell(database, [...imports, '.output /dev/null', ...questions.map((question) => `${question};`)]);
}

/** DuckDB: loads the three files into memory and answers the same questions. */
export function duckdb(data: string): Promise<Measurement> {
  return node('benchmarks/peers/duckdb.ts', data);
}

/** What naive scripts do with an ORM: select, then save, row by row. */
export function rowByRow(data: string, database: string): Promise<Measurement> {
  // A file that is there is filled in its place, not beside it until a run has ended.
  writeFileSync(database, '');
  return node('benchmarks/peers/row-by-row.ts', data, database);
}

function load(data: string, table: string): string[] {
  return ['.mode csv', `.import --skip 1 "${join(data, `${table}.csv`)}" ${table}`];
}

async function shell(database: string, commands: string[]): Promise<Measurement> {
  rmSync(database, { force: true });
  const measurement = await measure('sqlite3', [database, ...commands]);
  rmSync(database);
  return measurement;
}

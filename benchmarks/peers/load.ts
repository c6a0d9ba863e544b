/** Our import with its summaries and COMMIT, into a new database: no analyses, no report. */
import 'reflect-metadata';
import { inProject } from '../project';

const { beginRun, commit, openDatabase }: typeof import('../../scripts/database') = require(
  inProject('dist/scripts/database'),
);
const { importData }: typeof import('../../scripts/data-import') = require(
  inProject('dist/scripts/data-import'),
);

async function main(data: string, address: string): Promise<void> {
  const start = performance.now();
  const database = await openDatabase(address);
  const session = await beginRun(database);
  await importData(session, {
    ...{ data, prune: false, signal: new AbortController().signal, progress: () => {}, notice: () => {} },
    importing: { dateFormat: undefined, decimal: undefined, columns: new Map() },
  });
  await commit(database);
  // Without the time that Node and ts-node take to start.
  console.log(`seconds: ${(performance.now() - start) / 1000}`);
}

const [, , data = 'data', address = ''] = process.argv;
main(data, address);

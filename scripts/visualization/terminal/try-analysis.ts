import { existsSync } from 'node:fs';
import { discoverAnalyses } from '../../analysis/discover-analyses';
import { runAnalysis } from '../../data-analysis';
import { beginRun, openDatabase } from '../../database';
import { listAnalyses } from '../../output/list-analyses';
import { exitCodes, Failure } from '../../run/failure';
import { POSTGRES_URL } from '../../run/postgres-url';
import type { Look } from '../look';
import { describeTable } from './describe-result';
import { printedTables } from './printed-tables';

/** Rows that are printed of an analysis that is tried. */
const MOST_ROWS = 100;

/**
 * The rows of one analysis on the database as it is; nothing is written.
 *
 * @throws Failure where there is no database, and as runAnalysis().
 */
export async function tryAnalysis(address: string, name: string, look: Look): Promise<string> {
  if (!POSTGRES_URL.test(address) && !existsSync(address))
    throw new Failure(
      `There is no database ${address}; import your files first: run without --only`,
      exitCodes.usage,
    );
  const database = await openDatabase(address);
  try {
    const session = await beginRun(database, { dryRun: true });
    const [table] = await printedTables(session, [await runAnalysis(session, name)], look, MOST_ROWS);
    return table ? describeTable(table) : '';
  } catch (error) {
    throw database.explained(error);
  } finally {
    await database.abandon();
  }
}

/** Every analysis of the program; no database is needed. */
export async function describeAnalyses(): Promise<string> {
  const { dataSource, abandon } = await openDatabase(':memory:');
  try {
    return listAnalyses(discoverAnalyses(dataSource));
  } finally {
    await abandon();
  }
}

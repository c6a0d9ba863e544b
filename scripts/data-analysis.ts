import { createHash } from 'node:crypto';
import { type EntityManager, SelectQueryBuilder } from 'typeorm';
import { AnalysisRun } from '../models/analysis-run';
import { checkStored } from './analysis/check-stored';
import type { Analysis, Query } from './analysis/define-analysis';
import { type DiscoveredAnalysis, discoverAnalyses } from './analysis/discover-analyses';
import { RUN_DAY, type Sql } from './analysis/sql';
import type { Session } from './database';
import type { Notify } from './notices/notice';
import { today } from './run/calendar';
import { Failure } from './run/failure';

/** What became of one analysis. */
export interface AnalysisOutcome {
  /** The table's name. */
  name: string;
  rows: number;
  /** False where nothing it depends on had changed. */
  computed: boolean;
}

/**
 * Fills every analysis table from the summary tables, each by one INSERT … SELECT inside the database. A table
 * is left as it is when neither the data nor its statement changed since it was filled.
 *
 * @throws Failure naming the analysis whose query cannot be built, or whose SQL fails, with the SQL.
 */
export async function runAnalyses(
  session: Session,
  dataChanged: boolean,
  notice: Notify,
): Promise<AnalysisOutcome[]> {
  const { manager, created } = session;
  const outcomes: AnalysisOutcome[] = [];
  for (const found of discoverAnalyses(manager.connection, notice)) {
    const { name, analysis } = found;
    const [select, parameters] = resultQuery(manager, found);
    refuseClock(found, select);
    const query_sha256 = createHash('sha256')
      .update(JSON.stringify([select, parameters]))
      .digest('hex');
    const last = await manager.findOneBy(AnalysisRun, { name });
    if (last && !dataChanged && !created.has(name) && last.query_sha256 === query_sha256) {
      outcomes.push({ name, rows: last.row_count, computed: false });
      continue;
    }
    await manager.createQueryBuilder().delete().from(analysis.entity).execute();
    await fill(session, found, select, parameters);
    await checkStored(manager, found);
    const row_count = await manager.count(analysis.entity);
    const computed_at = new Date().toISOString();
    await manager.upsert(AnalysisRun, { name, query_sha256, row_count, computed_at }, ['name']);
    await noticeMissingInput(manager, found, notice);
    outcomes.push({ name, rows: row_count, computed: true });
  }
  await dropLeftovers(manager, outcomes, notice);
  return outcomes;
}

/** The tables of analyses that are no more: their rows would grow old without a word. */
async function dropLeftovers(manager: EntityManager, outcomes: AnalysisOutcome[], notice: Notify) {
  const current = new Set(outcomes.map(({ name }) => name));
  for (const { name } of await manager.find(AnalysisRun)) {
    if (current.has(name)) continue;
    await manager.query(`DROP TABLE IF EXISTS ${manager.connection.driver.escape(name)}`);
    await manager.delete(AnalysisRun, { name });
    notice({ code: 'analysis_dropped', table: name });
  }
}

function resultQuery(manager: EntityManager, { file, analysis }: DiscoveredAnalysis): [string, unknown[]] {
  try {
    return selectColumns(manager, analysis).getQueryAndParameters();
  } catch (error) {
    throw new Failure(
      `${file}: its query cannot be built: ${error instanceof Error ? error.message : error}`,
    );
  }
}

function selectColumns(manager: EntityManager, { definition }: Analysis): Query {
  const query = definition.rows(manager.createQueryBuilder().select([]), manager);
  if (!(query instanceof SelectQueryBuilder))
    throw new TypeError('rows returns no query; return the one it is given');
  // In parentheses TypeORM takes a plain column for an expression too: it would move property selections to the
  // front and keep only one of two selections of the same property.
  for (const [column, { text }] of Object.entries<Sql<unknown>>(definition.columns)) {
    query.addSelect(`(${text})`, column);
  }
  return query.setParameter(RUN_DAY, today());
}

/** The clock of the database gives a table of yesterday, for nothing tells that it would have to be computed anew. */
function refuseClock({ file }: DiscoveredAnalysis, select: string) {
  const [clock] =
    /\b(CURRENT_(DATE|TIME|TIMESTAMP)\b|NOW\(|(DATE|DATETIME|STRFTIME)\([^)]*'now')/i.exec(select) ?? [];
  if (clock)
    throw new Failure(
      `${file} asks the database for the day (${clock}); use runDay of scripts/analysis/define-analysis.ts`,
    );
}

/** INSERT … SELECT by column name, so that the order of the author's selections does not matter. */
async function fill(
  { manager, isStorageError }: Session,
  { file, name, columns }: DiscoveredAnalysis,
  select: string,
  parameters: unknown[],
) {
  const { driver } = manager.connection;
  const list = columns.map((column) => driver.escape(column)).join(', ');
  const statement =
    `INSERT INTO ${driver.escape(name)} (analysis_date, ${list}) ` +
    `SELECT '${today()}', ${list} FROM (${select}) AS result`;
  try {
    await manager.query(statement, parameters);
  } catch (error) {
    if (isStorageError(error)) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new Failure(`${file}: the SQL of ${name} fails: ${message}\n${statement}`);
  }
}

async function noticeMissingInput(
  manager: EntityManager,
  { name, analysis }: DiscoveredAnalysis,
  notice: Notify,
) {
  const { needs } = analysis.definition;
  if (!needs) return;
  const { tableName } = manager.connection.getMetadata(needs.entity);
  const input = manager.createQueryBuilder(needs.entity, 'input').where(`input.${needs.column} IS NOT NULL`);
  if (!(await input.getExists())) {
    notice({ code: 'nothing_to_analyse', analysis: name, table: tableName, column: needs.column });
  }
}

import { createHash } from 'node:crypto';
import { type EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Session } from '../database';
import { today } from '../run/calendar';
import { Failure } from '../run/failure';
import { inProgram } from '../run/folders';
import type { Analysis, Query } from './define-analysis';
import type { DiscoveredAnalysis } from './discover-analyses';
import type { SalesData } from './sales-data';
import { shownSql } from './shown-sql';
import { sourcesOf } from './sources-of';
import { RUN_DAY, type Sql } from './sql';

/** How a table is filled. */
export interface Filling {
  /** SHA-256 of everything that its rows follow from, but for the data. */
  key: string;
  /** Writes nothing yet: what it gives stores the rows. */
  compute: () => Promise<Store>;
}

type Store = () => Promise<void>;
type Row = Record<string, string | number | null>;

/** Rows that are taken before they may be sent. */
const ROWS_AT_ONCE = 1000;

/** @throws Failure naming the analysis whose query cannot be built. */
export function fillingOf(session: Session, found: DiscoveredAnalysis, data: SalesData): Filling {
  const { compute, needs = [] } = found.analysis.definition;
  if (compute) {
    const key = sha256(sourcesOf(inProgram(...found.file.split('/'))));
    return { key, compute: () => computeRows(session, found, () => compute(data) as Promise<object[]>) };
  }
  const [select, parameters] = resultQuery(session.manager, found);
  refuseClock(found, select);
  const key = sha256(JSON.stringify([select, parameters, ...needs]));
  return { key, compute: async () => () => fillSelected(session, found, select, parameters) };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function computeRows(
  session: Session,
  found: DiscoveredAnalysis,
  compute: () => Promise<object[]> | object[],
): Promise<Store> {
  const rows = await explained(session, found, async () => {
    const computed = await compute();
    if (!Array.isArray(computed)) throw new TypeError('compute returns no list of rows');
    return computed;
  });
  return () => explained(session, found, () => storeRows(session, found, rows as Row[]));
}

async function storeRows(
  session: Session,
  { columns, analysis }: DiscoveredAnalysis,
  rows: readonly Row[],
): Promise<void> {
  const writer = session.writer(analysis.entity, { columns: ['analysis_date', ...columns] });
  const analysisDate = today();
  for (const [index, row] of rows.entries()) {
    const cells = columns.map((column) => {
      const value = row[column];
      if (value === undefined || Number.isNaN(value))
        throw new TypeError(`a row holds ${value} in ${column}: ${JSON.stringify(row)}`);
      return value;
    });
    writer.add([analysisDate, ...cells]);
    // A server takes these in while the next ones are made.
    if (index % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await writer.flush();
  }
  await writer.flush();
}

/** Says of what fails in an analysis which one it is. */
async function explained<Result>(
  { isOfRun }: Session,
  { file, name }: DiscoveredAnalysis,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (isOfRun(error)) throw error;
    throw new Failure(`${file}: the rows of ${name} cannot be computed: ${messageOf(error)}`);
  }
}

function resultQuery(manager: EntityManager, { file, analysis }: DiscoveredAnalysis): [string, unknown[]] {
  try {
    return selectColumns(manager, analysis).getQueryAndParameters();
  } catch (error) {
    throw new Failure(`${file}: its query cannot be built: ${messageOf(error)}`);
  }
}

function selectColumns(manager: EntityManager, { definition }: Analysis): Query {
  const query = definition.rows?.(manager.createQueryBuilder().select([]), manager);
  if (!(query instanceof SelectQueryBuilder))
    throw new TypeError('rows returns no query; return the one it is given');
  // In parentheses TypeORM takes a plain column for an expression too: it would move property selections to the
  // front and keep only one of two selections of the same property.
  for (const [column, { text }] of Object.entries<Sql<unknown>>(definition.columns ?? {})) {
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

/** More rows than there are: a query that has a limit keeps its order wherever it stands, also on many servers. */
const ALL = 'LIMIT 9223372036854775807';

/** INSERT … SELECT by column name, so that the order of the author's selections does not matter. */
async function fillSelected(
  { manager, isOfRun }: Session,
  { file, name, columns }: DiscoveredAnalysis,
  select: string,
  parameters: unknown[],
) {
  const { driver } = manager.connection;
  const list = columns.map((column) => driver.escape(column)).join(', ');
  const statement =
    `INSERT INTO ${driver.escape(name)} (analysis_date, ${list}) ` +
    `SELECT '${today()}', ${list} FROM (${select}${/\bLIMIT \d+/.test(select) ? '' : ` ${ALL}`}) AS result`;
  try {
    await manager.query(statement, parameters);
  } catch (error) {
    if (isOfRun(error)) throw error;
    throw new Failure(
      `${file}: the SQL of ${name} fails: ${messageOf(error)}\n${shownSql(select, causeOf(error), statement.indexOf(select))}`,
    );
  }
}

/** What the database itself says, which TypeORM wraps. */
function causeOf(error: unknown): unknown {
  return (error as { driverError?: unknown }).driverError ?? error;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

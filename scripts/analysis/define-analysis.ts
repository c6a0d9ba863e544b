import type { EntityManager, EntityTarget, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { AnalysisResult } from '../../models/shared/analysis-result';
import type { Text } from '../../models/shared/text';
import type { Shown } from './chart-of';
import type { Need } from './needs';
import type { ResultColumn, Row } from './result';
import type { SalesData } from './sales-data';
import type { Sql } from './sql';

export { runDay, sql } from './sql';

export type AnalysisEntity<Result extends AnalysisResult> = new () => Result;

export type Query = SelectQueryBuilder<ObjectLiteral>;

/** A Presentation. What it is given is the affair of those who show results: an analysis only carries it along. */
interface ShownBy {
  section: string;
  present: (input: never) => unknown;
}

interface Described<Result extends AnalysisResult> extends Shown<Result> {
  /** What a reader sees above the result; the table's name in words where nothing is said. */
  title?: Text;
  /** What the data must have; where they lack it the table stays empty, and the report says why. */
  needs?: readonly Need[];
  /** What the report says where the result has no rows; in general words where nothing is said. */
  noRows?: Text;
  /** A column that a file may lack: a run without it gets a note. */
  wants?: { entity: EntityTarget<ObjectLiteral>; column: string };
  /** How the result is shown where columns cannot say it; where nothing is said, it is inferred from the kinds. */
  presentation?: ShownBy;
}

interface Selected<Result extends AnalysisResult> {
  /** The SQL expression of each result column. */
  columns: { [Column in ResultColumn<Result>]: Sql<Result[Column]> };
  /** What the expressions are computed over: FROM, JOIN, WHERE, GROUP BY and ORDER BY, without a SELECT. */
  rows: (query: Query, manager: EntityManager) => Query;
  compute?: never;
}

interface Computed<Result extends AnalysisResult> {
  /** The rows, for what SQL says badly. Called only where the data, or a file of the analysis, have changed. */
  compute: (data: SalesData) => Promise<Row<Result>[]> | Row<Result>[];
  columns?: never;
  rows?: never;
}

export type Definition<Result extends AnalysisResult> = Described<Result> &
  (Selected<Result> | Computed<Result>);

/** One analysis: an entity and the query that fills its table. */
export class Analysis<Result extends AnalysisResult = AnalysisResult> {
  constructor(
    readonly entity: AnalysisEntity<Result>,
    readonly definition: Definition<Result>,
  ) {}
}

/**
 * Defines the analysis that fills the table of `entity`. The result type comes from the entity alone, so a
 * column that is missing, misspelt or one too many does not compile.
 */
export function analysis<Result extends AnalysisResult>(
  entity: AnalysisEntity<Result>,
  definition: Definition<NoInfer<Result>>,
): Analysis<Result> {
  return new Analysis(entity, definition);
}

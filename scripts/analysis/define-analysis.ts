import type { EntityManager, EntityTarget, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { AnalysisResult } from '../../models/shared/analysis-result';
import type { Text } from '../../models/shared/text';
import type { Sql } from './sql';

export { runDay, sql } from './sql';

export type AnalysisEntity<Result extends AnalysisResult> = new () => Result;

/** The columns an analysis computes: all of its entity's, without those the runner fills. */
export type ResultColumn<Result> = Exclude<keyof Result, keyof AnalysisResult> & string;

export type Query = SelectQueryBuilder<ObjectLiteral>;

/** A Presentation. What it is given is the affair of those who show results: an analysis only carries it along. */
export interface ShownBy {
  section: string;
  present: (input: never) => unknown;
}

export interface Definition<Result extends AnalysisResult> {
  /** What a reader sees above the result; the table's name in words where nothing is said. */
  title?: Text;
  /** The SQL expression of each result column. */
  columns: { [Column in ResultColumn<Result>]: Sql<Result[Column]> };
  /** What the expressions are computed over: FROM, JOIN, WHERE, GROUP BY and ORDER BY, without a SELECT. */
  rows: (query: Query, manager: EntityManager) => Query;
  /** A column that a file may lack and this analysis cannot do without. */
  needs?: { entity: EntityTarget<ObjectLiteral>; column: string };
  /** How the result is shown; where nothing is said, a chart and an explanation are inferred from its columns. */
  presentation?: ShownBy;
}

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

import type { AnalysisResult } from '../../models/shared/analysis-result';

/** The columns an analysis computes: all of its entity's, without those the runner fills. */
export type ResultColumn<Result> = Exclude<keyof Result, keyof AnalysisResult> & string;

/** One row of a result. */
export type Row<Result> = { [Column in ResultColumn<Result>]: Result[Column] };

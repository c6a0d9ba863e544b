import type { EntityManager } from 'typeorm';
import { kindsOf } from '../../models/shared/kinds';
import { discoverAnalyses } from '../analysis/discover-analyses';
import { orderBy, rowOrder } from '../analysis/row-order';
import type { AnalysisOutcome } from '../data-analysis';
import type { ImportOutcome } from '../data-import';
import type { SaidNotice } from '../run/log/log';
import type { LeftOutGroup } from './left-out';
import type { RejectGroup } from './reject-groups';

/** Rows of an analysis that the result holds. */
const TOP_ROWS = 5;

/** What became of the files of a run. */
export interface RunSummary {
  database: string;
  /** True where nothing was written. */
  dryRun: boolean;
  /** Path of the report; null where it was not written. */
  report: string | null;
  files: ImportOutcome['files'];
  notices: SaidNotice[];
  rejects: RejectGroup[];
  leftOut: LeftOutGroup[];
}

/** What a run has to tell, with the figures; `--json` prints it as it is. */
export interface RunResult extends RunSummary {
  analyses: (AnalysisOutcome & {
    /** With the decimals of its numbers. */
    columns: { name: string; decimals: number }[];
    top: Record<string, string | number | null>[];
  })[];
}

/** The first rows of each analysis, in the order of its table in the report. */
export async function withTopRows(
  manager: EntityManager,
  analyses: AnalysisOutcome[],
): Promise<RunResult['analyses']> {
  const { connection } = manager;
  const quote = (name: string) => connection.driver.escape(name);
  const found = new Map(discoverAnalyses(connection).map(({ name, analysis }) => [name, analysis]));
  const shown: RunResult['analyses'] = [];
  for (const outcome of analyses) {
    const columns = connection
      .getMetadata(outcome.name)
      .columns.filter(({ databaseName }) => !['analysis_id', 'analysis_date'].includes(databaseName))
      .map(({ databaseName, scale }) => ({ name: databaseName, decimals: scale ?? 0 }));
    const names = columns.map(({ name }) => quote(name)).join(', ');
    const analysis = found.get(outcome.name);
    const { said, last } = rowOrder(
      analysis ? kindsOf(analysis.entity) : new Map(),
      analysis?.definition.sort,
    );
    const top = await manager.query(
      `SELECT ${names} FROM ${quote(outcome.name)} ORDER BY ${orderBy([...said, ...last], quote)} LIMIT ${TOP_ROWS}`,
    );
    shown.push({ ...outcome, columns, top });
  }
  return shown;
}

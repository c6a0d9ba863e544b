import type { EntityManager } from 'typeorm';
import { discoverAnalyses } from '../analysis/discover-analyses';
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

/** The first rows of each analysis in its order; where none is said, those with the largest values in its last column. */
export async function withTopRows(
  manager: EntityManager,
  analyses: AnalysisOutcome[],
): Promise<RunResult['analyses']> {
  const { connection } = manager;
  const definitions = new Map(
    discoverAnalyses(connection).map(({ name, analysis }) => [name, analysis.definition]),
  );
  const shown: RunResult['analyses'] = [];
  for (const analysis of analyses) {
    const columns = connection
      .getMetadata(analysis.name)
      .columns.filter(({ databaseName }) => !['analysis_id', 'analysis_date'].includes(databaseName))
      .map(({ databaseName, scale }) => ({ name: databaseName, decimals: scale ?? 0 }));
    const sort = (definitions.get(analysis.name)?.sort ?? []).map((key: string) => {
      const [column = '', way = ''] = key.split(' ');
      return `${connection.driver.escape(column)} IS NULL, ${connection.driver.escape(column)} ${way}`;
    });
    const names = columns.map(({ name }) => connection.driver.escape(name));
    const order = sort.length > 0 ? sort : [`${names.at(-1)} IS NULL, ${names.at(-1)} DESC`];
    const top = await manager.query(
      `SELECT ${names.join(', ')} FROM ${connection.driver.escape(analysis.name)} ` +
        `ORDER BY ${[...order, ...names].join(', ')} LIMIT ${TOP_ROWS}`,
    );
    shown.push({ ...analysis, columns, top });
  }
  return shown;
}

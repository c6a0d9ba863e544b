import type { EntityManager } from 'typeorm';
import { discoverAnalyses } from '../analysis/discover-analyses';
import type { AnalysisOutcome } from '../data-analysis';
import type { ImportOutcome } from '../data-import';
import type { SaidNotice } from '../run/console';
import { describeLeftOut, type LeftOutGroup } from './left-out';
import { describeRejects, type RejectGroup } from './reject-groups';
import { type Cell, type Column, textTable } from './table';

/** Rows of an analysis that the summary shows. */
const TOP_ROWS = 5;

/** What a run has to tell; `--json` prints it as it is. */
export interface RunResult {
  database: string;
  /** True where nothing was written. */
  dryRun: boolean;
  /** Path of the report; null where it was not written. */
  report: string | null;
  files: ImportOutcome['files'];
  notices: SaidNotice[];
  rejects: RejectGroup[];
  leftOut: LeftOutGroup[];
  analyses: (AnalysisOutcome & { columns: Column[]; top: Record<string, Cell>[] })[];
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

/** The result for a person. */
export function describeResult(result: RunResult): string {
  const { database, dryRun, report, files, rejects, leftOut, analyses } = result;
  return [
    reconciliation(files),
    ...(leftOut.length > 0 ? [describeLeftOut(leftOut)] : []),
    ...(rejects.length > 0 ? [describeRejects(rejects)] : []),
    ...analyses.filter(({ rows }) => rows > 0).map(describeAnalysis),
    ...describeEmpty(analyses.filter(({ rows }) => rows === 0)),
    dryRun
      ? `Dry run: nothing was written to ${database}`
      : `Written to ${database}${report === null ? '' : `; open ${report} in a browser`}`,
  ].join('\n\n');
}

function reconciliation(files: RunResult['files']): string {
  const columns = ['file', 'kind', 'status', 'read', '', 'kept', '', 'rejected', '', 'left out', '', 'blank'];
  return textTable(
    columns.map((name) => ({ name, decimals: 0 })),
    files.map(({ name, kind, status, read, kept, rejected, leftOut, blank }) => {
      return [name, kind, status, read, '=', kept, '+', rejected, '+', leftOut, '+', blank];
    }),
  );
}

/** Tables without a row, in one line at the end. */
function describeEmpty(analyses: RunResult['analyses']): string[] {
  if (analyses.length === 0) return [];
  return [`Empty, the report says why: ${analyses.map(({ name }) => name).join(', ')}`];
}

function describeAnalysis({ name, rows, computed, columns, top }: RunResult['analyses'][number]): string {
  const shown =
    rows > top.length
      ? `the first ${top.length} of ${rows.toLocaleString('en')} rows`
      : `${rows} ${rows === 1 ? 'row' : 'rows'}`;
  const title = `${name} (${shown}${computed ? '' : ', unchanged'})`;
  const cells = top.map((row) => columns.map((column) => row[column.name] ?? null));
  return `${title}\n${textTable(columns, cells)}`;
}

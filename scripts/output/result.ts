import type { EntityManager } from 'typeorm';
import type { AnalysisOutcome } from '../data-analysis';
import type { ImportOutcome } from '../data-import';
import { textTable } from './table';

/** Rows of an analysis that the summary shows. */
const TOP_ROWS = 5;

/** What a run has to tell; `--json` prints it as it is. */
export interface RunResult {
  database: string;
  files: ImportOutcome['files'];
  notices: string[];
  analyses: (AnalysisOutcome & { top: Record<string, string | number | null>[] })[];
}

/** The rows of each analysis with the largest values in its last column. */
export async function withTopRows(
  manager: EntityManager,
  analyses: AnalysisOutcome[],
): Promise<RunResult['analyses']> {
  return Promise.all(
    analyses.map(async (analysis) => {
      const { columns } =
        manager.connection.entityMetadatas.find(({ tableName }) => tableName === analysis.name) ?? {};
      const names = (columns ?? [])
        .map(({ databaseName }) => manager.connection.driver.escape(databaseName))
        .slice(2);
      const top = await manager.query(
        `SELECT ${names.join(', ')} FROM ${manager.connection.driver.escape(analysis.name)} ` +
          `ORDER BY ${names.at(-1)} IS NULL, ${names.at(-1)} DESC, ${names.join(', ')} LIMIT ${TOP_ROWS}`,
      );
      return { ...analysis, top };
    }),
  );
}

/** The result for a person. */
export function describeResult({ database, files, analyses }: RunResult): string {
  const count = (value: number) => value.toLocaleString('en');
  const reconciliation = files.map(({ name, kind, status, read, kept, rejected, blank }) => [
    name,
    kind,
    status,
    `${count(read)} read = ${count(kept)} kept + ${count(rejected)} rejected + ${count(blank)} blank`,
  ]);
  const tables = analyses.map(({ name, rows, computed, top }) => {
    const shown =
      rows > top.length ? `the first ${top.length} of ${count(rows)} rows` : `${count(rows)} rows`;
    const title = `${name} (${shown}${computed ? '' : ', unchanged'})`;
    const headers = Object.keys(top[0] ?? {});
    return top.length === 0
      ? title
      : `${title}\n${textTable(
          headers,
          top.map((row) => Object.values(row)),
        )}`;
  });
  return [
    textTable(['file', 'kind', 'status', 'rows'], reconciliation),
    ...tables,
    `Written to ${database}`,
  ].join('\n\n');
}

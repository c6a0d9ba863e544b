import { SalesData } from '../../scripts/analysis/sales-data';
import { type AnalysisOutcome, runAnalyses } from '../../scripts/data-analysis';
import { type ImportOptions, type ImportOutcome, importData } from '../../scripts/data-import';
import { beginRun, commit, openDatabase } from '../../scripts/database';
import { describeNotice } from '../../scripts/notices/describe-notice';
import type { Notice } from '../../scripts/notices/notice';
import { newDatabase } from './database';

export interface RunOutcome extends ImportOutcome {
  analyses: AnalysisOutcome[];
  notices: string[];
  db: string;
}

/** One run in this process, as main.ts does it, without output files. */
export async function run(
  data: string,
  db = newDatabase(),
  options: Partial<ImportOptions & { rebuild: boolean }> = {},
): Promise<RunOutcome> {
  const notices: string[] = [];
  const notice = (each: Notice) => notices.push(describeNotice(each));
  const database = await openDatabase(db, notice);
  try {
    const session = await beginRun(database, options);
    const outcome = await importData(session, {
      data,
      importing: { dateFormat: undefined, decimal: undefined, columns: new Map() },
      prune: false,
      signal: new AbortController().signal,
      progress: () => {},
      notice,
      ...options,
    });
    const sold = new SalesData(session, outcome.totals);
    const analyses = await runAnalyses(session, outcome.changed, notice, () => {}, sold);
    await commit(database);
    return { ...outcome, analyses, notices, db };
  } catch (error) {
    await database.abandon();
    throw database.explained(error);
  }
}

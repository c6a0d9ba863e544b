import type { EntityManager } from 'typeorm';
import { AnalysisRun } from '../models/analysis-run';
import { checkStored } from './analysis/check-stored';
import { type DiscoveredAnalysis, discoverAnalyses } from './analysis/discover-analyses';
import { type Filling, fillingOf } from './analysis/fill-table';
import { unmetNeed } from './analysis/needs';
import { SalesData } from './analysis/sales-data';
import type { Session } from './database';
import type { Notify } from './notices/notice';
import { exitCodes, Failure } from './run/failure';
import type { Heed } from './run/progress';

/** What became of one analysis. */
export interface AnalysisOutcome {
  /** The table's name. */
  name: string;
  rows: number;
  /** False where nothing it depends on had changed. */
  computed: boolean;
}

/**
 * Fills every analysis table from the summary tables: by one INSERT … SELECT inside the database, or with the rows that
 * an analysis computes. A table is left as it is when neither the data nor its analysis changed since it was filled, and
 * stays empty where the data lack what the analysis needs. A server stores the rows of one while those of the next are
 * computed.
 *
 * @throws Failure naming the analysis whose query cannot be built, whose SQL or computation fails, with the SQL, or whose
 * rows are not what its columns say.
 */
export async function runAnalyses(
  session: Session,
  dataChanged: boolean,
  notice: Notify,
  heed: Heed = () => {},
  data = new SalesData(session),
): Promise<AnalysisOutcome[]> {
  const { manager, created } = session;
  const outcomes: AnalysisOutcome[] = [];
  const known = await manager.find(AnalysisRun);
  const fresh: AnalysisRun[] = [];
  const analyses = discoverAnalyses(manager.connection, notice);
  const all = analyses.length;
  let storing: Promise<void> = Promise.resolve();
  try {
    for (const [place, found] of analyses.entries()) {
      const { name } = found;
      heed({ doing: 'analysing', what: name, done: place, all });
      const filling = fillingOf(session, found, data);
      const { key: query_sha256 } = filling;
      const last = known.find((run) => run.name === name);
      if (last && !dataChanged && !created.has(name) && last.query_sha256 === query_sha256) {
        outcomes[place] = { name, rows: last.row_count, computed: false };
        continue;
      }
      const store = await computed(session, found, data, filling);
      await storing;
      storing = (async () => {
        const row_count = await store();
        fresh.push({ name, query_sha256, row_count, computed_at: new Date().toISOString() });
        await noticeMissingInput(manager, found, notice);
        outcomes[place] = { name, rows: row_count, computed: true };
      })();
      // Its failure is heard where it is waited for.
      storing.catch(() => {});
      if (!session.worksAside) await storing;
    }
  } finally {
    // What fails first is told, not what fails of it.
    await storing;
  }
  heed({ doing: 'analysing', what: '', done: all, all });
  await data.keep();
  if (fresh.length > 0) await manager.upsert(AnalysisRun, fresh, ['name']);
  await dropLeftovers(manager, known, outcomes, notice);
  return outcomes;
}

/**
 * Fills the table of one analysis, whatever has changed; for its author.
 *
 * @throws Failure as runAnalyses(), and where no analysis has the name.
 */
export async function runAnalysis(session: Session, name: string): Promise<AnalysisOutcome> {
  const { manager } = session;
  const all = discoverAnalyses(manager.connection);
  const found = all.find((each) => [each.name, each.name.replaceAll('_', '-')].includes(name));
  if (!found)
    throw new Failure(
      `There is no analysis ${name}; --list shows all: ${all.map((each) => each.name).join(', ')}`,
      exitCodes.usage,
    );
  const data = new SalesData(session);
  const store = await computed(session, found, data, fillingOf(session, found, data));
  return { name: found.name, rows: await store(), computed: true };
}

/** @returns what stores the rows, and says how many the table then holds. */
async function computed(
  { manager }: Session,
  found: DiscoveredAnalysis,
  data: SalesData,
  { compute }: Filling,
): Promise<() => Promise<number>> {
  const { entity, definition } = found.analysis;
  const store = (await unmetNeed(definition.needs ?? [], data, manager)) ? undefined : await compute();
  return async () => {
    await manager.createQueryBuilder().delete().from(entity).execute();
    if (!store) return 0;
    await store();
    return checkStored(manager, found);
  };
}

/** The tables of analyses that are no more: their rows would grow old without a word. */
async function dropLeftovers(
  manager: EntityManager,
  known: readonly AnalysisRun[],
  outcomes: readonly AnalysisOutcome[],
  notice: Notify,
) {
  const current = new Set(outcomes.map(({ name }) => name));
  for (const { name } of known) {
    if (current.has(name)) continue;
    await manager.query(`DROP TABLE IF EXISTS ${manager.connection.driver.escape(name)}`);
    await manager.delete(AnalysisRun, { name });
    notice({ code: 'analysis_dropped', table: name });
  }
}

async function noticeMissingInput(
  manager: EntityManager,
  { name, analysis }: DiscoveredAnalysis,
  notice: Notify,
) {
  const { wants } = analysis.definition;
  if (!wants) return;
  const { tableName } = manager.connection.getMetadata(wants.entity);
  const input = manager.createQueryBuilder(wants.entity, 'input').where(`input.${wants.column} IS NOT NULL`);
  if (!(await input.getExists())) {
    notice({ code: 'nothing_to_analyse', analysis: name, table: tableName, column: wants.column });
  }
}

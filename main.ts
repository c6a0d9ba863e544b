import { statSync } from 'node:fs';
import { join } from 'node:path';
import { version } from './package.json';
import { SalesData } from './scripts/analysis/sales-data';
import { runAnalyses } from './scripts/data-analysis';
import { importData } from './scripts/data-import';
import { runVisualizations } from './scripts/data-visualization';
import { beginRun, commit, compactDatabase, openDatabase, RunRecord } from './scripts/database';
import { listDataFiles } from './scripts/import/files';
import { SETTINGS_FILE } from './scripts/import/reading/how-to-settle';
import { languageOf } from './scripts/notices/language';
import { localeNotices } from './scripts/notices/locale-notices';
import { groupLeftOut } from './scripts/output/left-out';
import { ownFiles } from './scripts/output/own-files';
import { refuseRejects, refuseStale, refuseWarnings } from './scripts/output/quality-gate';
import { groupRejects } from './scripts/output/reject-groups';
import { type RunResult, type RunSummary, withTopRows } from './scripts/output/result';
import { recordFailure, whatWasRead } from './scripts/output/run-end';
import { StagedFiles } from './scripts/output/staged-files';
import { Console, deliver, logOfStderr } from './scripts/run/console';
import { exitCodes, Failure } from './scripts/run/failure';
import { JsonLog } from './scripts/run/log/json';
import { tellOfFailure } from './scripts/run/on-failure';
import { reportFailure } from './scripts/run/report-failure';
import { heedSignals, stopOnSignals } from './scripts/run/signals';
import { paintOf } from './scripts/run/terminal';
import { watch } from './scripts/run/watch';
import { helpText } from './scripts/settings/options';
import { readSettings, type Settings } from './scripts/settings/settings';
import { withCurrencyOf } from './scripts/visualization/currency-of-files';
import { describeResult, type Printed } from './scripts/visualization/terminal/describe-result';
import { printedTables } from './scripts/visualization/terminal/printed-tables';
import { describeAnalyses, tryAnalysis } from './scripts/visualization/terminal/try-analysis';

/** What a run gives to be printed: the first rows of each analysis as data, or as a person reads them. */
interface Outcome {
  summary: Omit<RunSummary, 'report'>;
  analyses: RunResult['analyses'];
  printed: Printed;
}

/** One run, in one transaction: open database → import → analyse → write outputs aside → commit. */
async function run(
  settings: Settings,
  outputs: StagedFiles | undefined,
  { progress, step, notice, notices, say }: Console,
  record: RunRecord,
): Promise<Outcome> {
  const { data, db, dryRun, json, quiet } = settings;
  const signal = stopOnSignals();
  const database = await openDatabase(db, notice);
  try {
    const session = await beginRun(database, { ...settings, signal, say, record });
    const { files, changed, totals, currencies } = await importData(session, {
      ...{ ...settings, signal, notice, isOwn: ownFiles(db), currency: settings.look.currency },
      progress,
    });
    // What the analyses have read of the sales the report need not read again.
    const sold = new SalesData(session, totals);
    const analyses = await runAnalyses(session, changed, notice, step, sold);
    const leftOut = await groupLeftOut(session);
    const rejects = await groupRejects(session, data, outputs);
    await refuseRejects(
      session,
      files,
      rejects,
      settings.maxRejects,
      outputs,
      languageOf(settings.look.locale),
    );
    await refuseStale(session, settings.maxAge);
    if (settings.strict) refuseWarnings(notices);
    const look = withCurrencyOf(settings.look, currencies);
    const findings = outputs ? await runVisualizations(session, outputs, look, step, sold) : [];
    const top = json ? await withTopRows(session.manager, analyses) : [];
    const tables = json || quiet ? [] : await printedTables(session, analyses, look);
    // What is printed is English.
    const printed = { tables, findings: languageOf(look.locale) === 'en' ? findings : [], look };
    await heedSignals(signal);
    await (dryRun ? database.abandon() : commit(database, [record, { exit_code: 0, ...whatWasRead(files) }]));
    const summary = { database: database.shown, dryRun, files, notices, leftOut, rejects };
    return { summary, analyses: top, printed };
  } catch (error) {
    outputs?.discard();
    await database.abandon();
    throw database.explained(error);
  }
}

async function main(): Promise<void> {
  const settings = readSettings(process.argv.slice(2), process.env);
  const record = new RunRecord(version);
  const id = record.startedAt.toISOString();
  const log = settings.log === 'json' ? new JsonLog(id, settings.debug) : logOfStderr();
  const console = new Console(settings.quiet, log);
  await obey(settings, console, record).catch((thrown) => reportFailure(thrown, console));
}

/** Does what the settings ask for: mostly a run. */
async function obey(settings: Settings, console: Console, record: RunRecord): Promise<void> {
  const { data, db, only, look } = settings;
  if (settings.help) return deliver(helpText());
  if (settings.version) return deliver(version);
  if (settings.list) return deliver(await describeAnalyses());
  if (settings.compact)
    return deliver(await compactDatabase(db, { ...settings, signal: stopOnSignals(), say: console.say }));
  if (only !== undefined) return deliver(await tryAnalysis(db, only, look));
  if (!settings.watch) return runAndTell(settings, console, record);
  const state = () => {
    const { mtimeMs } = statSync(join(data, SETTINGS_FILE), { throwIfNoEntry: false }) ?? {};
    return JSON.stringify([mtimeMs, listDataFiles(data, () => {}, ownFiles(db))]);
  };
  const flags = process.argv.slice(2).filter((each) => each !== '--watch');
  process.exitCode = await watch(__filename, flags, state);
}

/** A run, its output files and its result, or who is told that it failed. */
async function runAndTell(settings: Settings, console: Console, record: RunRecord): Promise<void> {
  const outputs = settings.dryRun ? undefined : new StagedFiles(settings.out);
  try {
    console.event('begun', { version, data: settings.data });
    for (const each of [...settings.overlooked, ...localeNotices(settings.look.locale)]) console.notice(each);
    const { summary, analyses, printed } = await run(settings, outputs, console, record);
    const { problem: undelivered, isPublished } = outputs?.publish() ?? { isPublished: false };
    const report = outputs && isPublished ? outputs.pathOf('report.html') : null;
    const said = { ...summary, report };
    console.event(said.dryRun ? 'tried' : 'saved', { report, ...whatWasRead(said.files) });
    if (settings.json) {
      await deliver(JSON.stringify({ ...said, analyses } satisfies RunResult, undefined, 2));
    } else if (!settings.quiet) await deliver(describeResult(said, printed, paintOf(process.stdout)), true);
    if (undelivered) throw new Failure(`The results are saved, but ${undelivered}`, exitCodes.undelivered);
  } catch (error) {
    if (!settings.dryRun) await recordFailure(settings.db, record, error, console.say);
    const untold = settings.onFailure && tellOfFailure(settings.onFailure, error);
    if (untold) console.error({ message: untold });
    throw error;
  }
}

main().catch((thrown) => reportFailure(thrown));

import { version } from './package.json';
import { runAnalyses } from './scripts/data-analysis';
import { importData } from './scripts/data-import';
import { runVisualizations } from './scripts/data-visualization';
import { beginRun, commit, openDatabase } from './scripts/database';
import { explainStorageError } from './scripts/database/sqlite/storage-errors';
import { isRejectFile, stageRejectFiles } from './scripts/output/reject-files';
import { groupRejects, refuseRejects } from './scripts/output/reject-groups';
import { describeResult, type RunResult, withTopRows } from './scripts/output/result';
import { StagedFiles } from './scripts/output/staged-files';
import { Console, deliver } from './scripts/run/console';
import { exitCodes, Failure } from './scripts/run/failure';
import { reportFailure } from './scripts/run/report-failure';
import { heedSignals, stopOnSignals } from './scripts/run/signals';
import { helpText } from './scripts/settings/options';
import { readSettings, type Settings } from './scripts/settings/settings';
import { PictureThread } from './scripts/visualization/picture-thread';

/** One run, in one transaction: open database → import → analyse → write outputs aside → commit. */
async function run(
  settings: Settings,
  outputs: StagedFiles | undefined,
  { progress, notice, notices }: Console,
): Promise<Omit<RunResult, 'report'>> {
  const signal = stopOnSignals();
  const pictureThread = new PictureThread({ locale: settings.locale, currency: settings.currency });
  const database = await openDatabase(settings.db, notice);
  try {
    const session = await beginRun(database, settings.rebuild);
    const { files, changed } = await importData(session, {
      ...settings,
      ...{ signal, notice, progress },
      begin: (bytes) => outputs && pictureThread.prepare(bytes),
    });
    const analyses = await runAnalyses(session, changed, notice);
    const rejects = await groupRejects(session.manager, settings.data, outputs);
    const top = await withTopRows(session.manager, analyses);
    if (outputs) await stageRejectFiles(session.manager, outputs);
    refuseRejects(rejects, settings.maxRejects, outputs);
    if (outputs) await runVisualizations(session, outputs, pictureThread, { ...settings, notices });
    await heedSignals(signal);
    await (settings.dryRun ? database.abandon() : commit(database));
    const { db, dryRun } = settings;
    return { database: db, dryRun, files, notices, rejects, analyses: top };
  } catch (error) {
    outputs?.discard();
    await database.abandon();
    throw explainStorageError(error, settings.db);
  } finally {
    await pictureThread.end();
  }
}

async function main(): Promise<void> {
  const settings = readSettings(process.argv.slice(2), process.env);
  if (settings.help) return deliver(helpText());
  if (settings.version) return deliver(version);
  const outputs = settings.dryRun ? undefined : new StagedFiles(settings.out, isRejectFile);
  const saved = await run(settings, outputs, new Console(settings.quiet));
  const undelivered = outputs?.publish();
  const report = outputs && !undelivered ? outputs.pathOf('report.html') : null;
  const result = { ...saved, report };
  if (settings.json) await deliver(JSON.stringify(result, undefined, 2));
  else if (!settings.quiet) await deliver(describeResult(result));
  if (undelivered) throw new Failure(`The results are saved, but ${undelivered}`, exitCodes.undelivered);
}

main().catch(reportFailure);

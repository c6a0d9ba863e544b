import { version } from './package.json';
import { runAnalyses } from './scripts/data-analysis';
import { importData } from './scripts/data-import';
import { beginRun, commit, openDatabase } from './scripts/database';
import { exitCodes, Failure } from './scripts/failure';
import { helpText } from './scripts/options';
import { Console, deliver } from './scripts/output/console';
import { describeResult, type RunResult, withTopRows } from './scripts/output/result';
import { readSettings, type Settings } from './scripts/settings';
import { stopOnSignals } from './scripts/signals';

/** One run: data/*.csv → database → analysis tables, in one transaction. */
async function run(settings: Settings, { log, notice, notices }: Console): Promise<RunResult> {
  const signal = stopOnSignals();
  const database = await openDatabase(settings.db, notice);
  try {
    const session = await beginRun(database, settings.rebuild);
    const { files, changed } = await importData(session, { ...settings, signal, log, notice });
    const analyses = await runAnalyses(session, changed, notice);
    const result = {
      database: settings.db,
      files,
      notices,
      analyses: await withTopRows(session.manager, analyses),
    };
    signal.throwIfAborted();
    await commit(database);
    await database.close();
    return result;
  } catch (error) {
    await database.abandon();
    throw error;
  }
}

async function main(): Promise<void> {
  const settings = readSettings(process.argv.slice(2), process.env);
  if (settings.help) return deliver(helpText());
  if (settings.version) return deliver(version);
  const result = await run(settings, new Console(settings.quiet));
  if (settings.json) return deliver(JSON.stringify(result, undefined, 2));
  if (!settings.quiet) return deliver(describeResult(result));
}

main().catch((error: unknown) => {
  const isExpected = error instanceof Failure;
  const message = error instanceof Error ? error.message : String(error);
  new Console(true).error(
    isExpected ? message : `unexpected: ${message}. This is a bug; --debug shows where`,
  );
  if (process.argv.includes('--debug') && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = isExpected ? error.exitCode : exitCodes.failed;
});

import { on } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { endOf } from './command';
import type { Workplace } from './workplace';

/** How long an undisturbed run takes, and how often the file system reports something about the database's folder. */
export interface Course {
  milliseconds: number;
  reports: number;
}

/** Half of the runs write pages of the database long before COMMIT. */
const smallCache = { NODE_OPTIONS: `--require "${join(__dirname, 'small-cache.js')}"` };

/**
 * Kills a run at a random moment: at any, when the file system has just reported something, or while the database itself
 * is being written.
 *
 * @returns what the run left behind; undefined where it was faster.
 */
export async function kill(workplace: Workplace, course: Course): Promise<string | undefined> {
  const before = workplace.writtenAt();
  const child = workplace.start(Math.random() < 0.5 ? smallCache : {});
  const end = endOf(child);
  const stop = new AbortController();
  const moments = [
    () => sleep(Math.random() * course.milliseconds),
    () => reports(workplace, Math.ceil(Math.random() * course.reports), stop.signal),
    () => isWritten(workplace, before, stop.signal),
  ];
  await Promise.race([end, moments[Math.floor(Math.random() * moments.length)]?.()]);
  child.kill('SIGKILL');
  stop.abort();
  if ((await end).code === 0) return undefined;
  return (
    `journal ${workplace.hasJournal() ? 'left' : 'none'}, ` +
    `database ${workplace.writtenAt() === before ? 'not written' : 'written in part'}`
  );
}

/** Waits for a number of reports of the file system: the journal comes, grows and goes, the database is written. */
async function reports(workplace: Workplace, count: number, signal: AbortSignal): Promise<void> {
  let left = count;
  for await (const _ of on(watch(workplace.databaseFolder, { signal }), 'change', { signal })) {
    left -= 1;
    if (left === 0) return;
  }
}

/** Counts the reports during an undisturbed run. */
export async function observe(workplace: Workplace): Promise<Course> {
  let count = 0;
  const watcher = watch(workplace.databaseFolder, () => {
    count += 1;
  });
  const begin = Date.now();
  await workplace.finish();
  const milliseconds = Date.now() - begin;
  await sleep(50);
  watcher.close();
  return { milliseconds, reports: count };
}

/** Waits until the database file changes, and a moment longer. */
async function isWritten(workplace: Workplace, before: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && workplace.writtenAt() === before) await setImmediate();
  await sleep(Math.random() * 10);
}

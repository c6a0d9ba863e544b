import type { FileOutcome } from '../data-import';
import { type RunRecord, recordEnd } from '../database';
import { describeFailure } from '../run/describe-failure';
import { exitCodes } from '../run/failure';

/** What a run has read, for its row in the table `runs`. */
export function whatWasRead(files: readonly FileOutcome[]): { files: number; rows: number } {
  const read = files.filter(({ status }) => status === 'loaded' || status === 'grown');
  return { files: read.length, rows: read.reduce((sum, each) => sum + each.read, 0) };
}

/**
 * Says in the table `runs` that a run has failed. Where it has not come as far as to the database, there is nothing to
 * say there.
 *
 * @param db the address of the database.
 * @param say tells a person where that cannot be written.
 */
export async function recordFailure(
  db: string,
  record: RunRecord,
  thrown: unknown,
  say: (text: string) => void,
): Promise<void> {
  const { exitCode, message } = describeFailure(thrown);
  const isUsage = exitCode === exitCodes.usage;
  if (isUsage && !record.isBegun) return;
  if (await recordEnd(db, record, isUsage ? undefined : { exit_code: exitCode, message })) return;
  say('This run does not stand in the table runs: the database is held, or its disk is full');
}

import type { FileOutcome } from '../data-import';
import type { Session } from '../database';
import type { Language } from '../notices/language';
import { dayBefore, today } from '../run/calendar';
import { exitCodes, Failure } from '../run/failure';
import type { SaidNotice } from '../run/log/log';
import { describeRejects, type RejectGroup } from './reject-groups';
import { rejectLists } from './reject-lists';
import type { StagedFiles } from './staged-files';

/**
 * The quality gate: refuses a run with more refused rows than it may have or, where nobody says how many that is, with a
 * file of which more than half is refused: what is left of it would look like all. The lists are written all the same.
 *
 * @param most undefined where nobody says.
 * @throws Failure (exit 3) with the groups.
 */
export async function refuseRejects(
  session: Session,
  files: readonly FileOutcome[],
  groups: RejectGroup[],
  most: number | undefined,
  outputs: StagedFiles | undefined,
  language: Language,
): Promise<void> {
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const half = files.filter(({ rejected, read, blank }) => 2 * rejected > read - blank);
  if (most === undefined ? half.length === 0 : count <= most) return;
  await outputs?.stage(rejectLists(session, language));
  const undelivered = outputs?.publish().problem;
  const why =
    most === undefined
      ? 'More than half of a file is refused'
      : `${count === 1 ? '1 row is' : `${count} rows are`} refused, --max-rejects allows ${most}`;
  throw new Failure(
    [
      `${why}; the database is as it was`,
      describeRejects(groups),
      ...(undelivered ? [`They are not listed: ${undelivered}`] : []),
      ...(most === undefined ? half.map((file) => lastWord(file, count)) : []),
    ].join('\n'),
    exitCodes.refused,
  );
}

/**
 * The gate for warnings: refuses a run that stands under one.
 *
 * @throws Failure (exit 3) with the number; each was said before.
 */
export function refuseWarnings(notices: readonly SaidNotice[]): void {
  const warnings = notices.filter(({ severity }) => severity === 'warning');
  if (warnings.length === 0) return;
  throw new Failure(
    `${warnings.length === 1 ? '1 warning stands' : `${warnings.length} warnings stand`}, --strict allows none; the database is as it was`,
    exitCodes.refused,
  );
}

/**
 * The gate for exports that stay away: refuses a run whose newest sale is older than so many days. Days that are still to
 * come, which a slip of the pen makes, say nothing of that.
 *
 * @param most undefined where nobody says.
 * @throws Failure (exit 3) with the newest day.
 */
export async function refuseStale(
  { manager }: Session,
  most: number | undefined,
  now = today(),
): Promise<void> {
  if (most === undefined) return;
  // Where a shop is, it may be tomorrow.
  const [{ newest }]: [{ newest: string | null }] = await manager.query(
    `SELECT MAX(date) AS newest FROM sales_by_day WHERE date <= '${dayBefore(now, -1)}'`,
  );
  if (newest !== null && newest >= dayBefore(now, most)) return;
  const found = newest === null ? 'There is no sale' : `The newest sale is of ${newest}`;
  throw new Failure(
    `${found}, --max-age allows ${most} ${most === 1 ? 'day' : 'days'}; the database is as it was. See whether the export still arrives`,
    exitCodes.refused,
  );
}

function lastWord({ name, rejected, read, blank }: FileOutcome, count: number): string {
  return (
    `NOTHING IS SAVED: ${rejected.toLocaleString('en')} of the ${(read - blank).toLocaleString('en')} rows of ${name} are refused. ` +
    `Mend the file, or say --max-rejects ${count} to take what is left`
  );
}

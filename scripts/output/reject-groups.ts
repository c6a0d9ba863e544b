import type { EntityManager } from 'typeorm';
import { exitCodes, Failure } from '../failure';
import { describeReject, type Reject } from '../import/problem';
import { rejectFileName } from './reject-files';
import type { StagedFiles } from './staged-files';

const EXAMPLES = 3;

/** The refused rows of one file that share a reason. */
export interface RejectGroup {
  file: string;
  reason: string;
  count: number;
  /** The first three, each with what to do. */
  examples: string[];
  /** Where all refused rows of the file are listed; null where a dry run writes no list. */
  list: string | null;
}

type RejectedRow = Pick<Reject, 'line' | 'column' | 'value' | 'message'>;

/** Every refused row that is known now, grouped by file and reason. */
export async function groupRejects(
  manager: EntityManager,
  data: string,
  files: StagedFiles | undefined,
): Promise<RejectGroup[]> {
  const groups: { import_id: number; name: string; reason: string; count: number }[] = await manager.query(
    `SELECT imports.import_id, imports.name, reason, COUNT(*) AS count
     FROM rejected_rows JOIN imports ON imports.import_id = rejected_rows.import_id
     GROUP BY imports.import_id, imports.name, reason
     ORDER BY imports.name, count DESC, reason`,
  );
  return Promise.all(
    groups.map(async ({ import_id, name, reason, count }) => {
      const first: RejectedRow[] = await manager.query(
        `SELECT line, "column", value, message FROM rejected_rows
         WHERE import_id = ? AND reason = ? ORDER BY line LIMIT ${EXAMPLES}`,
        [import_id, reason],
      );
      const examples = first.map((row) => describeReject(`${data}/${name}`, row));
      return { file: name, reason, count, examples, list: files?.pathOf(rejectFileName(name)) ?? null };
    }),
  );
}

/** The groups for a person: count per reason, the first examples, and where the rest is. */
export function describeRejects(groups: RejectGroup[]): string {
  return groups
    .map(({ file, reason, count, examples, list }) => {
      const shown = examples.map((example) => `  ${example.replaceAll('\n', ' ')}`).join('\n');
      const rest = count > examples.length ? `\n  … ${count - examples.length} more` : '';
      const rows = count === 1 ? '1 row' : `${count.toLocaleString('en')} rows`;
      return `${rows} of ${file} refused: ${reason.replaceAll('_', ' ')}${list ? ` (all in ${list})` : ''}\n${shown}${rest}`;
    })
    .join('\n');
}

/**
 * The quality gate: refuses a run with more refused rows than it may have. Their lists are written all the same.
 *
 * @throws Failure (exit 3) with the groups.
 */
export function refuseRejects(groups: RejectGroup[], most: number, files: StagedFiles | undefined): void {
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  if (count <= most) return;
  const undelivered = files?.publish();
  throw new Failure(
    `${count === 1 ? '1 row is' : `${count} rows are`} refused, --max-rejects allows ${most}; the database is as it was\n${describeRejects(groups)}` +
      `${undelivered ? `\nThey are not listed: ${undelivered}` : ''}`,
    exitCodes.refused,
  );
}

import { Import } from '../../models/import';
import type { Session } from '../database';
import { describeReject, type Reject } from '../import/reading/problem';
import { rejectListNames } from './reject-list-names';
import { RejectWords, type StoredReason } from './reject-words';
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

/** One of the first rows of a group, `place` counted from 1. */
type ExampleRow = Pick<Reject, 'line' | 'column' | 'value'> &
  StoredReason & { name: string; count: number; place: number };

/** Every refused row that is known now, grouped by file and reason. */
export async function groupRejects(
  session: Session,
  data: string,
  files: StagedFiles | undefined,
): Promise<RejectGroup[]> {
  // One query for all groups: rejected_rows has no index, and one per group would read every row for each of them.
  const rows: ExampleRow[] = await session.manager.query(
    `SELECT imports.name, reason, count, place, line, "column", value, details, message
     FROM (
       SELECT
         rejected_row_id,
         COUNT(*) OVER (PARTITION BY import_id, reason) AS count,
         ROW_NUMBER() OVER (PARTITION BY import_id, reason ORDER BY line, rejected_row_id) AS place
       FROM rejected_rows
     ) AS ranked
     JOIN rejected_rows ON rejected_rows.rejected_row_id = ranked.rejected_row_id
     JOIN imports ON imports.import_id = rejected_rows.import_id
     WHERE place <= ${EXAMPLES}
     ORDER BY imports.name, count DESC, reason, place`,
  );
  if (rows.length === 0) return [];
  const words = await RejectWords.of(session, 'en');
  const listName = rejectListNames((await session.manager.find(Import)).map(({ name }) => name));
  const groups: RejectGroup[] = [];
  for (const { name, count, place, ...row } of rows) {
    const { reason } = row;
    const list = files?.pathOf(listName(name)) ?? null;
    if (place === 1) groups.push({ file: name, reason, count, examples: [], list });
    groups.at(-1)?.examples.push(describeReject(`${data}/${name}`, { ...row, message: words.message(row) }));
  }
  return groups;
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

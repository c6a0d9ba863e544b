import type { Session } from '../database';

/** Rows of a file that are no sale, by the word that says so. */
export interface LeftOutGroup {
  file: string;
  /** The header of the column. */
  column: string;
  /** As written; empty where any value says so. */
  word: string;
  rows: number;
  /** What the rows would have come to. */
  amount: number;
}

/** Every row that is left out of what is known now, by file and word. */
export async function groupLeftOut({ manager }: Session): Promise<LeftOutGroup[]> {
  const groups: LeftOutGroup[] = await manager.query(
    `SELECT imports.name AS file, "column", word, row_count AS "rows", amount
     FROM left_out_rows JOIN imports ON imports.import_id = left_out_rows.import_id
     ORDER BY imports.name, first_line, "column", word`,
  );
  return groups.map((group) => ({ ...group, rows: Number(group.rows), amount: Number(group.amount) }));
}

/**
 * The groups for a person.
 *
 * @param money writes an amount.
 */
export function describeLeftOut(groups: LeftOutGroup[], money: (amount: number) => string): string {
  return groups
    .map(({ file, column, word, rows, amount }) => {
      const because = word === '' ? `${column} is filled in` : `${column} is "${word}"`;
      return `${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'} of ${file} left out, no sale: ${because} (${money(amount)})`;
    })
    .join('\n');
}

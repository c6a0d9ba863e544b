import type { Session } from '../../database';
import type { RejectLine } from './content';

/** Every refused row of every file, by file and line, some hundred at a time. */
export async function* rejectLines({ rows }: Session): AsyncGenerator<RejectLine[]> {
  type Row = [string, number, string | null, string | null, string, string, string];
  const query = `SELECT imports.name, line, "column", value, reason, message, raw_line
     FROM rejected_rows JOIN imports ON imports.import_id = rejected_rows.import_id
     ORDER BY imports.name, line, rejected_row_id`;
  for await (const batch of rows<Row>(query)) {
    yield batch.map(([file, line, column, value, reason, message, original]) => {
      return { file, line, column, value, reason, message, original };
    });
  }
}

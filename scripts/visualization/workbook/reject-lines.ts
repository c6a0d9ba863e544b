import type { Session } from '../../database';
import type { Language } from '../../notices/language';
import { RejectWords } from '../../output/reject-words';
import type { RejectLine } from './content';

/** Every refused row of every file, by file and line, some hundred at a time. */
export async function* rejectLines(session: Session, language: Language): AsyncGenerator<RejectLine[]> {
  type Row = [string, number, string | null, string | null, string, string | null, string, string];
  const words = await RejectWords.of(session, language);
  const query = `SELECT imports.name, line, "column", value, reason, details, message, raw_line
     FROM rejected_rows JOIN imports ON imports.import_id = rejected_rows.import_id
     ORDER BY imports.name, line, rejected_row_id`;
  for await (const batch of session.rows<Row>(query)) {
    yield batch.map(([file, line, column, value, reason, details, message, original]) => {
      const said = words.message({ value, reason, details, message });
      return { file, line, column, value, reason, message: said, original };
    });
  }
}

import { unparse } from 'papaparse';
import { Import } from '../../models/import';
import type { Session } from '../database';
import { storedReading } from '../import/reading/reading';
import type { Language } from '../notices/language';
import type { Output } from './output';
import { rejectListNames } from './reject-list-names';
import { RejectWords } from './reject-words';

const headers: Record<Language, string[]> = {
  en: ['line', 'column', 'value', 'reason', 'message', 'original'],
  fr: ['ligne', 'colonne', 'valeur', 'motif', 'message', 'original'],
  de: ['Zeile', 'Spalte', 'Wert', 'Grund', 'Meldung', 'Original'],
  es: ['línea', 'columna', 'valor', 'motivo', 'mensaje', 'original'],
};

type ListedRow = [
  import_id: number,
  line: number,
  column: string | null,
  value: string | null,
  reason: string,
  details: string | null,
  message: string,
  raw: string,
];
type Cells = (string | number | null)[];

/**
 * A CSV of the refused rows of each file that has any, in the file's own delimiter, so that the spreadsheet it came
 * from opens it; a workbook has none. Cells that a spreadsheet would take for a formula get an apostrophe in front.
 */
export async function* rejectLists(session: Session, language: Language): AsyncGenerator<Output> {
  const imports = await session.manager.find(Import, { order: { import_id: 'ASC' } });
  if (imports.every(({ rows_rejected }) => rows_rejected === 0)) return;
  const words = await RejectWords.of(session, language);
  // One query for all files: rejected_rows has no index, and one per file would read every row for each of them.
  const batches = session.rows<ListedRow>(
    `SELECT import_id, line, "column", value, reason, details, message, raw_line
     FROM rejected_rows ORDER BY import_id, line, rejected_row_id`,
  );
  const listName = rejectListNames(imports.map(({ name }) => name));
  try {
    const cellsOf = partedByImport(batches, words);
    for (const known of imports) {
      if (known.rows_rejected === 0) continue;
      const { sheet, delimiter = ',' } = storedReading(known)?.layout ?? {};
      const used = sheet === undefined ? delimiter.trim() || delimiter : ',';
      const content = () => csvPieces(headers[language], cellsOf(known.import_id), used);
      yield { name: listName(known.name), content, mayFail: true };
    }
  } finally {
    // Also where a list could not be written to its end.
    await batches.return(undefined);
  }
}

/** Parts rows in the order of their imports, asked for in the same order. */
function partedByImport(
  batches: AsyncGenerator<ListedRow[]>,
  words: RejectWords,
): (importId: number) => AsyncGenerator<Cells[]> {
  const cellsOf = ([, line, column, value, reason, details, message, raw]: ListedRow): Cells => {
    return [line, column, value, reason, words.message({ value, reason, details, message }), raw];
  };
  let batch: ListedRow[] = [];
  return async function* ofImport(importId) {
    for (;;) {
      // Rows of an earlier import are left where its file could not be written.
      const own = batch.filter(([import_id]) => import_id === importId);
      batch = batch.filter(([import_id]) => import_id > importId);
      if (own.length > 0) yield own.map(cellsOf);
      if (batch.length > 0) return;
      const next = await batches.next();
      if (next.done) return;
      batch = next.value;
    }
  };
}

async function* csvPieces(
  header: string[],
  rows: AsyncIterable<Cells[]>,
  delimiter: string,
): AsyncGenerator<string> {
  const print = (lines: Cells[]) => `${unparse(lines, { delimiter, escapeFormulae: true })}\r\n`;
  // The byte order mark tells a spreadsheet that this is UTF-8.
  yield `\ufeff${print([header])}`;
  for await (const batch of rows) yield print(batch);
}

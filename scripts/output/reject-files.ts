import { unparse } from 'papaparse';
import type { EntityManager } from 'typeorm';
import { Import } from '../../models/import';
import { sqliteOf } from '../database';
import type { StoredReading } from '../import/reading/stored-reading';
import type { StagedFiles } from './staged-files';

const HEADER = ['line', 'column', 'value', 'reason', 'message', 'original'];
const ROWS_PER_CHUNK = 1_000;

type ListedRow = [import_id: number, ...cells: string[]];

/** Whether a file of the output folder is a list of refused rows. */
export function isRejectFile(name: string): boolean {
  return /^rejects-.*\.csv$/s.test(name);
}

/** `rejects-sales.csv` for sales.csv, `rejects-2024__sales.tsv.csv` for 2024/sales.tsv. */
export function rejectFileName(name: string): string {
  return `rejects-${name.replace(/\.csv$/i, '').replaceAll('/', '__')}.csv`;
}

/**
 * Stages a CSV of the refused rows of each file that has any, in the file's own delimiter, so that the spreadsheet it
 * came from opens it. Cells that a spreadsheet would take for a formula get an apostrophe in front.
 */
export async function stageRejectFiles(manager: EntityManager, files: StagedFiles): Promise<void> {
  const imports = await manager.find(Import, { order: { import_id: 'ASC' } });
  // One query for all files: rejected_rows has no index, and one per file would read every row for each of them.
  const rows = sqliteOf(manager.connection)
    .prepare<[], ListedRow>(
      `SELECT import_id, line, "column", value, reason, message, raw_line
       FROM rejected_rows ORDER BY import_id, line, rejected_row_id`,
    )
    .raw()
    .iterate();
  try {
    const cellsOf = partedByImport(rows);
    for (const { import_id, name, reading, rows_rejected } of imports) {
      if (rows_rejected === 0) continue;
      const { delimiter } = (JSON.parse(reading) as StoredReading).layout;
      files.stage(rejectFileName(name), csvChunks(cellsOf(import_id), delimiter.trim() || delimiter));
    }
  } finally {
    // No transaction ends while a query is open, and it is where the last file cannot be written.
    rows.return?.();
  }
}

/** Parts rows in the order of their imports, asked for in the same order. */
function partedByImport(rows: Iterator<ListedRow>): (importId: number) => Generator<string[]> {
  let next = rows.next();
  return function* cellsOf(importId) {
    // Rows of an earlier import are left where its file could not be written.
    for (; !next.done && next.value[0] <= importId; next = rows.next()) {
      const [import_id, ...cells] = next.value;
      if (import_id === importId) yield cells;
    }
  };
}

function* csvChunks(rows: Iterable<string[]>, delimiter: string): Generator<string> {
  // The byte order mark tells a spreadsheet that this is UTF-8.
  let chunk: string[][] = [HEADER];
  let start = '\ufeff';
  const print = () => `${start}${unparse(chunk, { delimiter, escapeFormulae: true })}\r\n`;
  for (const row of rows) {
    chunk.push(row);
    if (chunk.length < ROWS_PER_CHUNK) continue;
    yield print();
    chunk = [];
    start = '';
  }
  if (chunk.length > 0) yield print();
}

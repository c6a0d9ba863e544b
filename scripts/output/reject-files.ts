import { unparse } from 'papaparse';
import type { EntityManager } from 'typeorm';
import { Import } from '../../models/import';
import { sqliteOf } from '../database';
import type { StoredReading } from '../import/stored-reading';
import type { StagedFiles } from './staged-files';

const HEADER = ['line', 'column', 'value', 'reason', 'message', 'original'];
const ROWS_PER_CHUNK = 1_000;

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
  const sqlite = sqliteOf(manager.connection);
  const select = sqlite.prepare<[number], string[]>(
    `SELECT line, "column", value, reason, message, raw_line FROM rejected_rows WHERE import_id = ? ORDER BY line, rejected_row_id`,
  );
  for (const { import_id, name, reading, rows_rejected } of await manager.find(Import)) {
    if (rows_rejected === 0) continue;
    const { delimiter } = (JSON.parse(reading) as StoredReading).layout;
    // A query is open while it is read, and no transaction ends before: it starts with the first chunk.
    const rows = { [Symbol.iterator]: () => select.raw().iterate(import_id) };
    files.stage(rejectFileName(name), csvChunks(rows, delimiter.trim() || delimiter));
  }
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

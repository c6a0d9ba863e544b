import { Import } from '../../models/import';
import { RejectedRow } from '../../models/rejected-row';
import { sqliteOf } from '../database';
import { BulkInsert } from '../database/sqlite/bulk-insert';
import { Failure } from '../run/failure';
import type { Task } from './changes/tasks';
import { type ImportContext, settingsKey } from './context';
import { fileNotices } from './file-notices';
import { ReadingContradicted } from './reading/cells/reading';
import { describeReject, type Reject } from './reading/problem';
import type { ParsedPiece } from './reading/row-parser';
import { type FileRead, restart, startReading } from './reading/stored-reading';

/** Characters of a refused row that are kept. */
const RAW_LENGTH = 10_000;
const REJECT_COLUMNS = ['import_id', 'line', 'column', 'value', 'reason', 'message', 'raw_line'];

/** Loads the rows of a file, block by block, from where `read.reading` stands; gives what became of those of each. */
export type LoadRows = (importId: number, read: FileRead) => AsyncIterable<ParsedPiece>;

type Counts = Pick<Import, 'rows_read' | 'rows_kept' | 'rows_rejected' | 'rows_blank'>;

const nothing: Counts = { rows_read: 0, rows_kept: 0, rows_rejected: 0, rows_blank: 0 };

/**
 * Loads one file, from its start or from where it grew: rows to their table, refused rows to rejected_rows, and the
 * file's row in imports.
 *
 * @throws Failure where every row is refused for its values, and all that readTable throws.
 */
export async function loadFile(context: ImportContext, task: Task, loadRows: LoadRows): Promise<void> {
  const { manager, settings } = context;
  const { file, layout, known, growth } = task;
  const sqlite = sqliteOf(manager.connection);
  const import_id = await beginImport(context, task);
  const before: Counts = growth && known ? known : nothing;
  const encodingBefore = growth?.reading.encoding;
  const start = growth?.reading.position ?? 0;
  const read: FileRead = { reading: growth?.reading ?? startReading(layout, settings), sha256: '' };
  for (; ; read.reading = restart(read.reading)) {
    sqlite.exec('SAVEPOINT load');
    try {
      const progress = (rows: number) =>
        context.progress({ file: file.shown, start, position: read.reading.position, size: file.size, rows });
      progress(0);
      const parts = loadRows(import_id, read);
      const { counts, orphans, firstReject } = await readRows(context, import_id, parts, progress);
      const total = {
        rows_read: before.rows_read + counts.rows_read,
        rows_kept: before.rows_kept + counts.rows_kept,
        rows_rejected: before.rows_rejected + counts.rows_rejected,
        rows_blank: before.rows_blank + counts.rows_blank,
      };
      const isRefused = firstReject && orphans === 0 && total.rows_kept === 0;
      const isDamaged = encodingBefore !== 'damaged utf-8' && read.reading.encoding === 'damaged utf-8';
      // The old part may hold rows that wait for a product, or damaged characters that passed for text.
      if (growth && (isRefused || isDamaged)) throw new ReadingContradicted();
      if (isRefused) {
        throw new Failure(
          `${file.shown}: every row is refused (${counts.rows_rejected}); the first: ${describeReject(file.shown, firstReject)}`,
        );
      }
      await manager.update(Import, import_id, {
        ...total,
        sha256: growth?.sha256 ?? read.sha256,
        reading: JSON.stringify(read.reading),
        finished_at: new Date().toISOString(),
      });
      for (const notice of fileNotices(file, read.reading, total, orphans)) context.notice(notice);
      return;
    } catch (error) {
      if (sqlite.inTransaction) sqlite.exec('ROLLBACK TO load');
      if (!(error instanceof ReadingContradicted) || growth) throw error;
    } finally {
      if (sqlite.inTransaction) sqlite.exec('RELEASE load');
    }
  }
}

/** The file's row in imports, with all that is known before the file is read. */
async function beginImport(
  { manager, settings }: ImportContext,
  { file, layout, known }: Task,
): Promise<number> {
  const { name, size, modified_at } = file;
  const now = new Date().toISOString();
  const values = {
    ...{ name, kind: layout.kind, size, modified_at, settings: settingsKey(settings) },
    ...{ verified_at: now, started_at: now, finished_at: now },
  };
  if (known) {
    await manager.update(Import, known.import_id, values);
    return known.import_id;
  }
  const { identifiers } = await manager.insert(Import, { ...values, ...nothing, sha256: '', reading: '' });
  return identifiers[0]?.['import_id'];
}

/** Counts what became of the rows, and writes those that are refused. */
async function readRows(
  { manager }: ImportContext,
  importId: number,
  parts: AsyncIterable<ParsedPiece>,
  progress: (rows: number) => void,
): Promise<{ counts: Counts; orphans: number; firstReject: Reject | undefined }> {
  const rejected = new BulkInsert(manager, RejectedRow, REJECT_COLUMNS);
  const counts = { ...nothing };
  let orphans = 0;
  let firstReject: Reject | undefined;
  for await (const { read, kept, blank, rejects } of parts) {
    counts.rows_read += read;
    counts.rows_kept += kept;
    counts.rows_blank += blank;
    counts.rows_rejected += rejects.length;
    firstReject ??= rejects[0];
    for (const { line, column, value, reason, message, raw } of rejects) {
      if (reason.startsWith('unknown_')) orphans += 1;
      rejected.add([importId, line, column, value, reason, message, raw.slice(0, RAW_LENGTH)]);
    }
    progress(counts.rows_read);
  }
  rejected.flush();
  return { counts, orphans, firstReject };
}

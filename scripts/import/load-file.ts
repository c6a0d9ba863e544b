import { createHash, type Hash } from 'node:crypto';
import { Import } from '../../models/import';
import { RejectedRow } from '../../models/rejected-row';
import { sqliteOf } from '../database';
import { Failure } from '../failure';
import { BulkInsert } from './bulk-insert';
import { ReadingContradicted } from './cells/reading';
import { type ImportContext, settingsKey } from './context';
import { fileNotices } from './file-notices';
import type { DataFile } from './files';
import type { Layout } from './layout';
import { describeReject, type Reject } from './problem';
import { readTable } from './read-table';
import type { References } from './references';
import { rowsSink } from './rows-sink';
import { restart, type StoredReading, startReading } from './stored-reading';

/** Characters of a refused row that are kept. */
const RAW_LENGTH = 10_000;
const REJECT_COLUMNS = ['import_id', 'line', 'column', 'value', 'reason', 'message', 'raw_line'];

export interface LoadTask {
  file: DataFile;
  layout: Layout;
  references: References;
  /** The import to fill again, whose rows are gone, or to add to. */
  known?: Import;
  /** How a file that grew was read so far, and its new SHA-256. */
  growth?: { reading: StoredReading; sha256: string };
}

type Counts = Pick<Import, 'rows_read' | 'rows_kept' | 'rows_rejected' | 'rows_blank'>;

const nothing: Counts = { rows_read: 0, rows_kept: 0, rows_rejected: 0, rows_blank: 0 };

/**
 * Loads one file, from its start or from where it grew: rows to their table, refused rows to rejected_rows, and the
 * file's row in imports.
 *
 * @throws Failure where every row is refused for its values, and all that readTable throws.
 */
export async function loadFile(context: ImportContext, task: LoadTask): Promise<void> {
  const { manager, settings } = context;
  const { file, layout, known, growth } = task;
  const sqlite = sqliteOf(manager.connection);
  context.log(`reading ${file.shown}`);
  const import_id = await beginImport(context, task);
  const before: Counts = growth && known ? known : nothing;
  const encodingBefore = growth?.reading.encoding;
  for (let reading = growth?.reading ?? startReading(layout, settings); ; reading = restart(reading)) {
    sqlite.exec('SAVEPOINT load');
    try {
      const hash = createHash('sha256');
      const { counts, orphans, firstReject } = await readRows(context, task, import_id, reading, hash);
      const total = {
        rows_read: before.rows_read + counts.rows_read,
        rows_kept: before.rows_kept + counts.rows_kept,
        rows_rejected: before.rows_rejected + counts.rows_rejected,
        rows_blank: before.rows_blank + counts.rows_blank,
      };
      const isRefused = firstReject && orphans === 0 && total.rows_kept === 0;
      const isDamaged = reading.encoding === 'damaged utf-8' && encodingBefore !== reading.encoding;
      // The old part may hold rows that wait for a product, or damaged characters that passed for text.
      if (growth && (isRefused || isDamaged)) throw new ReadingContradicted();
      if (isRefused) {
        throw new Failure(
          `${file.shown}: every row is refused (${counts.rows_rejected}); the first: ${describeReject(file.shown, firstReject)}`,
        );
      }
      await manager.update(Import, import_id, {
        ...total,
        sha256: growth?.sha256 ?? hash.digest('hex'),
        reading: JSON.stringify(reading),
        finished_at: new Date().toISOString(),
      });
      for (const notice of fileNotices(file, reading, total, orphans)) context.notice(notice);
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
  { file, layout, known }: LoadTask,
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
  return identifiers[0]?.import_id;
}

async function readRows(
  context: ImportContext,
  { file, layout, references }: LoadTask,
  importId: number,
  reading: StoredReading,
  hash: Hash,
): Promise<{ counts: Counts; orphans: number; firstReject: Reject | undefined }> {
  const sink = rowsSink(layout.kind, context, importId, references);
  const rejected = new BulkInsert(context.manager, RejectedRow, REJECT_COLUMNS);
  const counts = { ...nothing };
  let orphans = 0;
  let firstReject: Reject | undefined;
  const refuse = (reject: Reject) => {
    firstReject ??= reject;
    counts.rows_rejected += 1;
    const { line, column, value, reason, message, raw } = reject;
    rejected.add([importId, line, column, value, reason, message, raw.slice(0, RAW_LENGTH)]);
  };
  await readTable(
    file,
    reading,
    { mapping: context.settings.columns, signal: context.signal, hash },
    (piece) => {
      counts.rows_read += piece.read;
      counts.rows_blank += piece.blank;
      for (const reject of piece.rejects) refuse(reject);
      for (const row of piece.rows) {
        const refusal = sink.add(row);
        if (refusal) {
          const { problem, column, value } = refusal;
          if (problem.reason.startsWith('unknown_')) orphans += 1;
          refuse({ ...problem, column, value: String(value), line: row.line, raw: piece.rawOf(row) });
        } else {
          counts.rows_kept += 1;
          if (layout.kind === 'sales') widenPeriod(reading, String(row.values[0]));
        }
      }
    },
  );
  sink.flush();
  rejected.flush();
  return { counts, orphans, firstReject };
}

function widenPeriod(reading: StoredReading, day: string): void {
  const { period } = reading;
  if (!period) reading.period = [day, day];
  else if (day < period[0]) period[0] = day;
  else if (day > period[1]) period[1] = day;
}

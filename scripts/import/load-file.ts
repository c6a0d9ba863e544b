import { In } from 'typeorm';
import { Import } from '../../models/import';
import { RejectedRow } from '../../models/rejected-row';
import { Failure } from '../run/failure';
import { WithEnding } from '../run/with-ending';
import { identityOf } from './changes/plan';
import { refuseShrunk } from './changes/shrunk';
import type { Task } from './changes/tasks';
import { type ImportContext, settingsKey } from './context';
import { fileNotices } from './file-notices';
import { withVisibleNul } from './reading/cells/text';
import { describeReject, type Reject } from './reading/problem';
import type { Ending, ParsedBlock } from './reading/read-table';
import { type Reading, restart, startReading, storedReading } from './reading/reading';
import { settingsFor } from './reading/settings';
import { keepFileNotices } from './standing-notices';

/** Characters of a refused row that are kept. */
const RAW_LENGTH = 10_000;
const REJECT_COLUMNS = ['import_id', 'line', 'column', 'value', 'reason', 'details', 'message', 'raw_line'];

/** Loads the rows of one kind of file. */
export interface Loader<End extends Ending = Ending> {
  /** Loads rows block by block from where a reading stands; gives what became of them, and how it ended. */
  rows(task: Task, importId: number, from: Reading): AsyncGenerator<ParsedBlock, End>;
  /** Hears that the rows stay, behind those of the part that was there before where the file grew. */
  accept(ending: End, importId: number, isGrowth: boolean): Promise<void>;
  /** Takes away the rows of former runs. */
  remove(known: Import): Promise<void>;
}

type Counts = Pick<Import, 'rows_read' | 'rows_kept' | 'rows_rejected' | 'rows_left_out' | 'rows_blank'>;

const nothing: Counts = { rows_read: 0, rows_kept: 0, rows_rejected: 0, rows_left_out: 0, rows_blank: 0 };

/** What one attempt at a file came to. */
interface Loaded<End extends Ending> {
  ending: End;
  /** With those of the part that was there before. */
  counts: Counts;
  again?: Reading | undefined;
}

/**
 * Loads one file, from its start or from where it grew: rows to their table, refused rows to rejected_rows, and the
 * file's row in imports. Where its rows prove that it is written otherwise, it is read again from its start; this is
 * the one place that tries again.
 *
 * @returns `grown` where only the new part was read.
 * @throws Failure where every row is refused for its values, and all that readTable throws.
 */
export async function loadFile<End extends Ending>(
  context: ImportContext,
  { growth, ...task }: Task,
  loader: Loader<End>,
): Promise<'loaded' | 'grown'> {
  const { file, layout, known } = task;
  const importId = await beginImport(context, task);
  let part = growth;
  let reading = growth?.reading ?? startReading(layout, settingsFor(context.settings, file.name));
  for (;;) {
    const { ending, counts, again } = await context.attempt(() =>
      loadOnce(context, task, loader, importId, reading, part !== undefined),
    );
    if (again) {
      // What was read before the new part is to be read otherwise, too.
      if (part && known) await loader.remove(known);
      part = undefined;
      reading = again;
      continue;
    }
    const sha256 = part?.sha256 ?? ending.sha256;
    const isChanged = known !== undefined && known.sha256 !== sha256;
    // Read again for another reason, a file may come to other rows.
    if (isChanged && !part) refuseShrunk(context, file, known, counts);
    reading = withFormerEnd(ending.reading, known, isChanged);
    await context.manager.update(Import, importId, {
      ...counts,
      sha256,
      reading: JSON.stringify(reading),
      finished_at: new Date().toISOString(),
    });
    await loader.accept(ending, importId, part !== undefined);
    const isWaiting = counts.rows_kept === 0 && (await hasOrphans(context, importId));
    await keepFileNotices(context, importId, fileNotices(reading, isWaiting));
    return part ? 'grown' : 'loaded';
  }
}

/** A reading that knows whether the last line, which has no end, had one in the content before this. */
function withFormerEnd(reading: Reading, known: Import | undefined, isChanged: boolean): Reading {
  const { lastLine } = reading;
  const before = known && storedReading(known)?.lastLine;
  const hadEnd = before?.hasEnd || (before?.hadEnd && !isChanged);
  return lastLine && !lastLine.hasEnd && hadEnd ? { ...reading, lastLine: { ...lastLine, hadEnd } } : reading;
}

async function loadOnce<End extends Ending>(
  context: ImportContext,
  task: Task,
  loader: Loader<End>,
  importId: number,
  from: Reading,
  isGrowth: boolean,
): Promise<Loaded<End>> {
  const { file, known } = task;
  const before = isGrowth && known ? known : nothing;
  const counts: Counts = {
    rows_read: before.rows_read,
    rows_kept: before.rows_kept,
    rows_rejected: before.rows_rejected,
    rows_left_out: before.rows_left_out,
    rows_blank: before.rows_blank,
  };
  const progress = (position: number) => {
    const rows = counts.rows_read - before.rows_read;
    context.progress({ file: file.shown, start: from.position, position, size: file.size, rows });
  };
  progress(from.position);
  const rejected = context.writer(RejectedRow, { columns: REJECT_COLUMNS });
  const blocks = new WithEnding(loader.rows(task, importId, from));
  let orphans = 0;
  let firstReject: Reject | undefined;
  for await (const { position, read, kept, blank, leftOut, rejects } of blocks) {
    counts.rows_read += read;
    counts.rows_kept += kept;
    counts.rows_blank += blank;
    counts.rows_left_out += leftOut;
    counts.rows_rejected += rejects.length;
    firstReject ??= rejects[0];
    for (const { line, column, value, reason, details, message, raw } of rejects) {
      if (reason.startsWith('unknown_')) orphans += 1;
      const texts = [value, reason, details, message, raw.slice(0, RAW_LENGTH)].map(withVisibleNul);
      rejected.add([importId, line, column, ...texts]);
    }
    await rejected.flush();
    progress(position);
  }
  const { ending } = blocks;
  if (ending.again) return { ending, counts, again: ending.again };
  const isRefused = firstReject && orphans === 0 && counts.rows_kept + counts.rows_left_out === 0;
  const isDamaged = from.encoding !== 'damaged utf-8' && ending.reading.encoding === 'damaged utf-8';
  // The old part may hold rows that wait for a product, or damaged characters that passed for text.
  if (isGrowth && (isRefused || isDamaged)) return { ending, counts, again: restart(ending.reading) };
  if (isRefused && firstReject) {
    throw new Failure(
      `${file.shown}: every row is refused (${counts.rows_rejected}); the first: ${describeReject(file.shown, firstReject)}`,
    );
  }
  return { ending, counts };
}

/** Whether rows of a file wait for a product or a store, those of the part that was there before it grew too. */
function hasOrphans({ manager }: ImportContext, import_id: number): Promise<boolean> {
  return manager.existsBy(RejectedRow, { import_id, reason: In(['unknown_product', 'unknown_store']) });
}

/** The file's row in imports, with all that is known before the file is read. */
async function beginImport(
  { manager, settings }: ImportContext,
  { file, layout, known }: Task,
): Promise<number> {
  const { name } = file;
  const now = new Date().toISOString();
  const values = {
    ...{ ...identityOf(file), kind: layout.kind, size: file.size },
    settings: settingsKey(settingsFor(settings, name)),
    ...{ verified_at: now, started_at: now, finished_at: now },
  };
  if (known) {
    await manager.update(Import, known.import_id, values);
    return known.import_id;
  }
  const { identifiers } = await manager.insert(Import, { ...values, ...nothing, sha256: '', reading: '' });
  return identifiers[0]?.['import_id'];
}

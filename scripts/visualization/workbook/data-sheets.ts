import type { Sequence } from '../../output/output';
import type { Messages } from '../messages/messages';
import type { Cell } from '../view';
import type { RejectLine, WorkbookContent } from './content';
import type { DataSheet } from './data-sheet';
import { sheetNames } from './sheet-names';

/** Refused rows that are read for the widths of the columns. */
const SAMPLE = 200;

/** Every sheet but the cover, in their order: one per view, then the refused rows. */
export async function dataSheets(
  content: WorkbookContent,
  messages: Messages['workbook'],
): Promise<DataSheet[]> {
  const unnamed = [...viewSheets(content, messages), await rejectSheet(content, messages)];
  const [, ...names] = sheetNames([messages.cover, ...unnamed.map(({ title }) => title)]);
  return unnamed.map((sheet, index) => ({ ...sheet, name: names[index] ?? sheet.title }));
}

function viewSheets({ views }: WorkbookContent, messages: Messages['workbook']): Omit<DataSheet, 'name'>[] {
  return views.map(({ name, title, columns, rows, rowCount, totals, allRows, caveats }) => ({
    title,
    table: name,
    columns,
    rows: allRows,
    rowCount,
    sample: rows,
    ...(totals ? { totals } : {}),
    completeIn: messages.table(name),
    notes: caveats,
  }));
}

const rejectColumns = [
  'file',
  'line',
  'column',
  'value',
  'reason',
  'message',
  'original',
] as const satisfies (keyof RejectLine)[];

async function rejectSheet(
  { rejects, sources }: WorkbookContent,
  messages: Messages['workbook'],
): Promise<Omit<DataSheet, 'name'>> {
  const sample: Cell[][] = [];
  for await (const batch of rejectRows(rejects())) {
    for (const row of batch) sample.push(row);
    if (sample.length >= SAMPLE) break;
  }
  return {
    title: messages.refused,
    table: 'rejected_rows',
    columns: rejectColumns.map((name) => ({ name, label: messages.refusedColumns[name], format: 'text' })),
    rows: () => rejectRows(rejects()),
    rowCount: sources.reduce((sum, { rejected }) => sum + rejected, 0),
    sample: sample.slice(0, SAMPLE),
    completeIn: messages.refusedLists,
    notes: [],
  };
}

async function* rejectRows(batches: Sequence<RejectLine[]>): AsyncGenerator<Cell[][]> {
  for await (const batch of batches) yield batch.map((line) => rejectColumns.map((column) => line[column]));
}

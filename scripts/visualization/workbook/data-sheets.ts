import type { Messages } from '../messages/messages';
import type { Cell } from '../view';
import type { RejectLine, WorkbookContent } from './content';
import type { DataSheet } from './data-sheet';
import { sheetNames } from './sheet-names';

/** Refused rows that are read for the widths of the columns. */
const SAMPLE = 200;

/** Every sheet but the cover, in their order: one per view, then the refused rows. */
export function dataSheets(content: WorkbookContent, messages: Messages['workbook']): DataSheet[] {
  const unnamed = [...viewSheets(content, messages), rejectSheet(content, messages)];
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

function rejectSheet(
  { rejects, sources }: WorkbookContent,
  messages: Messages['workbook'],
): Omit<DataSheet, 'name'> {
  const sample: Cell[][] = [];
  for (const row of rejectRows(rejects())) {
    if (sample.push(row) === SAMPLE) break;
  }
  return {
    title: messages.refused,
    table: 'rejected_rows',
    columns: rejectColumns.map((name) => ({ name, label: messages.refusedColumns[name], format: 'text' })),
    rows: () => rejectRows(rejects()),
    rowCount: sources.reduce((sum, { rejected }) => sum + rejected, 0),
    sample,
    completeIn: messages.refusedLists,
    notes: [],
  };
}

function* rejectRows(lines: Iterable<RejectLine>): Generator<Cell[]> {
  for (const line of lines) yield rejectColumns.map((column) => line[column]);
}

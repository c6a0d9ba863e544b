import type { Sequence } from '../../output/output';
import type { Messages } from '../messages/messages';
import type { Formatter } from '../number-format';
import type { Cell } from '../view';
import type { RejectLine, WorkbookContent } from './content';
import type { DataSheet } from './data-sheet';
import { matrixSheet } from './matrix-sheet';
import { sheetNames } from './sheet-names';
import { tableNames, withHeads } from './sheet-table';

/** Refused rows that are read for the widths of the columns. */
const SAMPLE = 200;

type Unnamed = Omit<DataSheet, 'name' | 'tableName'>;

/**
 * Every sheet but the cover, in their order: one per view that has rows, the products by month behind the table they are
 * made of, and the refused rows where there are any.
 */
export async function dataSheets(
  content: WorkbookContent,
  formatter: Formatter,
  messages: Messages['workbook'],
): Promise<DataSheet[]> {
  const matrix = await matrixSheet(content.views, formatter, messages);
  const views = viewSheets(content, messages).flatMap((sheet) =>
    matrix?.table === sheet.table ? [sheet, matrix] : [sheet],
  );
  const sheets = [...views, await rejectSheet(content, messages)].filter(({ rowCount }) => rowCount > 0);
  const [, ...names] = sheetNames([messages.cover, ...sheets.map(({ title }) => title)]);
  const tables = tableNames(sheets.map(({ table }) => table));
  return sheets.map((sheet, index) => ({
    ...sheet,
    columns: withHeads(sheet.columns),
    name: names[index] ?? sheet.title,
    tableName: tables[index] ?? sheet.table,
  }));
}

function viewSheets({ views }: WorkbookContent, messages: Messages['workbook']): Unnamed[] {
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
): Promise<Unnamed> {
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

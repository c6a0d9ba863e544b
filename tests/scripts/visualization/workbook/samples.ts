import { messagesFor } from '../../../../scripts/visualization/messages/messages';
import { createFormatter } from '../../../../scripts/visualization/number-format';
import type { Cell, View, ViewColumn } from '../../../../scripts/visualization/view';
import type { RejectLine, WorkbookContent } from '../../../../scripts/visualization/workbook/content';
import { workbookChunks } from '../../../../scripts/visualization/workbook/write-workbook';

export const columns: ViewColumn[] = [
  { name: 'product_id', label: 'Product code', format: 'text' },
  { name: 'year_month', label: 'Month', format: 'month' },
  { name: 'quantity_sold', label: 'Units', format: 'units', definition: 'units sold, returns subtracted' },
  { name: 'revenue', label: 'Revenue', format: 'money' },
  { name: 'per_employee', label: 'Units per employee', format: 'ratio', definition: 'units ÷ employees' },
];

export function viewOf(rows: Cell[][], change: Partial<View> = {}): View {
  return {
    ...{ name: 'monthly_sales', title: 'Products over time', section: 'time', columns, rows },
    ...{ rowCount: rows.length, allRows: () => [rows], charts: [], explanation: [], caveats: [] },
    ...change,
  };
}

/** As many rows of sales as asked for, made while they are read. */
export function* salesRows(count: number): Generator<Cell[]> {
  for (let row = 0; row < count; row += 1) {
    const month = `2024-${String((row % 12) + 1).padStart(2, '0')}`;
    yield [`00${row % 500}`, month, row % 97, (row % 9973) / 100, row % 7 ? row / 7 : null];
  }
}

export function rejectOf(change: Partial<RejectLine> = {}): RejectLine {
  return {
    ...{ file: 'sales.csv', line: 7, column: 'quantity', value: 'many', reason: 'not_a_number' },
    ...{ message: 'write a whole number', original: '2024-01-31;many;007' },
    ...change,
  };
}

export function contentOf(views: View[], rejects: RejectLine[] = []): WorkbookContent {
  return {
    period: { first: '2024-01-01', last: '2025-12-31' },
    generatedAt: '1 January 2026, 10:00',
    ...{ findings: [], tiles: [], compared: '' },
    revenue: undefined,
    sources: [
      {
        name: 'sales.csv',
        kept: 20_000,
        leftOut: 0,
        rejected: rejects.length,
        rejectFile: 'rejects-sales.csv',
      },
      { name: '2024/stores.csv', kept: 7, leftOut: 0, rejected: 0, rejectFile: undefined },
    ],
    views,
    rejects: () => [rejects],
  };
}

export async function bytesOf(
  content: WorkbookContent,
  locale = 'en-US',
  currency: string | undefined = 'EUR',
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const workbook = workbookChunks(content, createFormatter(locale, currency), messagesFor(locale));
  for await (const chunk of workbook) chunks.push(chunk);
  return Buffer.concat(chunks);
}

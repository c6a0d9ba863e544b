import type { Messages } from '../messages/messages';
import type { Formatter } from '../number-format';
import { type Cell, isNumber, type View, type ViewColumn } from '../view';
import { dataBlock } from './data/data-block';
import { shownCell } from './data/pack-rows';
import type { PackedTable } from './data/packed';
import { html, type Markup } from './html';

/** Rows that stand in the page as they are, for paper and for a reader without scripts: months of a year. */
export const ROWS_AS_TEXT = 12;

/**
 * The rows of a view: the first ones as a table, and all that the page holds as data, which a script draws, sorts, filters
 * and saves.
 */
export function rowsTable(view: View, packed: PackedTable, formatter: Formatter, messages: Messages): Markup {
  const texts = messages.report.table;
  const { name, title, columns, rows } = view;
  const count = (rowCount: number) => formatter.cell(rowCount, 'units');
  const isCut = packed.rowCount < view.rowCount;
  const cut = html` data-cut="${texts.cut(count(packed.rowCount), count(view.rowCount))}"`;
  const shown = rows.slice(0, ROWS_AS_TEXT);
  return html`<div class="rows">
<div class="scroll" role="group" tabindex="0" aria-label="${texts.region(title)}">
<table data-title="${title}" data-file="${name}.csv"${isCut ? cut : undefined}>
<caption>${title} <span class="on-screen">${rowsLine(view, packed.rowCount, formatter, texts)}</span><span class="on-paper">${rowsLine(view, shown.length, formatter, texts)}</span></caption>
<thead><tr aria-rowindex="1">${columns.map((column) => headerCell(column, view.order))}</tr></thead>
<tbody>
${shown.map((row) => html`<tr>${row.map((value, index) => bodyCell(value, columns[index], index, formatter))}</tr>\n`)}</tbody>
${totalsRow(view, formatter, texts.total)}</table>
</div>
${dataBlock('rows', packed)}</div>
`;
}

function rowsLine(
  { rowCount }: View,
  shown: number,
  formatter: Formatter,
  texts: Messages['report']['table'],
): string {
  const all = formatter.cell(rowCount, 'units');
  if (shown === rowCount) return texts.allRows(rowCount, all);
  return texts.firstRows(formatter.cell(shown, 'units'), all);
}

function headerCell(column: ViewColumn, order: View['order']): Markup {
  const direction = order?.isDescending ? 'descending' : 'ascending';
  const sorted = order?.column === column.name ? html` aria-sort="${direction}"` : undefined;
  return html`<th scope="col"${isNumber(column) ? html` data-number` : undefined}${sorted}>${column.label}</th>`;
}

function bodyCell(value: Cell, column: ViewColumn | undefined, index: number, formatter: Formatter): Markup {
  const shown = shownCell(value, column, formatter);
  // A name in Arabic or Hebrew must not turn what stands around it.
  const text = column && isNumber(column) ? shown : html`<bdi>${shown}</bdi>`;
  const kind = column ? classOf(column) : undefined;
  const attribute = kind && html` class="${kind}"`;
  if (index === 0) return html`<th scope="row"${attribute}>${text}</th>`;
  return html`<td${attribute}>${text}</td>`;
}

/** Numbers stand at the right; texts may take two lines, codes and months never. */
function classOf(column: ViewColumn): string | undefined {
  if (isNumber(column)) return 'number';
  return column.format === 'text' && !column.codes ? 'text' : undefined;
}

/** Sums over all rows, also those not shown. The first cells without a sum say so. */
function totalsRow({ totals, columns }: View, formatter: Formatter, label: string): Markup | undefined {
  if (totals === undefined) return undefined;
  const start = totals.indexOf(null);
  const end = totals.findIndex((value, index) => index > start && value !== null);
  const span = (end === -1 ? totals.length : end) - start;
  const cells = totals.map((value, index) => {
    if (index === start) return html`<th scope="row" colspan="${span}">${label}</th>`;
    if (start !== -1 && index > start && index < start + span) return undefined;
    if (value === null) return html`<td></td>`;
    const column = columns[index];
    const shown = formatter.cell(value, column?.format ?? 'text');
    return html`<td${column && isNumber(column) ? html` class="number"` : undefined}>${shown}</td>`;
  });
  return html`<tfoot><tr>${cells}</tr></tfoot>
`;
}

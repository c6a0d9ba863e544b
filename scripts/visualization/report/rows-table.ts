import type { Messages } from '../messages/messages';
import type { Formatter } from '../number-format';
import { type Cell, isNumber, type View, type ViewColumn, worded } from '../view';
import { html, type Markup } from './html';

/** Up to here one sees all rows at a glance. */
const ROWS_WITHOUT_FILTER = 8;

/**
 * The rows of a view as a table, with the tools a script brings to life: a filter and the button for the CSV file.
 * A cell carries its raw value as `data-value` where it is shown in another way.
 */
export function rowsTable(view: View, formatter: Formatter, { report }: Messages): Markup {
  const texts = report.table;
  const { name, title, columns, rows } = view;
  const shown = formatter.cell(rows.length, 'units');
  const filter = html`<label>${texts.filter} <input type="search" autocomplete="off" aria-label="${texts.filterOf(title)}"></label>
<span role="status" data-text="${texts.matching('{matching}', shown)}"></span>`;
  return html`<div class="rows">
<div class="tools" hidden>
${rows.length > ROWS_WITHOUT_FILTER ? filter : undefined}
<button type="button" aria-label="${texts.saveOf(title)}">${texts.save}</button>
</div>
<div class="scroll" role="group" tabindex="0" aria-label="${texts.region(title)}">
<table data-file="${name}.csv">
<caption>${title} <span>${rowsLine(view, formatter, texts)}</span></caption>
<thead><tr>${columns.map(headerCell)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map((value, index) => bodyCell(value, columns[index], index, formatter))}</tr>\n`)}</tbody>
${totalsRow(view, formatter, texts.total)}</table>
</div>
</div>
`;
}

function rowsLine(
  { rows, rowCount }: View,
  formatter: Formatter,
  texts: Messages['report']['table'],
): string {
  const all = formatter.cell(rowCount, 'units');
  if (rows.length === rowCount) return texts.allRows(rowCount, all);
  return texts.firstRows(formatter.cell(rows.length, 'units'), all);
}

function headerCell(column: ViewColumn): Markup {
  return html`<th scope="col"${isNumber(column) ? html` data-number` : undefined}>${column.label}</th>`;
}

function bodyCell(value: Cell, column: ViewColumn | undefined, index: number, formatter: Formatter): Markup {
  const shown = formatter.cell(worded(value, column), column?.format ?? 'text');
  const raw = String(value ?? '');
  // A name in Arabic or Hebrew must not turn what stands around it.
  const text = column && isNumber(column) ? shown : html`<bdi>${shown}</bdi>`;
  const data = raw === shown ? undefined : html` data-value="${raw}"`;
  if (index === 0) return html`<th scope="row"${data}>${text}</th>`;
  return html`<td${column && isNumber(column) ? html` class="number"` : undefined}${data}>${text}</td>`;
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

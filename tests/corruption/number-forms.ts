import { type Kind, kinds } from '../../scripts/import/kinds';
import type { Data } from './clean-data';
import { type Case, loaded, rowRejected, withRawCell } from './damage';
import { UNKNOWN } from './judge';
import { type Cell, cellsOf, quoted, sheetOf, textOf, withValue } from './sheet';

/** A no-break space, and a narrow one. */
export const NBSP = '\u00a0';
export const NARROW = '\u202f';
const digitsOf = (zero: number) => (value: string) =>
  value.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
/** The same number in other digits than 0 to 9. */
export const arabic = digitsOf(0x660);
export const fullWidth = digitsOf(0xff10);

/** The cells of columns: `sales.quantity`. */
export function cellsIn(data: Data, columns: string[]): Cell[] {
  return columns.flatMap((column) => cellsOf(data, column));
}

/** The cell in other forms that mean the same. */
export function sameValue(data: Data, cell: Cell, forms: ((value: string) => string)[]): Case[] {
  return forms.flatMap((form) => {
    const text = form(cell.value);
    if (cell.value === '' || text === cell.value) return [];
    return [withRawCell(data, cell, quoted(text), loaded(data))];
  });
}

/** The cell in forms that mean nothing: its row is refused, unless nothing depends on the cell. */
export function noValue(data: Data, cell: Cell, forms: ((value: string) => string)[]): Case[] {
  const isExtra = ['stock', 'employee_nb'].includes(data.headers[cell.kind][cell.column] ?? '');
  const right = isExtra ? loaded(withValue(data, cell, ''), UNKNOWN) : rowRejected(data, cell);
  return forms.map((form) => withRawCell(data, cell, quoted(form(cell.value)), right));
}

/** A file with one of its columns rewritten, parted by semicolons. */
export function wholeColumn(
  data: Data,
  name: string,
  form: (value: string, row: number) => string,
): { kind: Kind; column: number; text: string } {
  return wholeColumns(data, [name], form);
}

/** A file with its prices rewritten, and with them its amounts, which have the same decimal sign. */
export function wholePrices(
  data: Data,
  name: string,
  form: (value: string, row: number) => string,
): { kind: Kind; column: number; text: string } {
  return wholeColumns(data, name === 'sales.unit_price' ? [name, 'sales.net_sales'] : [name], form);
}

function wholeColumns(
  data: Data,
  [name, ...others]: [string, ...string[]],
  form: (value: string, row: number) => string,
): { kind: Kind; column: number; text: string } {
  const kind = kinds.find((each) => name.startsWith(`${each}.`)) ?? 'sales';
  const columnOf = (each: string) => data.headers[kind].indexOf(each.slice(kind.length + 1));
  const column = columnOf(name);
  const places = [column, ...others.map(columnOf)];
  const rows = data[kind].map((cells, row) =>
    cells.map((value, at) => (value === '' || !places.includes(at) ? value : form(value, row))),
  );
  return { kind, column, text: textOf(sheetOf(kind, { ...data, [kind]: rows }, ';'), ';') };
}

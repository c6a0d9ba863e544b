import { type Kind, kinds } from '../../scripts/import/kinds';
import type { Data } from './clean-data';

/** A table as it stands in a file: the header and the rows, each cell with its quotes. Row 0 is the header. */
export type Sheet = string[][];

/** A cell as CSV has it, with quotes where it needs them. */
export function quoted(cell: string, delimiter = ','): string {
  return cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

export function sheetOf(kind: Kind, data: Data, delimiter = ','): Sheet {
  return [data.headers[kind], ...data[kind]].map((row) => row.map((cell) => quoted(cell, delimiter)));
}

/** The lines of a file, without line ends. */
export function linesOf(sheet: Sheet, delimiter = ','): string[] {
  return sheet.map((row) => row.join(delimiter));
}

/** The text of a file. */
export function textOf(sheet: Sheet, delimiter = ','): string {
  return joined(linesOf(sheet, delimiter));
}

export function joined(lines: string[], end = '\n'): string {
  return lines.map((line) => `${line}${end}`).join('');
}

export function fileOf(kind: Kind): string {
  return `${kind}.csv`;
}

/** Every file of a clean folder. */
export function filesOf(data: Data): Record<string, string> {
  return Object.fromEntries(kinds.map((kind) => [fileOf(kind), textOf(sheetOf(kind, data))]));
}

/** A place in a table; row 0 is the first below the header. */
export interface Cell {
  kind: Kind;
  row: number;
  column: number;
  /** Its plain text. */
  value: string;
}

/** Every cell of the tables, or of one column: `sales.date`. */
export function cellsOf(data: Data, only?: string): Cell[] {
  return kinds.flatMap((kind) =>
    data[kind].flatMap((cells, row) =>
      cells
        .map((value, column) => ({ kind, row, column, value }))
        .filter(({ column }) => only === undefined || only === `${kind}.${data.headers[kind][column]}`),
    ),
  );
}

/** Every row of the tables. */
export function rowsOf(data: Data): Omit<Cell, 'column' | 'value'>[] {
  return kinds.flatMap((kind) => data[kind].map((_, row) => ({ kind, row })));
}

/** Where a cell is, for people: `sales row 3 quantity`. */
export function placeOf(data: Data, { kind, row, column }: Omit<Cell, 'value'>): string {
  return `${kind} row ${row + 1} ${data.headers[kind][column]}`;
}

/** The data with another plain text in one cell. */
export function withValue(data: Data, { kind, row, column }: Omit<Cell, 'value'>, value: string): Data {
  return { ...data, [kind]: data[kind].map((cells, at) => (at === row ? cells.with(column, value) : cells)) };
}

/** The text of a file with one cell written as `raw`, quotes included. */
export function textWithCell(data: Data, { kind, row, column }: Omit<Cell, 'value'>, raw: string): string {
  const sheet = sheetOf(kind, data);
  return textOf(sheet.map((cells, at) => (at === row + 1 ? cells.with(column, raw) : cells)));
}

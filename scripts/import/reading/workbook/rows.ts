import type { Archive } from './archive';
import type { Cell } from './cell-text';
import { RichText } from './rich-text';
import { damaged } from './unreadable';
import { readXml } from './xml';

/** A row of a sheet with any text in it. */
export interface SheetRow {
  /** From 1. */
  number: number;
  /** Its texts down to the last that is not empty. */
  cells: string[];
}

/** What spreadsheets can hold at most. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/**
 * The rows of a sheet from its first to its last, without those that are empty.
 *
 * @param textOf the text of a cell, by its column from 0.
 * @returns rows, and the bytes of the part read so far.
 * @throws UnreadableWorkbook where the sheet is damaged.
 */
export async function* sheetRows(
  archive: Archive,
  part: string,
  textOf: (cell: Cell, column: number) => string,
): AsyncGenerator<{ rows: SheetRow[]; read: number }> {
  let rows: SheetRow[] = [];
  let row: SheetRow = { number: 0, cells: [] };
  let column = -1;
  let cell: Cell = { type: 'n', style: 0, value: '' };
  const rich = new RichText();
  const pieces = readXml(archive, part, {
    open(name, attributes) {
      if (name === 'row') {
        row = { number: rowNumber(attributes['r'], row.number), cells: [] };
        column = -1;
      } else if (name === 'c') {
        column = columnIndex(attributes['r'], column);
        cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: '' };
      } else rich.open(name);
    },
    close(name, text) {
      if (name === 'v') cell.value = text;
      else if (name === 'is') cell.value = rich.take();
      else if (name === 'c') {
        const shown = textOf(cell, column);
        if (shown.trim() === '') return;
        while (row.cells.length < column) row.cells.push('');
        row.cells[column] = shown;
      } else if (name === 'row') {
        if (row.cells.length > 0) rows.push(row);
      } else rich.close(name, text);
    },
  });
  for await (const read of pieces) {
    yield { rows, read };
    rows = [];
  }

  /** Of a row that does not say its number: the next. */
  function rowNumber(reference: string | undefined, last: number): number {
    const number = reference === undefined ? last + 1 : Number(reference);
    if (number > last && number <= MOST_ROWS) return number;
    throw damaged('row_order', { part, at: reference, last });
  }

  /** Of a cell that does not say where it stands: the next. */
  function columnIndex(reference: string | undefined, last: number): number {
    let number = 0;
    for (let at = 0; reference && at < reference.length; at += 1) {
      const letter = reference.charCodeAt(at) - 0x40;
      if (letter < 1 || letter > 26) break;
      number = number * 26 + letter;
    }
    const index = number === 0 ? last + 1 : number - 1;
    if (index > last && index < MOST_COLUMNS) return index;
    throw damaged('cell_twice', { part, at: reference });
  }
}

import type { CellType } from '../kinds';
import { type CellState, parseCell } from './cells/cell';
import { newNotation } from './cells/notation';
import { Problem } from './problem';
import { cellOf, type Sample } from './sample';

/** Cells of a column that are looked at. */
const MOST_CELLS = 200;
/** The part of them that has to fit: a total below the table may not. */
const MOST_OF_THEM = 0.9;

/** Whether the cells below a header are such as a column has; where there are no rows, nothing says that they are not. */
export function fits(type: CellType, index: number, { rows }: Sample): boolean {
  const cells = rows
    .slice(0, MOST_CELLS)
    .map((row) => cellOf(row, index))
    .filter((cell) => cell !== '');
  if (cells.length === 0) return rows.length === 0;
  return cells.filter((cell) => isOf(type, cell)).length >= MOST_OF_THEM * cells.length;
}

function isOf(type: CellType, cell: string): boolean {
  // Any text could be a code or a name; but a day is none, and neither is money.
  if (type === 'code' || type === 'text')
    return !isOf('date', cell) && !(/[.,]\d{1,2}\D*$/.test(cell) && isOf('amount', cell));
  const state: CellState = {
    date: newNotation(['dmy', 'mdy'], undefined),
    decimal: newNotation(['point', 'comma'], undefined),
  };
  const value = parseCell(type, cell, state, { line: 0, column: '' });
  return (
    !(value instanceof Problem) ||
    ['other_date_order', 'other_decimal_sign', 'implausible_day'].includes(value.reason)
  );
}

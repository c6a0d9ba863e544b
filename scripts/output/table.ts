import Table from 'cli-table3';
import { printable } from '../run/printable';

/** Decimals of a quantity, most of which are whole. */
const THOUSANDTHS = 3;

/** Characters a cell shows at most. */
const CELL = 40;
const noBorders = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right', 'left']
    .concat(['left-mid', 'mid', 'mid-mid', 'right', 'right-mid'])
    .map((part) => [part, '']),
);

export type Cell = string | number | null;

export interface Column {
  name: string;
  /** Decimals of its numbers. */
  decimals: number;
}

/** Rows as an aligned plain-text table, numbers to the right. */
export function textTable(columns: Column[], rows: Cell[][]): string {
  const table = new Table({
    head: columns.map(({ name }) => name),
    colAligns: columns.map((_, index) =>
      rows.some((row) => typeof row[index] === 'number') ? 'right' : 'left',
    ),
    chars: { ...noBorders, middle: '  ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  for (const row of rows) table.push(row.map((cell, index) => cellText(cell, columns[index]?.decimals)));
  return table.toString().replace(/ +$/gm, '');
}

function cellText(cell: Cell, decimals = 0): string {
  if (cell === null) return '–';
  if (typeof cell === 'number') {
    return cell.toLocaleString('en', {
      minimumFractionDigits: decimals === THOUSANDTHS ? 0 : decimals,
      maximumFractionDigits: decimals,
    });
  }
  const text = printable(cell).replace(/\s+/g, ' ');
  return text.length > CELL ? `${text.slice(0, CELL - 1)}…` : text;
}

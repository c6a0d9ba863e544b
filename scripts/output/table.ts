import Table from 'cli-table3';
import { printable } from './printable';

/** Characters a cell shows at most. */
const CELL = 40;
const noBorders = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right', 'left']
    .concat(['left-mid', 'mid', 'mid-mid', 'right', 'right-mid'])
    .map((part) => [part, '']),
);

/** Rows as an aligned plain-text table, numbers to the right. */
export function textTable(headers: string[], rows: (string | number | null)[][]): string {
  const isNumeric = headers.map((_, column) => rows.every((row) => typeof row[column] !== 'string'));
  const table = new Table({
    head: headers,
    colAligns: isNumeric.map((numeric) => (numeric ? 'right' : 'left')),
    chars: { ...noBorders, middle: '  ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  table.push(...rows.map((row) => row.map(cellText)));
  return table.toString().replace(/ +$/gm, '');
}

function cellText(value: string | number | null): string {
  if (value === null) return '–';
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : value.toFixed(2);
  const text = printable(value).replace(/\s+/g, ' ');
  return text.length > CELL ? `${text.slice(0, CELL - 1)}…` : text;
}

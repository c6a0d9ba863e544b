import type { Formatter } from '../number-format';
import { type Cell, isNumber, type ViewColumn, worded } from '../view';

const WIDEST = 60;
const NARROWEST = 9;
/** A number that does not fit is shown as ####, and the rows that are not looked at may hold longer ones. */
const NARROWEST_NUMBER = 14;
/** The button that opens the filter. */
const BUTTON = 4;
const MARGIN = 2;
/** Three decimals: no number is shown with more. */
const DECIMALS = 0.125;

/** What the widths are chosen from. */
interface Shown {
  columns: ViewColumn[];
  /** Some of the rows. */
  sample: Cell[][];
  totals?: Cell[];
}

/** A width per column, in characters, chosen from its label, its total and some of its rows. */
export function columnWidths({ columns, sample, totals }: Shown, formatter: Formatter): number[] {
  const rows = totals ? [...sample, totals] : sample;
  return columns.map((column, index) => {
    const { label, format } = column;
    const cells = rows.map((row) => row[index] ?? null);
    let widest = label.length + BUTTON;
    for (const value of isNumber(column) ? widestOf(cells) : cells) {
      const shown = format === 'month' ? 'YYYY-MM' : formatter.cell(worded(value, column), format);
      if (value !== null) widest = Math.max(widest, shown.length + MARGIN);
    }
    const narrowest = isNumber(column) ? NARROWEST_NUMBER : NARROWEST;
    return Math.min(Math.max(widest, narrowest), WIDEST);
  });
}

/** The largest and the smallest number, with decimals where one has some: to write each of them would take long. */
function widestOf(cells: readonly Cell[]): Cell[] {
  let [largest, smallest, hasDecimals] = [0, 0, false];
  const others: Cell[] = [];
  for (const cell of cells) {
    if (typeof cell !== 'number') {
      others.push(cell);
      continue;
    }
    largest = Math.max(largest, cell);
    smallest = Math.min(smallest, cell);
    hasDecimals ||= !Number.isInteger(cell);
  }
  const written = (number: number) =>
    hasDecimals ? Math.trunc(number) + Math.sign(number) * DECIMALS : number;
  return [...others, written(largest), written(smallest)];
}

import type { Formatter } from '../number-format';
import { type Cell, isNumber, type ViewColumn, worded } from '../view';

const WIDEST = 60;
const NARROWEST = 9;
/** A number that does not fit is shown as ####, and the rows that are not looked at may hold longer ones. */
const NARROWEST_NUMBER = 14;
/** The button that opens the filter. */
const BUTTON = 4;
const MARGIN = 2;

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
    let widest = label.length + BUTTON;
    for (const row of rows) {
      const value = row[index] ?? null;
      const shown = format === 'month' ? 'YYYY-MM' : formatter.cell(worded(value, column), format);
      if (value !== null) widest = Math.max(widest, shown.length + MARGIN);
    }
    const narrowest = isNumber(column) ? NARROWEST_NUMBER : NARROWEST;
    return Math.min(Math.max(widest, narrowest), WIDEST);
  });
}

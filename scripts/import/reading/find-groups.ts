import { parseDate } from './cells/date';
import { newNotation } from './cells/notation';
import { isTotalOf, isTotalWord } from './headers/total-words';
import type { Layout } from './layout';
import { cellOf, type Sample } from './sample';

type Rows = readonly (readonly string[])[];

/** Columns that say what a row is about; a number is never that of the row above. */
const NUMBERS: ReadonlySet<string> = new Set([
  ...['quantity', 'unit_price', 'amount', 'gross', 'discount', 'order_discount', 'refunded'],
]);

/** One cell may have been forgotten. */
const LEAST_EMPTY = 2;

/**
 * The leading columns of a sales file that name a group on its first row only, as a pivot table does; the outermost
 * first. Where lines belong to orders, their cells are carried down with these.
 *
 * A group stands once in the group around it, and so does each row in its own. That tells a pivot table from a list in
 * which some sales have no store. An empty day can mean nothing else, so days may come back.
 */
export function findGroups(layout: Layout, sample: Sample): number[] | undefined {
  const fieldAt = (index: number) => layout.columns.find((column) => column.index === index)?.field ?? '';
  if (layout.columns.some(({ field }) => field === 'order')) return undefined;
  const rows = withoutTotals(sample.rows);
  const products = layout.columns.filter(({ field }) => field === 'product_id' || field === 'name');
  const isHead = (row: readonly string[]) => products.every(({ index }) => cellOf(row, index) === '');
  const groups: number[] = [];
  let label: number | undefined;
  for (let index = 0; index < layout.width && !NUMBERS.has(fieldAt(index)); index += 1) {
    const isInner = (row: readonly string[]) => groups.every((outer) => cellOf(row, outer) === '');
    const empty = rows.filter((row) => cellOf(row, index) === '');
    if (!empty.some(isInner)) {
      label = index;
      break;
    }
    if (!isGroup(rows, groups, index, fieldAt(index) === 'date')) break;
    if (empty.some((row) => !isInner(row) && !isHead(row))) break;
    groups.push(index);
  }
  const lastDay = groups.findLastIndex((index) => fieldAt(index) === 'date');
  // One store above, alone, may as well be the only one that a row names.
  const isOne = groups.length === 1 && rows.filter((row) => cellOf(row, groups[0]) !== '').length === 1;
  const isPivot =
    lastDay === groups.length - 1 ||
    (label !== undefined && !isOne && isLabel(rows, groups, label, fieldAt(label) === 'date'));
  const found = isPivot ? groups : groups.slice(0, lastDay + 1);
  return found.length > 0 ? found : undefined;
}

function isGroup(rows: Rows, outer: readonly number[], index: number, isDate: boolean): boolean {
  const empty = rows.filter((row) => cellOf(row, index) === '').length;
  const isUsual = empty >= LEAST_EMPTY && empty >= rows.length - empty;
  if (outer.length === 0 && (cellOf(rows[0] ?? [], index) === '' || !isUsual)) return false;
  if (isDate) return !rows.some((row, at) => isFilledAlike(row, rows[at - 1], index));
  return standsOnce(rows, outer, index);
}

/** Whether each row of a group has a label of its own; days in the order of time are those of a list. */
function isLabel(rows: Rows, groups: readonly number[], index: number, isDate: boolean): boolean {
  return standsOnce(rows, groups, index) && !(isDate && isInTime(rows.map((row) => cellOf(row, index))));
}

function isFilledAlike(row: readonly string[], above: readonly string[] | undefined, index: number): boolean {
  const text = cellOf(row, index);
  return text !== '' && text === cellOf(above ?? [], index);
}

/** Whether no value of a column comes twice in one of the groups around it. */
function standsOnce(rows: Rows, outer: readonly number[], index: number): boolean {
  let seen = new Set<string>();
  for (const row of rows) {
    if (outer.some((each) => cellOf(row, each) !== '')) seen = new Set();
    const text = cellOf(row, index);
    if (text !== '' && seen.has(text)) return false;
    seen.add(text);
  }
  return true;
}

function isInTime(cells: readonly string[]): boolean {
  return (['dmy', 'mdy'] as const).some((order) => {
    const days = cells
      .filter((cell) => cell !== '')
      .map((cell) => parseDate(cell, newNotation(['dmy', 'mdy'], order), { line: 0, column: 'date' }));
    return days.every((day, at) => typeof day === 'string' && (at === 0 || day >= String(days[at - 1])));
  });
}

function withoutTotals(rows: Rows): Rows {
  return rows.filter((row) => {
    const [first = ''] = row.filter((cell) => cell.trim() !== '');
    return !isTotalWord(first) && !isTotalOf(first);
  });
}

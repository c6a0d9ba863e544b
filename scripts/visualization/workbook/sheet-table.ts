import type { Cell, ViewColumn } from '../view';
import type { Formula } from './cells';
import { distinctNames } from './distinct-names';
import { areaOf } from './sheet-xml';
import { inXml, namespaces, xml, xmlHeader } from './xml';

/** Characters that a spreadsheet takes in the head of a column of a table. */
const LONGEST = 255;
/** Adds up the rows that a filter leaves. */
const SUM_OF_SHOWN = 109;

/** The rows of a sheet as Excel knows a table: they are filtered and sorted, and formulas name them by it. */
export interface SheetTable {
  /** Unique in the workbook. */
  name: string;
  /** One per column; each stands in one line and once. */
  heads: readonly string[];
  rowCount: number;
  /** The row below: a sum, a text or nothing. Absent where there is no such row. */
  totals: readonly (Formula | string)[] | undefined;
}

/** The columns with labels that the head of a table can be: in one line, and each one once whatever its case. */
export function withHeads<Column extends ViewColumn>(columns: readonly Column[]): Column[] {
  const labels = columns.map(({ label }) => inXml(label).replace(/\s+/g, ' ').trim() || '–');
  const heads = distinctNames(labels, { longest: LONGEST, ending: (copy) => ` (${copy})` });
  return columns.map((column, index) => ({ ...column, label: heads[index] ?? column.label }));
}

/** Names for tables: letters, digits and underscores, and nothing that is the address of a cell, such as `q1`. */
export function tableNames(names: readonly string[]): string[] {
  const plain = names.map((name) => {
    const word = name.replace(/[^\p{L}\p{N}_]/gu, '_').replace(/^(?=\P{L})/u, '_');
    return word.includes('_') ? word : `${word}_table`;
  });
  // Those of databases are shorter by far.
  return distinctNames(plain, { longest: LONGEST, ending: (copy) => `_${copy}` });
}

/** A row of totals that follow the filter; the first cell without one says what the row is. */
export function totalsOf(
  table: Pick<SheetTable, 'name' | 'heads'>,
  totals: readonly Cell[],
  label: string,
): (Formula | string)[] {
  const first = totals.indexOf(null);
  return totals.map((total, index) => {
    if (total === null) return index === first ? label : '';
    const head = (table.heads[index] ?? '').replace(/['#[\]@]/g, "'$&");
    return { formula: `SUBTOTAL(${SUM_OF_SHOWN},${table.name}[${head}])`, value: Number(total) };
  });
}

/** The part of a table. */
export function tableXml(id: number, { name, heads, rowCount, totals }: SheetTable): string {
  // A table has at least one row.
  const last = 1 + Math.max(rowCount, 1);
  const columns = heads.map((head, index) => {
    const total = totals?.[index];
    const below =
      typeof total === 'object' ? ' totalsRowFunction="sum"' : total ? ` totalsRowLabel="${xml(total)}"` : '';
    return `<tableColumn id="${index + 1}" name="${xml(head)}"${below}/>`;
  });
  return (
    `${xmlHeader}<table xmlns="${namespaces.main}" id="${id}" name="${name}" displayName="${name}" ` +
    `ref="${areaOf(heads.length, totals ? last + 1 : last)}" ` +
    `${totals ? 'totalsRowCount="1"' : 'totalsRowShown="0"'}>` +
    `<autoFilter ref="${areaOf(heads.length, last)}"/>` +
    `<tableColumns count="${heads.length}">${columns.join('')}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>' +
    '</table>'
  );
}

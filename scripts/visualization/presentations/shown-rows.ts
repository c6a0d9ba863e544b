import type { Formatter } from '../number-format';
import type { PresentationInput } from '../presentation';
import { type Cell, worded } from '../view';

/** A row by its columns, as the table holds it. */
export type Cells = Readonly<Record<string, Cell>>;

export interface ShownRow {
  cells: Cells;
  /** A cell as a reader sees it: a name for its code, a text for its word. */
  show(column: string): string;
  /** The same in a sentence. */
  tell(column: string): string;
}

/** All rows, in the order of the analysis. */
export async function shownRows({ table, formatter }: PresentationInput): Promise<ShownRow[]> {
  const { columns } = table;
  const placeOf = new Map<string, number>();
  // A name stands right after its code, and may be called as another column is.
  for (const [at, { name, isNaming }] of columns.entries()) if (!isNaming) placeOf.set(name, at);
  const names = [...placeOf];
  return (await table.labelledRows()).map((row) => ({
    cells: Object.fromEntries(names.map(([name, at]) => [name, row[at] ?? null])),
    show: (name) => shown(row, name, formatter.cell),
    tell: (name) => shown(row, name, formatter.prose),
  }));

  function shown(row: Cell[], name: string, write: Formatter['cell']): string {
    const at = placeOf.get(name) ?? -1;
    const [column, named] = [columns[at], columns[at + 1]];
    if (!column) throw new Error(`there is no column ${name}`);
    if (named?.isNaming && row[at] !== null) return String(row[at + 1] ?? row[at]);
    return write(worded(row[at] ?? null, column), column.format);
  }
}

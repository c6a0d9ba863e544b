import type { Value } from '../../../../scripts/database';
import { fieldsOf } from '../../../../scripts/import/fields';
import type { RowSink } from '../../../../scripts/import/reading/row-sink';

/** Columns that each kind of file had first, by how many it has now. Most tests say nothing of those behind them. */
const FIRST: Record<number, number> = { [fieldsOf.products.length]: 4, [fieldsOf.sales.length]: 5 };

/** A sink that takes every row and keeps it, without the later columns that are empty down to the last. */
export class RowList implements RowSink {
  readonly rows: { line: number; values: Value[]; raw: string }[] = [];

  take(values: Value[], line: number, raw: string): undefined {
    const last = values.findLastIndex((value) => value !== null);
    const length = Math.max(FIRST[values.length] ?? values.length, last + 1);
    this.rows.push({ line, values: values.slice(0, length), raw });
  }
}

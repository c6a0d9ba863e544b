import type { Value } from '../../../../scripts/database';
import type { RowSink } from '../../../../scripts/import/reading/row-sink';

/** Values of a row that are of the oldest columns, by how many it has: those behind them are null in most tests. */
const FIRST: Record<number, number> = { 5: 4, 13: 5 };

/** A sink that takes every row and keeps its first values. */
export class RowList implements RowSink {
  readonly rows: { line: number; values: Value[]; raw: string }[] = [];

  take(values: Value[], line: number, raw: string): undefined {
    this.rows.push({ line, values: values.slice(0, FIRST[values.length] ?? values.length), raw });
  }
}

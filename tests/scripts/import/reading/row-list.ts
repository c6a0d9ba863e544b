import type { Value } from '../../../../scripts/database';
import type { RowSink } from '../../../../scripts/import/reading/row-sink';

/** A sink that takes every row and keeps it. */
export class RowList implements RowSink {
  readonly rows: { line: number; values: Value[]; raw: string }[] = [];

  take(values: Value[], line: number, raw: string): undefined {
    this.rows.push({ line, values, raw });
  }
}

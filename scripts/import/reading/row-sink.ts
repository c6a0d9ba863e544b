import type { Value } from '../../database';
import type { Problem } from './problem';

/** What is wrong with a row. */
export interface Fault {
  problem: Problem;
  /** Our name of the column at fault; null where the whole row is. */
  column: string | null;
  value: Value;
}

/** Where the rows of a table go. */
export interface RowSink {
  /**
   * Whether every cell of a line is spelt as in rows taken before, so that it need not be read again. Such a line can
   * be neither blank nor a header.
   */
  recognises?(line: string): boolean;
  /** Takes the line recognised last. */
  takeRecognised?(): void;
  /**
   * Takes a row, or says what speaks against it.
   *
   * @param values in the order of the kind's fields.
   * @param line 1-based line of the file on which the row starts.
   * @param raw the row as it stands in the file.
   */
  take(values: Value[], line: number, raw: string): Fault | undefined;
}

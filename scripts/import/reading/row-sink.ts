import type { Value } from '../kinds';
import type { Problem } from './problem';

/** Why a row that reads well cannot be taken. */
export interface Refusal {
  problem: Problem;
  column: string;
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
  take(values: Value[], line: number, raw: string): Refusal | undefined;
}

import type { Value } from '../../database';
import type { Problem } from './problem';

/** What is wrong with a row. */
export interface Fault {
  problem: Problem;
  /** Our name of the column at fault; null where the whole row is. */
  column: string | null;
  value: Value;
}

/** What became of a row: kept, left out because it is none of the table's, or refused. */
export type Outcome = undefined | 'left out' | Fault;

/** Where the rows of a table go. */
export interface RowSink {
  /**
   * Whether every cell of a line is spelt as in rows taken before, so that it need not be read again. Such a line can
   * be neither blank nor a header.
   */
  recognises?(line: string): boolean;
  /**
   * Takes the line recognised last.
   *
   * @param line 1-based line of the file.
   */
  takeRecognised?(line: number): Outcome;
  /**
   * Takes a row.
   *
   * @param values in the order of the kind's fields, and then of the layout's statuses.
   * @param line 1-based line of the file on which the row starts.
   * @param raw the row as it stands in the file.
   * @param isExact false where values were rounded, or are the first in a currency: such lines are counted, so that none
   *   may be recognised.
   */
  take(values: Value[], line: number, raw: string, isExact: boolean): Outcome;
  /**
   * Hears of a row that is refused before it could be taken.
   *
   * @param order its order cell; undefined where its cells are not known.
   */
  miss?(order: string | undefined): void;
}

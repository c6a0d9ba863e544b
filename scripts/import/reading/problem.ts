/** Why a row is refused. The code is stable: it stands in rejected_rows.reason and groups the rejects. */
export type Reason =
  | 'empty'
  | 'not_a_date'
  | 'not_a_day'
  | 'other_date_order'
  | 'not_a_number'
  | 'other_decimal_sign'
  | 'out_of_range'
  | 'negative'
  | 'too_many_decimals'
  | 'unsafe_text'
  | 'wrong_cell_count'
  | 'broken_quotes'
  | 'wrong_encoding'
  | 'repeated_header'
  | 'second_table'
  | 'above_header'
  | 'unknown_product'
  | 'unknown_store'
  | 'different_values'
  | 'order_refused'
  | 'total_row';

/** What is wrong with one cell, and what to do: `is not a number; write it as 2 or 2.5`. */
export class Problem {
  constructor(
    readonly reason: Reason,
    readonly message: string,
  ) {}
}

/** A refused row. */
export interface Reject {
  /** 1-based line of the file on which the row starts. */
  line: number;
  /** Our name of the column at fault; null where the whole row is. */
  column: string | null;
  value: string | null;
  reason: Reason;
  message: string;
  /** The row as it stands in the file. */
  raw: string;
}

/** `data/sales.csv:42 quantity "deux" is not a number; write it as 2 or 2.5`. */
export function describeReject(
  file: string,
  { line, column, value, message }: Pick<Reject, 'line' | 'column' | 'value' | 'message'>,
): string {
  const shown = value?.replace(/^(.{60}).+$/su, '$1…');
  const subject = column ? ` ${column}${shown ? ` "${shown.replace(/\s+/g, ' ')}"` : ''}` : ' the row';
  return `${file}:${line}${subject} ${message}`;
}

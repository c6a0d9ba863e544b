import { oddCharacters, visible } from '../../notices/characters';
import { describeReason, type Reason, type ReasonValues } from '../../notices/describe-reason';

/** What is wrong with one cell or row, as a code with the values that its words need. */
export class Problem<Code extends Reason = Reason> {
  /** JSON: the values. */
  readonly details: string;
  /** In English. */
  readonly message: string;
  private readonly values: object;

  constructor(
    readonly reason: Code,
    ...values: ReasonValues<Code>
  ) {
    this.values = values[0] ?? {};
    this.details = JSON.stringify(this.values);
    this.message = describeReason(reason, this.values);
  }

  /** The same with the characters of the cell that are not what they seem. */
  of(value: string): Problem {
    const odd = oddCharacters(value, this.reason.startsWith('unknown_'));
    if (odd.length === 0 || this.reason === 'unsafe_text') return this;
    return new Problem<Reason>(this.reason, { ...this.values, odd } as never);
  }
}

export const totalRow = new Problem('total_row');

/** A refused row. */
export interface Reject {
  /** 1-based line of the file on which the row starts. */
  line: number;
  /** Our name of the column at fault; null where the whole row is. */
  column: string | null;
  value: string | null;
  reason: Reason;
  /** JSON: the values that the words for the reason need. */
  details: string;
  /** In English. */
  message: string;
  /** The row as it stands in the file. */
  raw: string;
}

/** `data/sales.csv:42 quantity "deux" is not a number; write it as 2 or 2.5`. What nobody sees is shown by its number. */
export function describeReject(
  file: string,
  { line, column, value, message }: Pick<Reject, 'line' | 'column' | 'value' | 'message'>,
): string {
  const shown = value?.replace(/\s+/g, ' ').replace(/^(.{60}).+$/su, '$1…');
  const subject = column ? ` ${column}${shown ? ` "${visible(shown)}"` : ''}` : ' the row';
  return `${file}:${line}${subject} ${message}`;
}

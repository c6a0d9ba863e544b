import { RecordSplitter } from './record-splitter';
import { splitRow, splitRows } from './split';

/** Lines that are looked at before a file is read. */
const LINES = 2_000;

/** The first rows of a table: what its columns are used for shows in them. Read when somebody asks. */
export class Sample {
  private read: readonly (readonly string[])[] | undefined;

  /** @param lines below the header. */
  constructor(
    private readonly lines: readonly string[],
    private readonly delimiter: string,
    private readonly width: number,
  ) {}

  /** The cells of the rows that are not blank. */
  get rows(): readonly (readonly string[])[] {
    this.read ??= rowsOf(this.lines.slice(0, LINES), this.delimiter, this.width);
    return this.read;
  }

  /** Whether any row has something in a column; true where there are no rows. */
  isFilled(index: number): boolean {
    return this.rows.length === 0 || this.rows.some((row) => cellOf(row, index) !== '');
  }
}

function rowsOf(lines: readonly string[], delimiter: string, width: number): string[][] {
  const splitter = new RecordSplitter(1, delimiter, (text) => splitRow(text, delimiter).length >= width);
  return [...splitter.push(lines.join('\n'), true)]
    .filter(({ type }) => type !== 'broken')
    .flatMap(({ type, text }) => (type === 'row' ? [splitRow(text, delimiter)] : splitRows(text, delimiter)))
    .filter((row) => row.some((cell) => cell.trim() !== ''));
}

export function cellOf(row: readonly string[], index: number | undefined): string {
  return index === undefined ? '' : (row[index] ?? '').trim();
}

/** A number in a cell without its sign, whatever its notation: good enough to compare rows with each other. */
export function roughNumber(cell: string): number {
  const digits = cell.replace(/[^\d.,]/g, '');
  if (digits === '') return Number.NaN;
  const decimals = /[.,](\d*)$/.exec(digits)?.[1];
  const isGroup = decimals?.length === 3 && !/^0/.test(digits);
  const whole = decimals === undefined || isGroup ? digits : digits.slice(0, -decimals.length - 1);
  return Number(`${whole.replace(/[.,]/g, '')}.${isGroup ? '' : (decimals ?? '')}`);
}

import { printable } from '../run/printable';
import { cutInMiddle, type Paint, placesOf, plain } from '../run/terminal';

/** Places in a line: as many as a terminal has that nobody made wider. */
export const LINE = 80;

/** Before a column; a sign takes one of the two places. */
const gapOf = ({ sign }: TextColumn, at: number) => (at === 0 ? '' : sign ? ' ' : '  ');
/** Places of the longest text. */
const WIDEST = 40;
/** Fewer tell nothing of a text. */
const NARROWEST = 10;

export interface TextColumn {
  label: string;
  /** Numbers stand to the right. */
  isNumber: boolean;
  /** Stands before each cell: `=`. */
  sign?: string;
}

interface Laid extends TextColumn {
  width: number;
}

/**
 * Rows as plain text no wider than a line: texts are cut in the middle and heads go on in a second line; where that is
 * not enough, the last columns are left out.
 *
 * @returns the text, and how many columns are not in it.
 */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  paint: Paint = plain,
): { text: string; leftOut: number } {
  const cells = rows.map((row) => row.map((cell) => printable(cell).replace(/\s+/g, ' ')));
  const laid = fitting(columns, cells);
  const heads = laid.map(({ label, width, sign }) => headOf(label, width - (sign ? 2 : 0)));
  const height = heads.reduce((most, { length }) => Math.max(most, length), 0);
  // Heads end above the rows.
  const lineOf = (head: readonly string[], at: number) => head[at - height + head.length] ?? '';
  const headLines = Array.from({ length: height }, (_, at) =>
    line(
      laid.map((column) => (column.sign ? { ...column, sign: ' ' } : column)),
      heads.map((head) => lineOf(head, at)),
    ),
  );
  const text = [...headLines.map((each) => paint('dim', each)), ...cells.map((row) => line(laid, row))].join(
    '\n',
  );
  return { text, leftOut: columns.length - laid.length };
}

/** The lines of a head. */
function headOf(label: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && placesOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(cutInMiddle(word, width));
  }
  return lines;
}

/** The columns with their widths, as many as stand in a line. */
function fitting(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): Laid[] {
  const laid = columns.map((column, at) => {
    const widest = (texts: readonly string[]) =>
      Math.min(
        texts.reduce((most, text) => Math.max(most, placesOf(text)), 0),
        WIDEST,
      );
    const word = widest(column.label.split(' '));
    const cell = widest(rows.map((row) => row[at] ?? ''));
    const sign = column.sign ? 2 : 0;
    return {
      ...{ ...column, width: Math.max(widest([column.label]), cell) + sign },
      // What a column needs for its words, and what its rows may be cut to.
      ...{
        whole: Math.max(word, cell) + sign,
        least: column.isNumber ? Math.max(word, cell) + sign : Math.max(word, NARROWEST),
      },
    };
  });
  const total = () => laid.reduce((sum, column, at) => sum + column.width + gapOf(column, at).length, 0);
  while (total() > LINE) {
    const widest = widestOf(laid, 'whole') ?? widestOf(laid, 'least');
    if (widest) widest.width -= 1;
    else if (laid.length > 1) laid.pop();
    else break;
  }
  return laid;
}

/** The column that can be made narrower down to a limit and is the widest. */
function widestOf<Limit extends string, Column extends Laid & Record<Limit, number>>(
  columns: readonly Column[],
  limit: Limit,
): Column | undefined {
  return columns
    .filter((column) => column.width > column[limit])
    .reduce<Column | undefined>(
      (most, column) => (most && most.width >= column.width ? most : column),
      undefined,
    );
}

function line(columns: readonly Laid[], cells: readonly string[]): string {
  return columns
    .map((column, at) => {
      const { width, isNumber, sign } = column;
      const before = sign ? `${sign} ` : '';
      const text = cutInMiddle(cells[at] ?? '', width - before.length);
      const space = ' '.repeat(Math.max(0, width - before.length - placesOf(text)));
      return `${gapOf(column, at)}${before}${isNumber ? space + text : text + space}`;
    })
    .join('')
    .trimEnd();
}

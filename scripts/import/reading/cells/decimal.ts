import { Problem } from '../problem';
import { withoutCurrency } from './currency';
import { type Notation, otherChoice, type Place, readCell } from './notation';

/** The sign before the decimals: a point (12.50) or a comma (12,50). */
export type DecimalSign = 'point' | 'comma';

/** What numbers of one type look like. */
interface NumberKind {
  /** Whether a currency may stand before or after them. */
  isMoney: boolean;
  /** What is wrong with a text that is none. */
  none: Problem;
}

const NEGATIVE = /^(?:-(.+)|(.+)-|\((.+)\))$/;

/** Groups of three are parted by one and the same sign: a space, an apostrophe or the other decimal sign. */
const numbers = {
  point: {
    plain: /^(?:\d+(?:\.\d+)?|\.\d+)$/,
    grouped: /^[1-9]\d{0,2}([ \u00a0\u2009\u202f'’,])\d{3}(?:\1\d{3})*(?:\.\d+)?$/,
    sign: '.',
  },
  comma: {
    plain: /^(?:\d+(?:,\d+)?|,\d+)$/,
    grouped: /^[1-9]\d{0,2}([ \u00a0\u2009\u202f'’.])\d{3}(?:\1\d{3})*(?:,\d+)?$/,
    sign: ',',
  },
};

/**
 * The number of a cell, digit by digit as JavaScript writes it: `-1234.5` of `(1,234.5)`, `1 234,5-` and `−1'234.5`. The
 * file's notation says whether a point or a comma stands before the decimals.
 */
export function parseDecimal(
  text: string,
  notation: Notation<DecimalSign>,
  { line, column }: Place,
  { isMoney, none }: NumberKind,
): string | Problem {
  if (/^-?\d+$/.test(text)) return text;
  // Most cells are plain: spare them the search for what may stand around a number.
  const { minus, size } = /^[\d.,]+$/.test(text) ? { minus: '', size: text } : signed(text, isMoney);
  const parse = (sign: DecimalSign) => withoutGroups(size, sign);
  const decimal = readCell(notation, { line, column, value: text }, parse, { key: size });
  if (decimal !== undefined) return minus + decimal;
  const other = otherChoice(notation);
  if (parse(other) === undefined) return none;
  return new Problem('other_decimal_sign', { fits: other, choice: notation.choice });
}

/** A number's sign, and its size without sign, currency and the apostrophe by which Excel marks a text. */
function signed(text: string, isMoney: boolean): { minus: string; size: string } {
  const marked = text.replace(/^'/, '').replaceAll('−', '-');
  const bare = isMoney ? withoutCurrency(marked) : marked;
  const [, before, after, within] = NEGATIVE.exec(bare) ?? [];
  const negative = before ?? after ?? within;
  return negative === undefined
    ? { minus: '', size: bare.replace(/^\+/, '') }
    : { minus: '-', size: negative };
}

/** @returns undefined where the text does not fit the decimal sign. */
function withoutGroups(text: string, decimalSign: DecimalSign): string | undefined {
  const { plain, grouped, sign } = numbers[decimalSign];
  if (plain.test(text)) return text.replace(sign, '.');
  const group = grouped.exec(text)?.[1];
  return group && text.replaceAll(group, '').replace(sign, '.');
}

import { Problem } from '../problem';
import { type Notation, readCell } from './notation';

/** The sign before the decimals: a point (12.50) or a comma (12,50). */
export type DecimalSign = 'point' | 'comma';

/** Highest price we take: its ten-thousandths stay exact in every database. */
const MAX = 999_999_999.9999;
// A sign, $ or US$, or a code: no other letters, or a code that slipped into the column would be a price.
const CODES = Intl.supportedValuesOf('currency').join('|');
const CURRENCY = String.raw`(?:[A-Z]{0,3}\p{Sc}|${CODES}|Fr\.?)`;
const AROUND_NUMBER = new RegExp(String.raw`^([+-]?)${CURRENCY}\s*(?=[-+\d.,])|(?<=\d)\s*${CURRENCY}$`, 'u');

/** Groups of three are parted by one and the same sign: a space, an apostrophe or the other decimal sign. */
const numbers = {
  point: {
    plain: /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/,
    grouped: /^[+-]?[1-9]\d{0,2}([ \u00a0\u202f'’,])\d{3}(?:\1\d{3})*(?:\.\d+)?$/,
    sign: '.',
  },
  comma: {
    plain: /^[+-]?(?:\d+(?:,\d+)?|,\d+)$/,
    grouped: /^[+-]?[1-9]\d{0,2}([ \u00a0\u202f'’.])\d{3}(?:\1\d{3})*(?:,\d+)?$/,
    sign: ',',
  },
};

/**
 * A price with at most 4 decimals: `12.5`, `1 234,50 €`, `$1,234.50`, `CHF 1'234.50`. The column's notation says
 * whether a point or a comma stands before the decimals.
 */
export function parsePrice(text: string, notation: Notation<DecimalSign>, line: number): number | Problem {
  if (/^\d+$/.test(text)) return inRange(text);
  const bare = text.replace(AROUND_NUMBER, '$1');
  const parse = (sign: DecimalSign) => plainDecimal(bare, sign);
  const decimal = readCell(notation, { line, value: text }, parse);
  if (decimal !== undefined) return inRange(decimal);
  const other = notation.choice === 'point' ? 'comma' : 'point';
  if (parse(other) === undefined) return new Problem('not_a_number', 'is not a price; write it as 12.50');
  return new Problem(
    'other_decimal_sign',
    `fits only --decimal ${other}, the column is read with a ${notation.choice}; write it uniformly`,
  );
}

/** The number as JavaScript writes it, `1234.5`; undefined where it does not fit the decimal sign. */
function plainDecimal(text: string, decimalSign: DecimalSign): string | undefined {
  const { plain, grouped, sign } = numbers[decimalSign];
  if (plain.test(text)) return text.replace(sign, '.');
  const group = grouped.exec(text)?.[1];
  return group && text.replaceAll(group, '').replace(sign, '.');
}

function inRange(decimal: string): number | Problem {
  const value = Number(decimal);
  if (value < 0)
    return new Problem('negative', 'cannot be negative; a return has a negative quantity instead');
  if (value > MAX) return new Problem('out_of_range', `is beyond ${MAX}; correct it`);
  if (/\.\d{4}\d*[1-9]/.test(decimal))
    return new Problem('too_many_decimals', 'has more than 4 decimals; round it');
  return value + 0;
}

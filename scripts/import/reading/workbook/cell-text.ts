import type { CellType } from '../../kinds';
import type { DecimalSign } from '../cells/decimal';
import type { NumberFormat } from './number-format';
import { plainText } from './rich-text';
import { isLikelyDay, serialDate } from './serial-date';

/** A cell as a sheet writes it. */
export interface Cell {
  /** `s` shared text · `inlineStr` text of its own · `str` text of a formula · `b` true or false · `e` error · `d` date · `n` number. */
  type: string;
  /** Number of its style. */
  style: number;
  /** Its value, as written; of a formula, what was computed last. */
  value: string;
}

/** What it takes to understand the cells of a workbook. */
export interface CellKey {
  strings: readonly string[];
  styles: readonly NumberFormat[];
  startsIn1904: boolean;
  /** The sign with which the rest of the importer expects numbers. */
  decimal: DecimalSign;
}

/** Digits that a spreadsheet keeps of a number. */
const DIGITS = 15;

/**
 * A cell as it would stand in a CSV file: a number in full, a day as `2024-01-31`, a code with its zeros.
 *
 * @param column what the column is for, where that is known: it tells what a number without a style is.
 */
export function cellText({ type, style, value }: Cell, key: CellKey, column: CellType | undefined): string {
  switch (type) {
    case 's':
      return key.strings[Number(value)] ?? '';
    case 'inlineStr':
    case 'e':
      return value;
    case 'str':
      return plainText(value);
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    case 'd':
      return value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '').replace('T', ' ');
    default:
      return value === '' ? '' : numberText(value, key, key.styles[style], column);
  }
}

function numberText(
  value: string,
  { startsIn1904, decimal }: CellKey,
  format: NumberFormat | undefined,
  column: CellType | undefined,
): string {
  const number = Number(value);
  if (format?.type === 'date' || (column === 'date' && isLikelyDay(number, startsIn1904))) {
    const date = serialDate(number, startsIn1904);
    if (date) return date;
  }
  if (format?.type === 'code' && Number.isSafeInteger(number) && number >= 0)
    return inPlaces(number, format.places);
  const text = SHORT.test(value) ? value : decimalText(number);
  if (column === undefined || column === 'code' || column === 'text' || column === 'date') return text;
  // Three decimals could pass for thousands: a fourth tells that they are none.
  const certain = /\.\d{3}$/.test(text) ? `${text}0` : text;
  const written = decimal === 'comma' ? certain.replace('.', ',') : certain;
  const isMoney = column === 'price' || column === 'amount';
  return isMoney && format?.type === 'value' && format.currency ? `${written} ${format.currency}` : written;
}

/** A number that stands there as it is to be written, as most do. */
const SHORT = /^(?!-0$)-?(?:0|[1-9]\d{0,8})(?:\.\d{0,5}[1-9])?$/;

/** What is beyond 15 digits is an error of computing with them: 541.23000000000002 is 541.23. */
function decimalText(number: number): string {
  const rounded = Number(number.toPrecision(DIGITS));
  // The digits of such a code are lost, as they are where Excel exports it to CSV.
  if (Math.abs(rounded) >= 10 ** DIGITS) return rounded.toExponential().toUpperCase();
  const text = String(rounded);
  return text.includes('e') ? rounded.toFixed(20).replace(/\.?0+$/, '') : text;
}

/** The digits in their places from the last to the first, zeros in those that are left. */
function inPlaces(number: number, places: readonly (string | null)[]): string {
  const count = places.filter((place) => place === null).length;
  const digits = [...String(number).padStart(count, '0')];
  // Those for which there is no place stand in the first.
  const first = digits.splice(0, digits.length - count + 1).join('');
  const inOrder = [first, ...digits];
  return places.map((place) => place ?? inOrder.shift()).join('');
}

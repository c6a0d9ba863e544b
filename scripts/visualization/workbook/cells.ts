import { daysIn } from '../../run/calendar';
import type { Cell } from '../view';
import { type SharedTexts, textXml } from './shared-texts';
import { type Style, styleNumbers } from './styles';
import { xml } from './xml';

/** Characters that a spreadsheet takes in one cell. */
const LONGEST_TEXT = 32_767;
const DATES = { month: /^\d{4}-(0[1-9]|1[0-2])$/, day: /^\d{4}-(0[1-9]|1[0-2])-\d{2}$/ };
/** Before it the day numbers of Excel are wrong by one, for a 29 February 1900 that never was. */
const FIRST_MONTH = '1900-03';
/** Day number 1, counted back from that month. */
const DAY_ONE = '1899-12-31';

/** A cell that a spreadsheet computes, and what it comes to now. */
export interface Formula {
  formula: string;
  value: number;
}

/**
 * One row of a sheet. Null is no cell, an empty text is a cell with nothing but its style. A month or a day becomes a date; text
 * is never a formula, and what is too long for a cell ends in `…`.
 *
 * @param number of the row, from 1.
 * @param styles one per cell.
 * @param texts where the workbook lists texts; without, they stand in their cells.
 */
export function rowXml(
  number: number,
  cells: readonly (Cell | Formula)[],
  styles: readonly Style[],
  texts?: SharedTexts,
): string {
  let text = `<row r="${number}">`;
  for (let index = 0; index < cells.length; index += 1) {
    const value = cells[index] ?? null;
    if (value === null) continue;
    text += cellXml(`${columnName(index)}${number}`, value, styles[index] ?? 'general', texts);
  }
  return `${text}</row>`;
}

function cellXml(
  reference: string,
  cell: string | number | Formula,
  style: Style,
  texts: SharedTexts | undefined,
): string {
  const [value, formula] =
    typeof cell === 'object' ? [cell.value, `<f>${xml(cell.formula)}</f>`] : [cell, ''];
  const shown = typeof value === 'number' ? numberStyle(value, style) : style;
  const start = `<c r="${reference}" s="${styleNumbers[shown]}"`;
  if (value === '') return `${start}/>`;
  const number = typeof value === 'number' ? value : serialOf(value, style);
  if (Number.isFinite(number)) return `${start}>${formula}<v>${number}</v></c>`;
  const place = texts?.placeOf(String(value));
  if (place !== undefined) return `${start} t="s"><v>${place}</v></c>`;
  return `${start} t="inlineStr"><is>${textXml(cut(String(value)))}</is></c>`;
}

/** A number within a column of texts stays one that can be computed with, and a part of a unit shows its decimals. */
function numberStyle(value: number, style: Style): Style {
  if (style === 'text') return 'general';
  if (Number.isInteger(value)) return style;
  return style === 'units' ? 'fraction' : style === 'total units' ? 'total fraction' : style;
}

/** The number by which a spreadsheet knows a day, or the first one of a month; undefined for anything else. */
function serialOf(date: string, style: Style): number | undefined {
  if (style !== 'month' && style !== 'day') return undefined;
  if (!DATES[style].test(date) || date < FIRST_MONTH) return undefined;
  return daysIn({ first: DAY_ONE, last: style === 'month' ? `${date}-01` : date });
}

function cut(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  return `${text.slice(0, LONGEST_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

const columnNames: string[] = [];

/** `A` for 0, `AA` for 26. */
export function columnName(index: number): string {
  columnNames[index] ??=
    (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
  return columnNames[index];
}

import { parse } from 'papaparse';

/** How Excel is told that digits are a text: ="007". */
export const TEXT_FORMULA = /^\s*="([^"]*)"\s*$/;

/** The cells of one row. */
export function splitRow(text: string, delimiter: string): string[] {
  return splitRows(text, delimiter)[0] ?? [];
}

/** The cells of every row of a text whose quotes are known to match, rows parted by line feeds. */
export function splitRows(text: string, delimiter: string): string[][] {
  if (text === '') return [['']]; // papaparse would see no row
  const { data } = parse<string[]>(text, { delimiter, newline: '\n', header: false });
  if (!text.includes('="')) return data;
  return data.map((cells) => cells.map((cell) => TEXT_FORMULA.exec(cell)?.[1] ?? cell));
}

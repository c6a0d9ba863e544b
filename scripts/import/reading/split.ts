import { parse } from 'papaparse';

/** The cells of one row. */
export function splitRow(text: string, delimiter: string): string[] {
  return splitRows(text, delimiter)[0] ?? [];
}

/** The cells of every row of a text whose quotes are known to match, rows parted by line feeds. */
export function splitRows(text: string, delimiter: string): string[][] {
  if (text === '') return [['']]; // papaparse would see no row
  const { data } = parse<string[]>(text, { delimiter, newline: '\n', header: false });
  return data;
}

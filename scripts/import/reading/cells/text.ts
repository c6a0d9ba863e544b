import { Problem } from '../problem';

/** A code or a name: any text without a NUL character. A code never holds a line break. */
export function parseText(text: string): string | Problem {
  return text.includes('\0') ? new Problem('unsafe_text') : text;
}

/** Excel's notation for a long number it could not show: the digits are lost, `8.3E+17` is no code any more. */
export function looksDamagedByExcel(code: string): boolean {
  return /^\d(?:[.,]\d+)?E\+\d{2,}$/i.test(code);
}

/** A text that any database can hold and any program shows: a NUL character becomes its picture. */
export function withVisibleNul<Text extends string | null>(text: Text): Text {
  return (text?.includes('\0') ? text.replaceAll('\0', '␀') : text) as Text;
}

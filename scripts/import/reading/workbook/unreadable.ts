/** Thrown where a file is no workbook that can be read; the reader of the file knows which one it is. */
export class UnreadableWorkbook extends Error {}

/** @param what is wrong with it: `its part xl/workbook.xml is missing`. */
export function damaged(what: string): UnreadableWorkbook {
  return new UnreadableWorkbook(
    `it is a damaged workbook, ${what}; open it in your spreadsheet program and save it again as .xlsx or CSV`,
  );
}

import { describeWhy, type Why } from '../../../notices/why';

/** Thrown where a file is no workbook that can be read; the reader of the file knows which one it is. */
export class UnreadableWorkbook extends Error {
  constructor(readonly why: Why) {
    super(describeWhy(why));
  }
}

/** @param what is wrong with it: `its part xl/workbook.xml is missing`. */
export function damaged(what: string): UnreadableWorkbook {
  return new UnreadableWorkbook({ code: 'damaged_workbook', what });
}

import { describeWhy, type Why } from '../../../notices/why';
import type { Fault } from '../../../notices/whys/en';

/** Thrown where a file is no workbook that can be read; the reader of the file knows which one it is. */
export class UnreadableWorkbook extends Error {
  constructor(readonly why: Why) {
    super(describeWhy(why));
  }
}

/** @param where what is wrong with it, and what the words for that need. */
export function damaged(fault: Fault['fault'], where: Omit<Fault, 'fault'> = {}): UnreadableWorkbook {
  return new UnreadableWorkbook({ code: 'damaged_workbook', fault, ...where });
}

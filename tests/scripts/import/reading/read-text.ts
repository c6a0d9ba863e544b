import type { HeaderMapping } from '../../../../scripts/import/reading/candidates';
import type { DateOrder } from '../../../../scripts/import/reading/cells/date';
import type { DecimalSign } from '../../../../scripts/import/reading/cells/decimal';
import { newNotation } from '../../../../scripts/import/reading/cells/notation';
import { findLayout } from '../../../../scripts/import/reading/find-layout';
import type { Reject } from '../../../../scripts/import/reading/problem';
import { RecordSplitter } from '../../../../scripts/import/reading/record-splitter';
import { type ParserState, RowParser } from '../../../../scripts/import/reading/row-parser';
import { RowList } from './row-list';

export interface ReadText {
  rows: RowList['rows'];
  rejects: Reject[];
  blank: number;
  read: number;
  state: ParserState;
}

interface Options {
  dateFormat?: DateOrder;
  decimal?: DecimalSign;
  mapping?: HeaderMapping;
  damaged?: boolean;
}

/** Reads a text whose first line is its header, as the importer reads a file that is one block. */
export function readText(text: string, options: Options = {}): ReadText {
  const { dateFormat, decimal, mapping = new Map(), damaged = false } = options;
  const { layout, ...nothing } = findLayout(text.split(/\r\n?|\n/), mapping);
  if (layout?.headerLine !== 1) throw new Error(`No header in line 1: ${JSON.stringify(nothing)}`);
  const state: ParserState = {
    date: newNotation(['dmy', 'mdy'], dateFormat),
    decimal: newNotation(['point', 'comma'], decimal),
  };
  const parser = new RowParser(layout, state, mapping);
  const splitter = new RecordSplitter(2, layout.delimiter, (lines) => parser.acceptsRow(lines));
  const list = new RowList();
  const result: ReadText = { rows: list.rows, rejects: [], blank: 0, read: 0, state };
  for (const piece of splitter.push(text.replace(/^[^\r\n]*(?:\r\n?|\n|$)/, ''), true)) {
    const { rejects, blank, read, kept } = parser.parse(piece, damaged, list);
    expect(kept).toBe(read - blank - rejects.length);
    result.rejects.push(...rejects);
    result.blank += blank;
    result.read += read;
  }
  expect(list.rows).toHaveLength(result.read - result.blank - result.rejects.length);
  return result;
}

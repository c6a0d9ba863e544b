import type { Hash } from 'node:crypto';
import { Failure } from '../../../run/failure';
import { fieldsOf } from '../../fields';
import type { DataFile } from '../../files';
import type { CellType } from '../../kinds';
import { type Block, hashUnchanged, READ_SIZE } from '../blocks';
import type { DecimalSign } from '../cells/decimal';
import type { Layout } from '../layout';
import { cellText } from './cell-text';
import { LineWriter } from './lines';
import { openWorkbook } from './open-workbook';
import { sheetRows } from './rows';
import { UnreadableWorkbook } from './unreadable';

export interface SheetOptions {
  /** The sign with which numbers are written. */
  decimal: DecimalSign;
  /** Sees every byte of the file. */
  hash: Hash;
  signal: AbortSignal;
}

/**
 * Reads a sheet as blocks of text, as readBlocks does a text file: one line per row, the first block at least down to
 * the header. Their positions are how far the sheet is read, in proportion to the bytes of the file.
 *
 * @throws Failure where the workbook is damaged, or changes while it is read.
 */
export async function* sheetBlocks(
  file: DataFile,
  layout: Layout,
  { decimal, hash, signal }: SheetOptions,
): AsyncGenerator<Block> {
  try {
    const { archive, sheets, key } = await openWorkbook(file.path);
    try {
      const part = sheets.find(({ name }) => name === layout.sheet)?.part ?? '';
      const types = columnTypes(layout);
      const writer = new LineWriter(layout.headers.length);
      const cellKey = { ...key, decimal };
      let text = '';
      for await (const { rows, read } of sheetRows(archive, part, (cell, column) =>
        cellText(cell, cellKey, types[column]),
      )) {
        signal.throwIfAborted();
        text += writer.write(rows);
        if (text.length < READ_SIZE || writer.lines < layout.headerLine) continue;
        // Only the last block reaches the end of the file.
        const position = Math.floor((read / archive.sizeOf(part)) * (file.size - 1));
        yield { text, encoding: 'utf-8', position };
        text = '';
      }
      await hashUnchanged(file, hash, signal);
      yield { text, encoding: 'utf-8', position: file.size };
    } finally {
      archive.close();
    }
  } catch (error) {
    throw error instanceof UnreadableWorkbook ? new Failure(`${file.shown}: ${error.message}`) : error;
  }
}

function columnTypes({ kind, columns }: Layout): (CellType | undefined)[] {
  const types: (CellType | undefined)[] = [];
  for (const { field, index } of columns)
    types[index] = fieldsOf[kind].find(({ name }) => name === field)?.type;
  return types;
}

import { closeSync, openSync, readSync } from 'node:fs';
import type { Import } from '../../../models/import';
import type { DataFile } from '../files';
import { endOfText, READ_SIZE } from '../reading/blocks';
import { type Reading, storedReading } from '../reading/reading';

/**
 * Where to read on in a file that grew, or undefined where it has to be read again from its start: where the old
 * content may end within a row, or where more text may change how the old is read.
 */
export function growthOf(file: DataFile, known: Import): Reading | undefined {
  const reading = storedReading(known);
  if (!reading) return undefined;
  const { encoding, isOpen, parser, lines, layout } = reading;
  const isFixed = encoding === 'ascii' || encoding === 'utf-8' || encoding === 'damaged utf-8';
  if (!isFixed || isOpen || parser.secondTableLine !== undefined) return undefined;
  // The first rows have a say in what parts the cells, and in how many there are.
  if (lines <= layout.headerLine || layout.cells === undefined) return undefined;
  // More bytes are no more rows, but another workbook.
  if (layout.sheet !== undefined) return undefined;
  const tail = Buffer.alloc(Math.min(known.size, READ_SIZE));
  const head = Buffer.alloc(2);
  const descriptor = openSync(file.path, 'r');
  try {
    readSync(descriptor, tail, 0, tail.length, known.size - tail.length);
    readSync(descriptor, head, 0, head.length, known.size);
  } finally {
    closeSync(descriptor);
  }
  // What filled the end of a file is data as soon as more follows.
  if (endOfText(tail, encoding) < tail.length) return undefined;
  const text = Buffer.concat([tail.subarray(-1), head]).toString('latin1');
  // A line end that straddles the old end belongs to the old last line.
  const rest = /^\n/.test(text)
    ? 0
    : /^\r/.test(text)
      ? Number(text[1] === '\n')
      : /^.(\r\n?|\n)/s.exec(text)?.[1]?.length;
  if (rest === undefined) return undefined;
  // Of a line end that came late nothing is left to be read.
  const lastLine = rest > 0 ? { lastLine: { hasEnd: true, isShort: false } } : {};
  return { ...reading, ...lastLine, position: known.size + rest };
}

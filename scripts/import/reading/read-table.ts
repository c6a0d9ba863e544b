import { createHash } from 'node:crypto';
import { Failure } from '../../run/failure';
import { fieldsOf } from '../fields';
import type { DataFile } from '../files';
import { type Block, LineTooLong, readBlocks } from './blocks';
import type { HeaderMapping } from './candidates';
import { checkEvidence, checkSettled } from './cells/check-notation';
import type { DecimalSign } from './cells/decimal';
import { type Encoding, showsDamage } from './encoding';
import { SEPARATOR_LINE } from './find-layout';
import { Problem } from './problem';
import { type Reading, restart } from './reading';
import { type Piece, RecordSplitter } from './record-splitter';
import { rejectOf, wholeRow } from './reject-of';
import { type ParsedPiece, RowParser } from './row-parser';
import type { RowSink } from './row-sink';
import { splitRow } from './split';
import { refuseForeign } from './weigh-encoding';
import { sheetBlocks } from './workbook/sheet-blocks';

/** How an attempt at a table ended. Plain data. */
export interface Ending {
  reading: Reading;
  /** Of the bytes read, hexadecimal. */
  sha256: string;
  /** Its rows prove that it is written otherwise: what to begin with when it is read again from its start. */
  again?: Reading;
}

/** What became of the rows of one block. */
export interface ParsedBlock extends ParsedPiece {
  /** Bytes of the file read so far. */
  position: number;
}

const NO_TABLE = 'it is no table of rows; move it out of the data folder, or export it again as CSV';

/**
 * Reads a table's rows block by block, from where a reading stands.
 *
 * @param sink gets the rows that read well.
 * @returns what became of the rows of each block, the next of which is read when it is asked for; and how it ended,
 *   with the SHA-256 of the bytes read in hexadecimal.
 * @throws Failure where a column can be read in two ways, a line is too long, or the file changes meanwhile.
 */
export async function* readTable(
  file: DataFile,
  from: Reading,
  mapping: HeaderMapping,
  signal: AbortSignal,
  sink: RowSink,
): AsyncGenerator<ParsedBlock, Ending> {
  const reading = structuredClone(from);
  const parser = new RowParser(reading.layout, reading.parser, mapping);
  const { delimiter } = reading.layout;
  const splitter = new RecordSplitter(reading.lines + 1, delimiter, (text) => parser.acceptsRow(text));
  const hash = createHash('sha256');
  const parse = ({ text, encoding, position }: Block, parsed: ParsedBlock) => {
    const damaged = showsDamage(encoding);
    const last = position >= file.size;
    for (const piece of splitter.push(text, last)) {
      if (isWestern(encoding, reading)) reading.accentLine ??= firstAccent(piece);
      add(parsed, parser.parse(piece, damaged, sink));
    }
    if (last && reading.layout.sheet === undefined)
      reading.lastLine = lastLineOf(text, parsed, splitter.linesRead);
    Object.assign(reading, { encoding, position, lines: splitter.linesRead, isOpen: splitter.isOpen });
  };
  try {
    const start = reading.position;
    const blocks =
      reading.layout.sheet === undefined
        ? readBlocks(file, { start, encoding: reading.encoding, hash, signal })
        : sheetBlocks(file, reading.layout, { decimal: decimalSign(reading), hash, signal });
    for await (const block of blocks) {
      if (block.weights) refuseForeign(file, block.weights);
      const { position } = block;
      const parsed: ParsedBlock = { read: 0, kept: 0, blank: 0, leftOut: 0, rejects: [], position };
      const isFirst = start === 0 && splitter.linesRead === 0;
      parse(isFirst ? skipHeader(block, reading, splitter, parsed) : block, parsed);
      const isProvenWrong = openColumns(reading).some(
        ([notation, key]) => !checkEvidence(notation, file.shown, key),
      );
      if (isProvenWrong) return { reading, sha256: '', again: restart(reading) };
      refuseMissingHeader(file, reading);
      yield parsed;
    }
  } catch (error) {
    if (!(error instanceof LineTooLong)) throw error;
    throw new Failure(`${file.shown}:${splitter.linesRead + 1} is longer than 1 MiB: ${NO_TABLE}`);
  }
  const isSettled = openColumns(reading).every(([notation, key]) => checkSettled(notation, file.shown, key));
  if (!isSettled) return { reading, sha256: '', again: restart(reading) };
  // What fills the end of a file comes in no block.
  reading.position = file.size;
  return { reading, sha256: hash.digest('hex') };
}

/** Whether a file is read as Western text because it is nothing else, and nobody has said so. */
function isWestern(encoding: Encoding, { layout }: Reading): boolean {
  return encoding === 'windows-1252' && layout.encoding === undefined;
}

/** What the last line of a file says of its being whole. */
function lastLineOf(text: string, { rejects }: ParsedPiece, line: number): NonNullable<Reading['lastLine']> {
  const hasEnd = /[\r\n]$/.test(text);
  const reject = rejects.at(-1);
  const isSpoilt = reject?.reason === 'wrong_cell_count' || reject?.reason === 'broken_quotes';
  return { hasEnd, isShort: !hasEnd && isSpoilt && reject.line === line };
}

function add(total: ParsedPiece, { read, kept, blank, leftOut, rejects }: ParsedPiece): void {
  total.read += read;
  total.kept += kept;
  total.blank += blank;
  total.leftOut += leftOut;
  for (const reject of rejects) total.rejects.push(reject);
}

/** What may be written in two ways, and the setting that decides. */
function openColumns({ parser }: Reading) {
  return [
    [parser.date, 'date-format'],
    [parser.decimal, 'decimal'],
  ] as const;
}

/** How the numbers of a workbook are written: as the user says that texts are. */
function decimalSign({ parser: { decimal } }: Reading): DecimalSign {
  return decimal.decided ? decimal.choice : 'point';
}

function firstAccent({ line, text }: Piece): number | undefined {
  const index = text.search(/[\u0080-\uffff]/);
  return index < 0 ? undefined : line + text.slice(0, index).split(/\r\n?|\n/).length - 1;
}

/** @throws Failure where rows hold a value beyond the header's last cell: the cells before it may belong elsewhere. */
function refuseMissingHeader({ shown }: DataFile, { layout, parser }: Reading): void {
  const { cells, headers, headerLine } = layout;
  if (parser.beyondHeaderLine === undefined) return;
  throw new Failure(
    `${shown}:${parser.beyondHeaderLine} has a value in cell ${cells}, but the header in line ${headerLine} ends with cell ` +
      `${headers.length}; give every column a header`,
  );
}

/** The block without its lines down to the header. Those that look like rows of the table are refused, not dropped. */
function skipHeader(block: Block, reading: Reading, splitter: RecordSplitter, parsed: ParsedPiece): Block {
  const { kind, headerLine, delimiter, width } = reading.layout;
  const required = fieldsOf[kind].filter((field) => field.required).length;
  const lineEnd = /\r\n?|\n|$/g;
  let at = 0;
  for (let line = 1; line <= headerLine; line += 1) {
    lineEnd.lastIndex = at;
    const end = lineEnd.exec(block.text);
    const raw = block.text.slice(at, end?.index);
    at = end ? end.index + end[0].length : block.text.length;
    const cells =
      line < headerLine ? splitRow(raw, delimiter).filter((cell) => cell.trim() !== '').length : 0;
    if (cells > 0 && cells < Math.max(2, Math.min(width - 1, required)))
      reading.preamble += SEPARATOR_LINE.test(raw) ? 0 : 1;
    else if (cells > 0) {
      parsed.read += 1;
      parsed.rejects.push(rejectOf(wholeRow(new Problem('above_header', { line: headerLine })), line, raw));
    }
  }
  splitter.skipLines(headerLine);
  return { ...block, text: block.text.slice(at) };
}

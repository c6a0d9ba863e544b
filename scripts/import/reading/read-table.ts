import type { Hash } from 'node:crypto';
import { Failure } from '../../run/failure';
import type { DataFile } from '../changes/files';
import { fieldsOf } from '../kinds';
import { type Block, LineTooLong, readBlocks } from './blocks';
import { checkEvidence, checkSettled } from './cells/reading';
import type { Encoding } from './encoding';
import {
  type Finding,
  findLayout,
  type HeaderMapping,
  type Layout,
  SEPARATOR_LINE,
  splitRow,
} from './layout';
import { Problem } from './problem';
import { type Piece, RecordSplitter } from './record-splitter';
import { type ParsedPiece, type ParserState, RowParser } from './row-parser';
import type { RowSink } from './row-sink';

/** How a file was read and where reading ended: enough to read on when it grows. Plain data, stored with the import. */
export interface TableState {
  encoding: Encoding;
  layout: Layout;
  parser: ParserState;
  /** Bytes and lines read. */
  position: number;
  lines: number;
  /** True where the text ends in a quoted cell that more text could still close. */
  isOpen: boolean;
  /** Lines above the header that are no rows. */
  preamble: number;
  /** First line below the header, of a file in windows-1252, with a character beyond ASCII. */
  accentLine?: number | undefined;
}

export interface ReadOptions {
  mapping: HeaderMapping;
  signal: AbortSignal;
  /** Sees every byte read. */
  hash?: Hash;
}

/** How many lines may stand above the header. */
const HEADER_LINES = 50;

/** Reads as much of a file as it takes to find its header. */
export async function findTable(
  file: DataFile,
  mapping: HeaderMapping,
  signal: AbortSignal,
): Promise<Finding> {
  try {
    for await (const { text } of readBlocks(file, { start: 0, encoding: 'ascii', signal })) {
      return findLayout(text.split(/\r\n?|\n/, HEADER_LINES), mapping);
    }
    return { problem: 'it is empty', isTable: false };
  } catch (error) {
    if (error instanceof LineTooLong)
      return { problem: `its line 1 is longer than 1 MiB: ${NO_TABLE}`, isTable: false };
    throw error;
  }
}

const NO_TABLE = 'it is no table of rows; move it out of the data folder, or export it again as CSV';

/**
 * Reads a table's rows, from its start or from where `state` ended, block by block, and keeps `state` up to date.
 *
 * @param sink gets the rows that read well.
 * @returns what became of the rows of each block; the next is read when it is asked for.
 * @throws Failure where a column can be read in two ways, a line is too long, or the file changes meanwhile;
 *   ReadingContradicted where the file must be read again from its start, with what `state` has learnt.
 */
export async function* readTable(
  file: DataFile,
  state: TableState,
  options: ReadOptions,
  sink: RowSink,
): AsyncGenerator<ParsedPiece> {
  const parser = new RowParser(state.layout, state.parser, options.mapping);
  const { delimiter } = state.layout;
  const splitter = new RecordSplitter(state.lines + 1, delimiter, (text) => parser.acceptsRow(text));
  const parse = ({ text, encoding, position }: Block, parsed: ParsedPiece) => {
    const damaged = encoding === 'damaged utf-8' || encoding.startsWith('utf-16');
    const last = position >= file.size;
    for (const piece of splitter.push(text, last)) {
      if (encoding === 'windows-1252') state.accentLine ??= firstAccent(piece);
      add(parsed, parser.parse(piece, damaged, sink));
    }
    Object.assign(state, { encoding, position, lines: splitter.linesRead, isOpen: splitter.isOpen });
    for (const [reading, place, flag] of openColumns(file, state)) checkEvidence(reading, place, flag);
    refuseMissingHeader(file, state);
    return parsed;
  };
  try {
    const start = state.position;
    for await (const block of readBlocks(file, { ...options, start, encoding: state.encoding })) {
      const parsed: ParsedPiece = { read: 0, kept: 0, blank: 0, rejects: [] };
      const isFirst = start === 0 && splitter.linesRead === 0;
      yield parse(isFirst ? skipHeader(block, state, splitter, parsed) : block, parsed);
    }
  } catch (error) {
    if (!(error instanceof LineTooLong)) throw error;
    throw new Failure(`${file.shown}:${splitter.linesRead + 1} is longer than 1 MiB: ${NO_TABLE}`);
  }
  for (const [reading, place, flag] of openColumns(file, state)) checkSettled(reading, place, flag);
}

function add(total: ParsedPiece, { read, kept, blank, rejects }: ParsedPiece): void {
  total.read += read;
  total.kept += kept;
  total.blank += blank;
  for (const reject of rejects) total.rejects.push(reject);
}

function openColumns({ shown }: DataFile, { layout, parser }: TableState) {
  const price = layout.kind === 'sales' ? 'unit_price' : 'price';
  return [
    [parser.date, `${shown}: the date column`, '--date-format'],
    [parser.price, `${shown}: the ${price} column`, '--decimal'],
  ] as const;
}

function firstAccent({ line, text }: Piece): number | undefined {
  const index = text.search(/[\u0080-\uffff]/);
  return index < 0 ? undefined : line + text.slice(0, index).split(/\r\n?|\n/).length - 1;
}

/** @throws Failure where rows hold a value beyond the header's last cell: the cells before it may belong elsewhere. */
function refuseMissingHeader({ shown }: DataFile, { layout, parser }: TableState): void {
  const { cells, keys, headerLine } = layout;
  if (parser.beyondHeaderLine === undefined) return;
  throw new Failure(
    `${shown}:${parser.beyondHeaderLine} has a value in cell ${cells}, but the header in line ${headerLine} ends with cell ` +
      `${keys.length}; give every column a header`,
  );
}

/** The block without its lines down to the header. Those that look like rows of the table are refused, not dropped. */
function skipHeader(block: Block, state: TableState, splitter: RecordSplitter, parsed: ParsedPiece): Block {
  const { kind, headerLine, delimiter, width } = state.layout;
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
      state.preamble += SEPARATOR_LINE.test(raw) ? 0 : 1;
    else if (cells > 0) {
      const { reason, message } = new Problem(
        'above_header',
        `stands above the header in line ${headerLine}; move the header to the top`,
      );
      parsed.read += 1;
      parsed.rejects.push({ line, column: null, value: null, reason, message, raw });
    }
  }
  splitter.skipLines(headerLine);
  return { ...block, text: block.text.slice(at) };
}

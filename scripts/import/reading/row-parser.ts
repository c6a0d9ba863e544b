import type { Value } from '../../database';
import { type Field, fieldsOf } from '../fields';
import type { HeaderMapping } from './candidates';
import { type CellState, parseCell } from './cells/cell';

import { currencyIn } from './cells/currency';
import type { Evidence } from './cells/notation';

import { looksDamagedByExcel } from './cells/text';
import { type CurrencyMark, withMark } from './currencies';
import { isHeader } from './find-layout';
import { GroupCells, type GroupState } from './group-cells';
import { headerKey } from './headers/forms';
import type { Layout } from './layout';
import { Problem, type Reject } from './problem';
import type { Piece } from './record-splitter';
import { rejectOf, wholeRow } from './reject-of';
import type { Fault, Outcome, RowSink } from './row-sink';
import { splitRow, splitRows } from './split';

/** What became of the rows of a piece of text: read = kept + rejects + left out + blank. */
export interface ParsedPiece {
  read: number;
  kept: number;
  blank: number;
  leftOut: number;
  rejects: Reject[];
}

/** What has to be remembered from row to row. Plain data, stored with the import. */
export interface ParserState extends CellState {
  /** The groups of the row read last, where the layout has some. */
  groups?: GroupState;
  /** Line of a header that starts another table; what follows it belongs to that one. */
  secondTableLine?: number;
  /** The first code that Excel damaged. */
  damagedCode?: { line: number; value: string };
  /** The currencies that the amounts of kept rows are marked with. */
  currencies?: readonly CurrencyMark[] | undefined;
  /** Cells of kept rows whose value is unknown, by column: how many, and the first. */
  unknown?: Record<string, { cells: number; line: number; value: string }>;
  /** Line of the first row with a value where the header has no cell any more. */
  beyondHeaderLine?: number;
}

/**
 * Rows read together at most. The first after rows that were recognised is read alone: it has a new day or code, and
 * the next ones may be recognised once that is learnt.
 */
const MOST_TOGETHER = 64;

/** What programs write where they have no value. */
const NO_VALUE = /^(?:\(?null\)?|#?n\/a|n\.a\.|#nv|\\n|[-–—]+|\?+|#[a-z0/]+[!?])$/i;

/** Turns pieces of text into typed rows and rejects. Knows no database and no file. */
export class RowParser {
  private readonly cells: { field: Field; index: number | undefined }[];
  private readonly isSales: boolean;
  private readonly orderIndex: number;
  /** Cells of the row at hand that cannot be read, and need not be. */
  private unread: Evidence[] = [];
  /** Of all headers, to know the header again when it is repeated. */
  private readonly keys: string[];
  private readonly groups: GroupCells | undefined;

  constructor(
    private readonly layout: Layout,
    private readonly state: ParserState,
    private readonly mapping: HeaderMapping,
  ) {
    this.cells = [
      ...fieldsOf[layout.kind].map((field) => ({
        field,
        index: layout.columns.find((column) => column.field === field.name)?.index,
      })),
      ...(layout.statuses ?? []).map(({ header, index }) => ({ field: statusField(header), index })),
    ];
    this.keys = layout.headers.map(headerKey);
    const { groups } = layout;
    if (groups) {
      state.groups ??= { names: groups.map(() => ''), carried: 0 };
      this.groups = new GroupCells(layout, groups, state.groups);
    }
    this.isSales = layout.kind === 'sales';
    this.orderIndex = layout.columns.find(({ field }) => field === 'order')?.index ?? -1;
  }

  /** Whether text over several lines is a proper row: only a name, or a column we do not read, may hold line breaks. */
  acceptsRow(text: string): boolean {
    const cells = splitRow(text, this.layout.delimiter);
    return (
      this.fits(cells) &&
      this.cells.every(
        ({ field, index }) => field.type === 'text' || !/[\r\n]/.test(cells[index ?? -1]?.trim() ?? ''),
      )
    );
  }

  /**
   * @param damaged true where U+FFFD in the text stands for bytes that are no character.
   * @param sink gets the rows that read well.
   */
  parse({ type, text, line }: Piece, damaged: boolean, sink: RowSink): ParsedPiece {
    const parsed: ParsedPiece = { read: 0, kept: 0, blank: 0, leftOut: 0, rejects: [] };
    if (type === 'broken') {
      parsed.read = 1;
      parsed.rejects.push(rejectOf(wholeRow(brokenQuotes), line, text));
      sink.miss?.(undefined);
      this.groups?.lose();
      return parsed;
    }
    const texts = type === 'row' ? [text] : text.split('\n');
    let next = 0; // of the rows not taken yet
    let together = 1;
    const readUpTo = (end: number) => {
      if (next < end) this.read(texts.slice(next, end), line + next, damaged, sink, parsed);
      next = end;
    };
    for (const [index, each] of texts.entries()) {
      if ((damaged && each.includes('\ufffd')) || this.groups || !sink.recognises?.(each)) {
        if (index + 1 - next < together) continue;
        readUpTo(index + 1);
        together = Math.min(2 * together, MOST_TOGETHER);
        continue;
      }
      readUpTo(index);
      // What was just read may be the header of another table.
      if (this.state.secondTableLine !== undefined) break;
      parsed.read += 1;
      note(parsed, sink.takeRecognised?.(line + index), line + index, each);
      next = index + 1;
      together = 1;
    }
    readUpTo(texts.length);
    return parsed;
  }

  /** @param texts rows as they stand in the file, the first of them on `line`. */
  private read(texts: string[], line: number, damaged: boolean, sink: RowSink, parsed: ParsedPiece): void {
    const { delimiter } = this.layout;
    const [first = ''] = texts;
    const rows = texts.length === 1 ? [splitRow(first, delimiter)] : splitRows(texts.join('\n'), delimiter);
    parsed.read += rows.length;
    for (const [index, cells] of rows.entries()) {
      const text = texts[index] ?? '';
      if (cells.every((cell) => cell.trim() === '')) {
        parsed.blank += 1;
        continue;
      }
      const isDamaged = damaged && text.includes('\ufffd');
      note(parsed, this.take(cells, line + index, text, isDamaged, sink), line + index, text);
    }
  }

  private take(given: string[], line: number, text: string, isDamaged: boolean, sink: RowSink): Outcome {
    const problem = this.rowProblem(given, line) ?? (isDamaged ? wrongEncoding : undefined);
    if (problem) {
      sink.miss?.(undefined);
      if (problem.reason !== 'repeated_header') this.groups?.lose();
      return wholeRow(problem);
    }
    const cells = this.groups?.fill(given) ?? given;
    if (cells instanceof Problem) return wholeRow(cells);
    const { rounded, currencies } = this.state;
    const undo = () => Object.assign(this.state, { rounded, currencies });
    const values = this.values(cells, line);
    if (!Array.isArray(values)) {
      undo();
      sink.miss?.((cells[this.orderIndex] ?? '').trim());
      return values;
    }
    const isExact =
      this.state.rounded === rounded && this.state.currencies === currencies && this.unread.length === 0;
    const outcome = sink.take(values, line, text, isExact);
    // What is not kept needs no word on how it was read.
    if (outcome) undo();
    else for (const each of this.unread) this.countUnknown(each);
    return outcome;
  }

  private countUnknown({ column, line, value }: Evidence): void {
    this.state.unknown ??= {};
    this.state.unknown[column] ??= { cells: 0, line, value };
    this.state.unknown[column].cells += 1;
  }

  private rowProblem(cells: string[], line: number): Problem | undefined {
    const { headers, width, cells: expected = headers.length, headerLine, kind } = this.layout;
    // A look at the day spares nearly every sale the search for header words.
    if (kind !== 'sales' || !/^\s*\d/.test(cells[this.cells[0]?.index ?? 0] ?? '')) {
      const repeats = (cell: string, index: number) =>
        index < width ? headerKey(cell) === this.keys[index] : cell.trim() === '';
      if (cells.length >= width && cells.every(repeats)) {
        return new Problem('repeated_header', { line: headerLine });
      }
      // Every table has two header words at least, and no header word holds a digit.
      const words = cells.filter((cell) => /\p{L}/u.test(cell) && !/\d/.test(cell));
      if (words.length >= 2 && isHeader(cells, this.mapping)) {
        this.state.secondTableLine ??= line;
      }
    }
    const { secondTableLine } = this.state;
    if (secondTableLine !== undefined) {
      return new Problem('second_table', { line: secondTableLine });
    }
    if (this.fits(cells)) return undefined;
    if (cells.length === expected) {
      if (expected > headers.length) this.state.beyondHeaderLine ??= line;
    }
    const others = expected !== headers.length;
    return new Problem('wrong_cell_count', { cells: cells.length, expected, others });
  }

  /** A row has as many cells as all rows have. Those beyond the last header are empty. */
  private fits(cells: readonly string[]): boolean {
    const { width, headers, cells: expected = headers.length } = this.layout;
    if (cells.length !== expected) return false;
    for (let index = width; index < expected; index += 1) if (cells[index]?.trim() !== '') return false;
    return true;
  }

  private values(cells: string[], line: number): Value[] | Fault {
    const values: Value[] = [];
    if (this.unread.length > 0) this.unread = [];
    for (const { field, index } of this.cells) {
      const text = index === undefined ? '' : (cells[index] ?? '').trim();
      // What an empty cell of a sale means, its whole row tells.
      const value = text !== '' ? this.cell(field, text, line) : this.isSales ? null : emptyCell(field);
      if (value instanceof Problem && field.isExtra) {
        this.unread.push({ column: field.name, line, value: text });
        values.push(null);
        continue;
      }
      if (value instanceof Problem) return { column: field.name, value: text, problem: value };
      values.push(value);
      if (field.type === 'price' || field.type === 'amount') this.noteCurrency(text, line, field.name);
    }
    return values;
  }

  private noteCurrency(text: string, line: number, column: string): void {
    const mark = currencyIn(text);
    if (mark !== undefined) this.state.currencies = withMark(this.state.currencies, { mark, line, column });
  }

  private cell({ name, type, isExtra }: Field, text: string, line: number): Value | Problem {
    if (isExtra && NO_VALUE.test(text)) return isEmpty;
    if (type === 'code' && looksDamagedByExcel(text)) this.state.damagedCode ??= { line, value: text };
    return parseCell(type, text, this.state, { line, column: name });
  }
}

function note(parsed: ParsedPiece, outcome: Outcome, line: number, text: string): void {
  if (outcome === undefined) parsed.kept += 1;
  else if (outcome === 'left out') parsed.leftOut += 1;
  else parsed.rejects.push(rejectOf(outcome, line, text));
}

function statusField(name: string): Field {
  return { name, type: 'text', required: false };
}

const brokenQuotes = new Problem('broken_quotes');
const wrongEncoding = new Problem('wrong_encoding');
const isEmpty = new Problem('empty');

function emptyCell({ required, mayBeEmpty }: Field): null | Problem {
  return required && !mayBeEmpty ? isEmpty : null;
}

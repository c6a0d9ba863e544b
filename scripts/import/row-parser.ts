import { type DateOrder, parseDate } from './cells/date';
import { type DecimalSign, parsePrice } from './cells/price';
import type { Reading } from './cells/reading';
import { looksDamagedByExcel, parseText } from './cells/text';
import { parseCount, parseWholeNumber } from './cells/whole-number';
import { headerKey } from './header-words';
import { type CellType, type Field, fieldsOf, type Value } from './kinds';
import { type HeaderMapping, isHeader, type Layout, splitRow, splitRows } from './layout';
import { Problem, type Reject } from './problem';
import type { Piece } from './record-splitter';

export interface Row {
  /** 1-based line of the file on which the row starts. */
  line: number;
  /** In the order of the kind's fields. */
  values: Value[];
  /** Index of the row in its piece. */
  index: number;
}

/** What a piece of text turned out to be: read = rows + rejects + blank. */
export interface ParsedPiece {
  rows: Row[];
  rejects: Reject[];
  blank: number;
  read: number;
  /** A row as it stands in the file. */
  rawOf(row: Row): string;
}

/** What has to be remembered from row to row. Plain data, stored with the import. */
export interface ParserState {
  date: Reading<DateOrder>;
  price: Reading<DecimalSign>;
  /** Line of a header that starts another table; what follows it belongs to that one. */
  secondTableLine?: number;
  /** The first code that Excel damaged. */
  damagedCode?: { line: number; value: string };
  /** Line of the first row with a value where the header has no cell any more. */
  beyondHeaderLine?: number;
}

/** Turns pieces of text into typed rows and rejects. Knows no database and no file. */
export class RowParser {
  private readonly cells: { field: Field; index: number | undefined }[];

  constructor(
    private readonly layout: Layout,
    private readonly state: ParserState,
    private readonly mapping: HeaderMapping,
  ) {
    this.cells = fieldsOf[layout.kind].map((field) => ({
      field,
      index: layout.columns.find((column) => column.field === field.name)?.index,
    }));
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

  /** @param damaged true where U+FFFD in the text stands for bytes that are no character. */
  parse(piece: Piece, damaged: boolean): ParsedPiece {
    let lines: string[] | undefined;
    const raw = (index: number) => {
      lines ??= piece.type === 'rows' ? piece.text.split('\n') : [piece.text];
      return lines[index] ?? '';
    };
    const parsed: ParsedPiece = { rows: [], rejects: [], blank: 0, read: 0, rawOf: (row) => raw(row.index) };
    const refuse = (
      index: number,
      problem: Problem,
      column: string | null = null,
      value: string | null = null,
    ) =>
      parsed.rejects.push({
        line: piece.line + index,
        column,
        value,
        reason: problem.reason,
        message: problem.message,
        raw: raw(index),
      });
    if (piece.type === 'broken') {
      parsed.read = 1;
      refuse(
        0,
        new Problem(
          'broken_quotes',
          'has a quote without its partner; close it, or double a quote that belongs to the text',
        ),
      );
      return parsed;
    }
    const rows =
      piece.type === 'row'
        ? [splitRow(piece.text, this.layout.delimiter)]
        : splitRows(piece.text, this.layout.delimiter);
    parsed.read = rows.length;
    for (const [index, cells] of rows.entries()) {
      if (cells.every((cell) => cell.trim() === '')) {
        parsed.blank += 1;
        continue;
      }
      const line = piece.line + index;
      const problem =
        this.rowProblem(cells, line) ??
        (damaged && raw(index).includes('\ufffd') ? wrongEncoding : undefined);
      if (problem) {
        refuse(index, problem);
        continue;
      }
      const values = this.values(cells, line);
      if (Array.isArray(values)) parsed.rows.push({ line, values, index });
      else refuse(index, values.problem, values.column, values.value);
    }
    return parsed;
  }

  private rowProblem(cells: string[], line: number): Problem | undefined {
    const { keys, width, cells: expected = keys.length, headerLine, kind } = this.layout;
    // A look at the day spares nearly every sale the search for header words.
    if (kind !== 'sales' || !/^\s*\d/.test(cells[this.cells[0]?.index ?? 0] ?? '')) {
      const repeats = (cell: string, index: number) =>
        index < width ? headerKey(cell) === keys[index] : cell.trim() === '';
      if (cells.length >= width && cells.every(repeats)) {
        return new Problem('repeated_header', `repeats the header of line ${headerLine}; remove it`);
      }
      // Every table has two header words at least, and no header word holds a digit.
      const words = cells.filter((cell) => /\p{L}/u.test(cell) && !/\d/.test(cell));
      if (words.length >= 2 && isHeader(cells, this.mapping)) {
        this.state.secondTableLine ??= line;
      }
    }
    const { secondTableLine } = this.state;
    if (secondTableLine !== undefined) {
      return new Problem(
        'second_table',
        `belongs to another table, which starts in line ${secondTableLine}; put that table into a file of its own`,
      );
    }
    if (this.fits(cells)) return undefined;
    if (cells.length === expected) {
      if (expected > keys.length) this.state.beyondHeaderLine ??= line;
      return beyondHeader;
    }
    const count = cells.length === 1 ? '1 cell' : `${cells.length} cells`;
    const others = expected === keys.length ? 'the header has' : 'other rows have';
    return new Problem(
      'wrong_cell_count',
      `has ${count}, ${others} ${expected}; complete it, or quote a cell that holds the delimiter`,
    );
  }

  /** A row has as many cells as all rows have. Those beyond the last header are empty. */
  private fits(cells: string[]): boolean {
    const { width, keys, cells: expected = keys.length } = this.layout;
    return cells.length === expected && cells.slice(width).every((cell) => cell.trim() === '');
  }

  private values(
    cells: string[],
    line: number,
  ): Value[] | { column: string; value: string; problem: Problem } {
    const values: Value[] = [];
    for (const { field, index } of this.cells) {
      const text = index === undefined ? '' : (cells[index] ?? '').trim();
      const value = text === '' ? emptyCell(field) : this.cell(field.type, text, line);
      if (value instanceof Problem) return { column: field.name, value: text, problem: value };
      values.push(value);
    }
    return values;
  }

  private cell(type: CellType, text: string, line: number): Value | Problem {
    switch (type) {
      case 'code':
        if (looksDamagedByExcel(text)) this.state.damagedCode ??= { line, value: text };
        return parseText(text);
      case 'text':
        return parseText(text);
      case 'whole':
        return parseWholeNumber(text);
      case 'count':
        return parseCount(text);
      case 'date':
        return parseDate(text, this.state.date, line);
      case 'price':
        return parsePrice(text, this.state.price, line);
    }
  }
}

const beyondHeader = new Problem(
  'wrong_cell_count',
  'has a value beyond the last header; give its column a header, or remove the value',
);

const wrongEncoding = new Problem(
  'wrong_encoding',
  'holds bytes that are no text in the encoding of the file; export the file again as UTF-8',
);

function emptyCell({ required }: Field): null | Problem {
  return required ? new Problem('empty', 'is empty; fill it in, or remove the line') : null;
}

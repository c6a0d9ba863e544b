import { LONGEST_RECORD } from './blocks';
import { TEXT_FORMULA } from './split';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Rows of the file, as text. */
export interface Piece {
  /** `rows`: one row on each line · `row`: one row over several lines · `broken`: one line whose quotes do not match. */
  type: 'rows' | 'row' | 'broken';
  /** 1-based line of the file on which the piece starts. */
  line: number;
  /** Without a line end at its end; the lines of `rows` are parted by one line feed each, whatever the file has. */
  text: string;
}

/**
 * Finds where rows end. A quoted cell may run over several lines, but only if that makes a proper row: a quote that
 * is never closed, or closed in the middle of a later cell, spoils its own line and none after it. Takes time in
 * proportion to the text: once a quote found no end, every run of quotes after it is even, so that a cell which
 * opens in such a run closes in it.
 */
export class RecordSplitter {
  private rest = '';
  private openAtEnd = false;

  /**
   * @param nextLine 1-based line of the first text pushed.
   * @param acceptsRow whether the text of several lines makes one proper row.
   */
  constructor(
    private nextLine: number,
    private readonly delimiter: string,
    private readonly acceptsRow: (text: string) => boolean,
  ) {}

  /** True where the text so far ends in a quoted cell that more text could still close. */
  get isOpen(): boolean {
    return this.openAtEnd;
  }

  /** Counts lines that were taken off the text before it was pushed. */
  skipLines(lines: number): void {
    this.nextLine += lines;
  }

  /** Lines of the file given out so far. */
  get linesRead(): number {
    return this.nextLine - 1;
  }

  /**
   * Takes the next whole lines of the file and gives the rows that are complete.
   *
   * @param last true with the last text of the file: what is open then stays open.
   */
  *push(text: string, last: boolean): Generator<Piece> {
    const whole = this.rest + text;
    this.rest = '';
    let start = 0; // of the rows not given out yet
    let at = 0; // everything before it is known to be rows of one line
    for (;;) {
      const quote = whole.indexOf('"', at);
      if (quote < 0) break;
      const line = startOfLine(whole, quote);
      const endOfFirstLine = endOfLine(whole, quote);
      const row = scanRow(whole, line, this.delimiter);
      if (row.state === 'whole' && row.end === endOfFirstLine) {
        at = afterLineEnd(whole, row.end);
        continue;
      }
      if (line > start) yield this.give('rows', whole.slice(start, line));
      const tooLong = row.end - line > LONGEST_RECORD;
      if (row.state === 'open' && !last && !tooLong) {
        this.rest = whole.slice(line);
        return;
      }
      this.openAtEnd ||= row.state === 'open';
      if (row.state === 'whole' && !tooLong && this.acceptsRow(whole.slice(line, row.end))) {
        yield this.give('row', whole.slice(line, row.end));
        at = afterLineEnd(whole, row.end);
      } else {
        yield this.give('broken', whole.slice(line, endOfFirstLine));
        at = afterLineEnd(whole, endOfFirstLine);
      }
      start = at;
    }
    if (start < whole.length) yield this.give('rows', whole.slice(start));
  }

  private give(type: Piece['type'], text: string): Piece {
    const line = this.nextLine;
    const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    const trimmed = lines.endsWith('\n') ? lines.slice(0, -1) : lines;
    for (let at = 0; at >= 0; at = trimmed.indexOf('\n', at) + 1 || -1) this.nextLine += 1;
    return { type, line, text: type === 'rows' ? trimmed : text };
  }
}

/**
 * Follows the row that starts at `start` over its cells. `end` is where its last line ends; of a row that is not
 * whole, how far it was followed.
 */
function scanRow(
  text: string,
  start: number,
  delimiter: string,
): { state: 'whole' | 'open' | 'broken'; end: number } {
  for (let at = start; ; ) {
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1);
      if (close < 0) return { state: 'open', end: text.length };
      at = close + 1;
      if (!text.startsWith(delimiter, at) && !isEnd(text, at)) return { state: 'broken', end: at };
    } else {
      const end = endOfCell(text, at, delimiter);
      // A cell may hold a quote, 5" screen, but one at its start or end has lost its partner.
      const cell = text.slice(at, end).trim();
      if ((cell.startsWith('"') || cell.endsWith('"')) && !TEXT_FORMULA.test(cell))
        return { state: 'broken', end };
      at = end;
    }
    if (isEnd(text, at)) return { state: 'whole', end: at };
    at += delimiter.length;
  }
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

// Character by character, because a search for a character that is far away would be made again on every line.

function startOfLine(text: string, at: number): number {
  while (at > 0 && !isEnd(text, at - 1)) at -= 1;
  return at;
}

function endOfLine(text: string, at: number): number {
  while (!isEnd(text, at)) at += 1;
  return at;
}

/** Of a cell that is not quoted. */
function endOfCell(text: string, at: number, delimiter: string): number {
  const first = delimiter.charCodeAt(0);
  while (!isEnd(text, at) && !(text.charCodeAt(at) === first && text.startsWith(delimiter, at))) at += 1;
  return at;
}

function isEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === LINE_FEED || code === CARRIAGE_RETURN || at >= text.length;
}

function afterLineEnd(text: string, end: number): number {
  return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : Math.min(end + 1, text.length);
}

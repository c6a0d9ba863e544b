import type { NumberColumn, Value } from '../session';

/** Numbers up to which the cells of a column are kept in a list, and how many others are kept beside it. */
const LISTED = 1 << 17;
const KEPT = 100_000;
const TAB = '\t';
const LINE_END = '\n';

const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const ESCAPED = /[\\\n\r\t]/;
const ALL_ESCAPED = new RegExp(ESCAPED, 'g');

/** A cell as COPY reads it, without what ends it. */
function cellOf(value: Value): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  // Looked at first: to replace nothing takes four times as long.
  return ESCAPED.test(value) ? value.replace(ALL_ESCAPED, (sign) => escapes[sign] ?? sign) : value;
}

/**
 * Rows as COPY reads them, one line each.
 *
 * @param first the number of the first row, which comes before all; undefined where rows have none.
 * @param constants stand in front of each row.
 */
export function linesOf(
  rows: readonly (readonly Value[])[],
  first: number | undefined,
  constants: readonly number[],
): Buffer {
  const shared = constants.map((each) => `${each}${TAB}`).join('');
  const lines = rows.map((row, place) => {
    const number = first === undefined ? '' : `${first + place}${TAB}`;
    return `${number}${shared}${row.map(cellOf).join(TAB)}${LINE_END}`;
  });
  return Buffer.from(lines.join(''));
}

/** The cells of one column of numbers, as bytes: most stand in many rows. */
class Cells {
  private readonly listed: Uint8Array[] = [];
  private others = new Map<number, Uint8Array>();

  constructor(private readonly end: string) {}

  of(number: number, textOf: NumberColumn['textOf']): Uint8Array {
    const isListed = number >= 0 && number < LISTED && Number.isInteger(number);
    const known = isListed ? this.listed[number] : this.others.get(number);
    if (known) return known;
    const value = Number.isNaN(number) ? null : textOf ? textOf(number) : number;
    const cell = Buffer.from(cellOf(value) + this.end);
    if (isListed) this.listed[number] = cell;
    else {
      if (this.others.size >= KEPT) this.others = new Map();
      this.others.set(number, cell);
    }
    return cell;
  }
}

function cellsOf(width: number): Cells[] {
  return Array.from({ length: width }, (_, at) => new Cells(at + 1 < width ? TAB : LINE_END));
}

/** Makes lines of batches. What a number of a column stands for must not change until forget(). */
export class BatchLines {
  private cells: Cells[];
  private bytes = Buffer.allocUnsafe(1 << 18);
  private length = 0;

  /** @param constants stand in front of each row. */
  constructor(
    width: number,
    private readonly constants: readonly number[],
  ) {
    this.cells = cellsOf(width);
  }

  /** Forgets what the numbers stand for. */
  forget(): void {
    this.cells = cellsOf(this.cells.length);
  }

  /**
   * The lines of a batch; valid until the next ones are asked for.
   *
   * @param first the number of the first row, which comes before all; undefined where rows have none.
   */
  of(count: number, batch: readonly NumberColumn[], first: number | undefined): Buffer {
    if (batch.length !== this.cells.length)
      throw new Error(`Expected ${this.cells.length} columns, got ${batch.length}`);
    this.length = 0;
    const constants = Buffer.from(this.constants.map((each) => `${each}${TAB}`).join(''));
    for (let row = 0; row < count; row += 1) {
      if (first !== undefined) {
        this.makeRoom(20);
        this.length += this.bytes.write(`${first + row}\t`, this.length, 'latin1');
      }
      this.put(constants);
      for (let place = 0; place < batch.length; place += 1) {
        const { numbers, textOf } = batch[place] as NumberColumn;
        this.put((this.cells[place] as Cells).of(numbers[row] as number, textOf));
      }
    }
    return this.bytes.subarray(0, this.length);
  }

  private put(cell: Uint8Array): void {
    this.makeRoom(cell.length);
    const { bytes } = this;
    let { length } = this;
    // For some bytes that is quicker than a call.
    if (cell.length <= 24)
      for (let at = 0; at < cell.length; at += 1, length += 1) bytes[length] = cell[at] as number;
    else {
      bytes.set(cell, length);
      length += cell.length;
    }
    this.length = length;
  }

  private makeRoom(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const wider = Buffer.allocUnsafe(2 * (this.bytes.length + more));
    wider.set(this.bytes.subarray(0, this.length));
    this.bytes = wider;
  }
}

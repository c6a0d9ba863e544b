import type { Layout } from '../reading/layout';
import { type SaleColumn, saleColumnNames } from './columns';

/** Spellings remembered per column; one with more of them repeats too few. */
const MOST_SPELLINGS = 50_000;

/** A quoted cell without quotes within. */
const QUOTED = /^"[^"]*"$/;

/**
 * Recognises lines whose cells are all spelt as in lines that were read before. Most lines are: few days, products,
 * stores and quantities make many sales.
 *
 * A line is cut at every delimiter, also within quotes. A cell that holds one falls into pieces with a single quote,
 * and such pieces are neither learnt nor recognised.
 */
export class SpeltLines {
  /** Of the line recognised last, in the order of the columns of a sale; NaN where the file has no such column. */
  readonly numbers: number[] = saleColumnNames.map(() => Number.NaN);
  private readonly delimiter: string;
  private readonly columns: Column[];

  constructor({ columns, keys, width, cells = keys.length, delimiter }: Layout) {
    this.delimiter = delimiter;
    this.columns = Array.from({ length: cells }, (_, index) => {
      const name = columns.find((column) => column.index === index)?.field;
      const place = saleColumnNames.indexOf(name as SaleColumn);
      return { place, isBeyondHeader: index >= width, numbers: new Map() };
    });
  }

  recognise(line: string): boolean {
    const { columns, delimiter } = this;
    const last = columns.length - 1;
    let at = 0;
    for (let index = 0; index <= last; index += 1) {
      const end = index < last ? line.indexOf(delimiter, at) : line.length;
      if (end < 0) return false;
      const cell = line.slice(at, end);
      at = end + delimiter.length;
      const { place, isBeyondHeader, numbers } = columns[index] as Column;
      if (place >= 0) {
        const number = numbers.get(cell);
        if (number === undefined) return false;
        this.numbers[place] = number;
      } else if (isBeyondHeader ? cell !== '' : !isWhole(cell) || cell.includes(delimiter)) return false;
    }
    return true;
  }

  /** @param numbers what the cells of the line stand for. */
  learn(line: string, numbers: readonly number[]): void {
    const cells = line.split(this.delimiter);
    if (cells.length !== this.columns.length || !cells.every(isWhole)) return;
    for (const [index, cell] of cells.entries()) {
      const column = this.columns[index] as Column;
      if (column.place < 0 || column.numbers.size >= MOST_SPELLINGS || column.numbers.has(cell)) continue;
      // A part of a string keeps the whole of it in memory, here a block of the file: remember a copy.
      const copy = Buffer.from(cell, 'utf16le').toString('utf16le');
      column.numbers.set(copy, numbers[column.place] as number);
    }
  }
}

/** One cell of a line. */
interface Column {
  /** Place of the column of a sale that it is read for; -1 for none. */
  place: number;
  isBeyondHeader: boolean;
  /** What each spelling stands for. */
  numbers: Map<string, number>;
}

function isWhole(cell: string): boolean {
  return !cell.includes('"') || QUOTED.test(cell);
}

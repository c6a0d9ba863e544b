import { fieldsOf } from '../kinds';
import type { Layout } from '../reading/layout';

/** Spellings remembered per column; one with more of them repeats too few. */
const MOST_SPELLINGS = 50_000;

/** A quoted cell without quotes within. */
const QUOTED = /^"[^"]*"$/;

/** What the cells of a sale line stand for, in the order of the fields: a number each, NaN where there is no value. */
export type SaleNumbers = [day: number, quantity: number, product: number, store: number, unitPrice: number];

/**
 * Recognises lines whose cells are all spelt as in lines that were read before. Most lines are: few days, products,
 * stores and quantities make many sales.
 *
 * A line is cut at every delimiter, also within quotes. A cell that holds one falls into pieces with a single quote,
 * and such pieces are neither learnt nor recognised.
 */
export class SpeltLines {
  /** Of the line recognised last. */
  readonly numbers: SaleNumbers = [Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN];
  private readonly delimiter: string;
  private readonly columns: Column[];

  constructor({ columns, keys, width, cells = keys.length, delimiter }: Layout) {
    this.delimiter = delimiter;
    this.columns = Array.from({ length: cells }, (_, index) => {
      const name = columns.find((column) => column.index === index)?.field;
      const field = fieldsOf.sales.findIndex((each) => each.name === name);
      return { field, isBeyondHeader: index >= width, numbers: new Map() };
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
      const { field, isBeyondHeader, numbers } = columns[index] as Column;
      if (field >= 0) {
        const number = numbers.get(cell);
        if (number === undefined) return false;
        this.numbers[field] = number;
      } else if (isBeyondHeader ? cell !== '' : !isWhole(cell) || cell.includes(delimiter)) return false;
    }
    return true;
  }

  /** @param numbers what the cells of the line stand for. */
  learn(line: string, numbers: SaleNumbers): void {
    const cells = line.split(this.delimiter);
    if (cells.length !== this.columns.length || !cells.every(isWhole)) return;
    for (const [index, cell] of cells.entries()) {
      const column = this.columns[index] as Column;
      if (column.field < 0 || column.numbers.size >= MOST_SPELLINGS || column.numbers.has(cell)) continue;
      // A part of a string keeps the whole of it in memory, here a block of the file: remember a copy.
      const copy = Buffer.from(cell, 'utf16le').toString('utf16le');
      column.numbers.set(copy, numbers[column.field] as number);
    }
  }
}

/** One cell of a line. */
interface Column {
  /** Place of the field it is read for; -1 for none. */
  field: number;
  isBeyondHeader: boolean;
  /** What each spelling stands for. */
  numbers: Map<string, number>;
}

function isWhole(cell: string): boolean {
  return !cell.includes('"') || QUOTED.test(cell);
}

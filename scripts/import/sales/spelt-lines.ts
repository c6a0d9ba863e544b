import type { Layout } from '../reading/layout';
import { hundredthsIn } from './hundredths';
import { FIRST_STATUS, placeIn } from './row-places';

/** Spellings remembered per column; one with more of them repeats too few. */
const MOST_SPELLINGS = 50_000;

/** What is counted in money: few of its cells repeat, and most are written with two decimals. */
const MONEY = new Set<number>([placeIn.unit_price, placeIn.amount, placeIn.gross, placeIn.discount]);

/** A quoted cell without quotes within; ="007" too is one. */
const QUOTED = /^=?"([^"]*)"$/;

/**
 * Recognises lines whose cells are all spelt as in lines that were read before. Most lines are: few days, products,
 * stores and quantities make many sales.
 *
 * A line is cut at every delimiter, also within quotes. A cell that holds one falls into pieces with a single quote,
 * and such pieces are neither learnt nor recognised.
 */
export class SpeltLines {
  /** Of the line recognised last: a number for each place of a row, NaN where the file has no such column. */
  readonly numbers: number[];
  /** The order cell of that line. */
  order = '';
  private readonly delimiter: string;
  private readonly columns: Column[];

  constructor({ columns, statuses = [], headers, width, cells = headers.length, delimiter }: Layout) {
    this.delimiter = delimiter;
    this.numbers = new Array(FIRST_STATUS + statuses.length).fill(Number.NaN);
    const placesOf = (index: number) => [
      ...columns.flatMap((each) => (each.index === index ? placeIn[each.field as keyof typeof placeIn] : [])),
      ...statuses.flatMap((each, status) => (each.index === index ? FIRST_STATUS + status : [])),
    ];
    this.columns = Array.from({ length: cells }, (_, index) => {
      const [place = -1, second = -1] = placesOf(index);
      const isOrder = place === placeIn.order;
      return {
        place: isOrder ? -1 : place,
        second,
        isOrder,
        isBeyondHeader: index >= width,
        hasHundredths: false,
        numbers: new Map(),
        seconds: new Map(),
      };
    });
  }

  recognise(line: string): boolean {
    const { columns, delimiter } = this;
    const last = columns.length - 1;
    let at = 0;
    for (let index = 0; index <= last; index += 1) {
      const end = index < last ? line.indexOf(delimiter, at) : line.length;
      if (end < 0) return false;
      const start = at;
      at = end + delimiter.length;
      const column = columns[index] as Column;
      if (column.hasHundredths) {
        const hundredths = hundredthsIn(line, start, end);
        if (hundredths >= 0) {
          this.numbers[column.place] = hundredths / 100;
          continue;
        }
      }
      const cell = line.slice(start, end);
      if (column.place >= 0) {
        const number = column.numbers.get(cell);
        if (number === undefined) return false;
        this.numbers[column.place] = number;
        if (column.second >= 0) this.numbers[column.second] = column.seconds.get(cell) as number;
      } else if (column.isBeyondHeader ? cell !== '' : !isWhole(cell) || cell.includes(delimiter))
        return false;
      else if (column.isOrder) this.order = bareOf(cell);
    }
    return true;
  }

  /** @param numbers what the cells of the line stand for. */
  learn(line: string, numbers: readonly number[]): void {
    const cells = line.split(this.delimiter);
    if (cells.length !== this.columns.length || !cells.every(isWhole)) return;
    for (const [index, cell] of cells.entries()) {
      const column = this.columns[index] as Column;
      if (MONEY.has(column.place) && column.second < 0 && !column.hasHundredths)
        column.hasHundredths = hundredthsIn(cell, 0, cell.length) / 100 === numbers[column.place];
      if (column.place < 0 || column.numbers.size >= MOST_SPELLINGS || column.numbers.has(cell)) continue;
      // A part of a string keeps the whole of it in memory, here a block of the file: remember a copy.
      const copy = Buffer.from(cell, 'utf16le').toString('utf16le');
      column.numbers.set(copy, numbers[column.place] as number);
      if (column.second >= 0) column.seconds.set(copy, numbers[column.second] as number);
    }
  }
}

/** One cell of a line. */
interface Column {
  /** Place of a row that it is read for; -1 for none. */
  place: number;
  /** A second one: a city may be the store. */
  second: number;
  /** Orders do not repeat enough to be worth remembering: only whether one is that of the line above matters. */
  isOrder: boolean;
  isBeyondHeader: boolean;
  /** True once a cell such as 12.50 was read as that number: all others written so are. */
  hasHundredths: boolean;
  /** What each spelling stands for. */
  numbers: Map<string, number>;
  seconds: Map<string, number>;
}

function isWhole(cell: string): boolean {
  return !cell.includes('"') || QUOTED.test(cell);
}

function bareOf(cell: string): string {
  return (QUOTED.exec(cell)?.[1] ?? cell).trim();
}

import type { MeaningFamily, RowClass } from '../reading/headers/status-words';
import { addExactly } from './add-exactly';

/** Rows that one word keeps out of the sales. */
export interface LeftOut {
  /** The header of the column. */
  column: string;
  /** As written; of a day, on which a sale was cancelled, nothing. */
  word: string;
  rows: number;
  /** What they would have come to, in ten-thousandths. */
  amount: number;
  /** Of the first of them. */
  line: number;
}

/** What was noticed while a sales file was read. Plain data, stored with the import. */
export interface Tally {
  leftOut: LeftOut[];
  /** Words of a status column that nobody has told us: their rows are kept. */
  unknownWords: Pick<LeftOut, 'column' | 'word' | 'rows'>[];
  /** Words that say what the numbers of kept rows mean, each with the line of the first such row. */
  meanings: Meaning[];
  /** Kept rows without a word in a status column in which others have one; the word is empty. */
  wordless: Tally['unknownWords'];
  /** Cells of an order taken from the row above. */
  carried: number;
  /** Rows without a store, in a column that has stores. */
  online: number;
  /** Rows whose amount has another sign than their quantity, and the line of the first. */
  signs: number;
  signLine?: number;
  /** What was refunded of sales that are kept, in ten-thousandths. */
  refunded: number;
  /** What was taken off whole orders whose first line is kept, and off none of their lines, in ten-thousandths. */
  orderDiscounts: number;
  /** Rows without an amount in a file that has amounts. */
  amountless: number;
  /** Rows of products that their name stands for: they have no code. */
  nameless: number;
}

/** A word of a column that says what numbers mean: a currency, a unit, a rate of tax. */
export interface Meaning {
  family: MeaningFamily;
  column: string;
  word: string;
  line: number;
}

/** Different words that are remembered: beyond a few they only have to differ. */
const MOST_MEANINGS = 50;

export function newTally(): Tally {
  return {
    ...{ leftOut: [], unknownWords: [], wordless: [], meanings: [], carried: 0, online: 0, signs: 0 },
    ...{ refunded: 0, orderDiscounts: 0, amountless: 0, nameless: 0 },
  };
}

/** What two parts of a file come to. */
export function addedTallies(a: Tally, b: Tally): Tally {
  const signLine = a.signLine ?? b.signLine;
  return {
    leftOut: merged(a.leftOut, b.leftOut, (one, other) => ({
      ...one,
      rows: one.rows + other.rows,
      amount: addExactly(one.amount, other.amount, `The rows left out for ${one.column} "${one.word}"`),
    })),
    unknownWords: merged(a.unknownWords, b.unknownWords, addedRows),
    wordless: merged(a.wordless, b.wordless, addedRows),
    meanings: merged(a.meanings, b.meanings, (one) => one).slice(0, MOST_MEANINGS),
    carried: a.carried + b.carried,
    online: a.online + b.online,
    signs: a.signs + b.signs,
    ...(signLine === undefined ? {} : { signLine }),
    refunded: addExactly(a.refunded, b.refunded, 'The refunds'),
    orderDiscounts: addExactly(a.orderDiscounts, b.orderDiscounts, 'The discounts on orders'),
    amountless: a.amountless + b.amountless,
    nameless: a.nameless + b.nameless,
  };
}

function addedRows<Item extends { rows: number }>(one: Item, other: Item): Item {
  return { ...one, rows: one.rows + other.rows };
}

function merged<Item extends { column: string; word: string }>(
  items: Item[],
  others: Item[],
  add: (one: Item, other: Item) => Item,
): Item[] {
  const byWord = new Map<string, Item>();
  for (const each of [...items, ...others]) {
    const key = `${each.column}\n${each.word}`;
    const known = byWord.get(key);
    byWord.set(key, known ? add(known, each) : each);
  }
  return [...byWord.values()];
}

/** A word of a status column, and what it says of its row. */
export interface StatusWord {
  column: string;
  word: string;
  rowClass: RowClass;
}

import { nameCharacter } from '../characters';
import type { Difference, NearlyKnown } from '../difference';

const list = (texts: readonly string[]) => new Intl.ListFormat('en').format(texts);
const characters = (odd: readonly string[] = []) => list(odd.map((each) => nameCharacter(each, 'en')));

const differences: Record<Difference['by'], (odd: string) => string> = {
  case: () => 'case',
  stored_accents: () => 'how the accent is stored',
  accents: () => 'accents',
  invisible: (odd) => `an invisible character, ${odd}`,
  width: (odd) => `full-width characters, ${odd}`,
  alphabet: (odd) => `letters of another alphabet, ${odd}`,
  dash: (odd) => `the dash, ${odd}`,
  spaces: () => 'spaces',
  apostrophe: () => 'an apostrophe in front',
  zeros: () => 'leading zeros',
  decimals: () => '.0 at its end',
};

const unknown =
  (kind: string) =>
  ({ like, differs = [] }: NearlyKnown = {}) =>
    like === undefined
      ? `is in no ${kind} file; add it there, and the row comes back by itself`
      : `is in no ${kind} file; it differs from "${like}" only by ${list(differs.map(({ by, odd }) => differences[by](characters(odd))))}; ` +
        'write both alike, and the row comes back by itself';

const wanted = {
  number: 'a number; write it as 2 or 2.5',
  price: 'a price; write it as 12.50',
  amount: 'an amount; write it as 12.50',
};

/** Why a row is refused and what to do, in English: what stands behind the column and its value. */
export const en = {
  empty: () => 'is empty; fill it in, or remove the line',
  not_a_date: () => 'is not a date; write it as 2024-12-31',
  not_a_day: () => 'is not a day of the calendar; correct it',
  implausible_day: ({ first, last }: { first: string; last: string }) =>
    `is no likely day of a sale, which lies between ${first} and ${last}; correct it, or write days = any into sales-analysis.ini in the data folder, or say --days any`,
  other_date_order: ({ fits, choice, day }: { fits: string; choice: string; day: string }) =>
    `fits only --date-format ${fits}, the column is read as ${choice}; write it as ${day}`,
  not_a_number: ({ as }: { as: keyof typeof wanted }) => `is not ${wanted[as]}`,
  other_decimal_sign: ({ fits, choice }: Record<'fits' | 'choice', 'point' | 'comma'>) =>
    `fits only --decimal ${fits}, the column is read with a ${choice}; write it uniformly`,
  out_of_range: ({ beyond }: { beyond?: string }): string =>
    beyond === undefined
      ? 'has too many digits to stay exact; correct it'
      : beyond === 'product'
        ? 'times the unit price is beyond 900 billion; correct one of the two'
        : `is beyond ${beyond}; correct it`,
  negative: ({ returns }: { returns: boolean }) =>
    `cannot be negative; ${returns ? 'a return has a negative quantity instead' : 'correct it'}`,
  too_many_decimals: ({ most }: { most: number }) => `has more than ${most} decimals; round it`,
  unsafe_text: () => 'holds a NUL character; remove it',
  wrong_cell_count: ({ cells, expected, others }: CellCount): string =>
    cells === expected
      ? 'has a value beyond the last header; give its column a header, or remove the value'
      : `has ${cells === 1 ? '1 cell' : `${cells} cells`}, ${others ? 'other rows have' : 'the header has'} ${expected}; complete it, or quote a cell that holds the delimiter`,
  broken_quotes: () =>
    'has a quote without its partner; close it, or double a quote that belongs to the text',
  wrong_encoding: () =>
    'holds bytes that are no text in the encoding of the file; export the file again as UTF-8, or say with --encoding what it is',
  repeated_header: ({ line }: { line: number }) => `repeats the header of line ${line}; remove it`,
  second_table: ({ line }: { line: number }) =>
    `belongs to another table, which starts in line ${line}; put that table into a file of its own`,
  above_header: ({ line }: { line: number }) =>
    `stands above the header in line ${line}; move the header to the top`,
  unknown_product: unknown('products'),
  unknown_store: unknown('stores'),
  different_values: ({ line }: { line: number }) =>
    `stands with other values in line ${line}, which is kept; remove one of them`,
  order_refused: ({ isGroup }: { isGroup?: boolean } = {}) =>
    `belongs to ${isGroup ? 'a group' : 'an order'} whose first line is refused; mend that line, and this one comes with it`,
  total_row: ({ isHead }: { isHead?: boolean } = {}) =>
    `is ${isHead ? 'the head of the rows below, or their total' : 'the total of the rows above'}; remove it`,
};

/** What is added where a value holds characters that are not what they seem. */
export const oddInEnglish = (odd: readonly string[]) => `; it holds ${characters(odd)}`;

/** As many as expected where there is a value beyond the last header. */
interface CellCount {
  cells: number;
  expected: number;
  /** True where other rows have so many, and not the header. */
  others: boolean;
}

/** Every reason, by its code: what a translation has to give. */
export type ReasonTexts = typeof en;

/** The three kinds of file, and the order in which they are loaded: sales refer to the other two. */
export const kinds = ['products', 'stores', 'sales'] as const;
export type Kind = (typeof kinds)[number];

/**
 * code: text, trimmed, never changed · text: any text · date: a calendar day · price: money with 4 decimals at most, not
 * negative · amount: money, rounded to 4 decimals · quantity: a number with 3 decimals at most · count: a quantity, not
 * negative.
 */
export type CellType = 'code' | 'text' | 'date' | 'price' | 'amount' | 'quantity' | 'count';

/** What a column of a file is. */
export interface Description {
  type: CellType;
  /** A required column must be in the file and its cells must not be empty, but for `mayBeEmpty`; any other may be missing or empty. */
  required: boolean;
  /** True where the column must be there, but a cell of it may be empty. */
  mayBeEmpty?: true;
  /** True where nothing else depends on it: what cannot be read there is unknown, and the row stays. */
  isExtra?: boolean;
}

import type { Sums } from '../../../../scripts/import/sales/keyed-sums';

/** Sums written row by row: the key, and then the measures. */
export function sumsOf(rows: [key: number, ...measures: number[]][]): Sums {
  return {
    keys: Float64Array.from(rows, ([key]) => key),
    measures: [1, 2, 3, 4, 5].map((place) => Float64Array.from(rows, (row) => row[place] ?? 0)),
  };
}

/** The measures of one row. */
export function columnsOf({ measures }: Sums, row: number): number[] {
  return measures.map((column) => column[row] as number);
}

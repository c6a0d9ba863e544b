import type { NumberFormat } from '../../chart';
import type { CodeKind } from '../../labels';

/** A list of numbers, written in the shortest of three ways; null where one is not known. */
export type PackedList =
  | { list: (number | null)[] }
  /** What each is more than the one before it, the first more than 0. */
  | { steps: number[] }
  /** A number and how often it follows, again and again. */
  | { runs: (number | null)[] };

/** One column of a table in the page. */
export type PackedColumn =
  /** Whole numbers, `decimals` places of which stand behind the point; as they are where they have no such form. */
  | { format: NumberFormat; decimals?: number; numbers: PackedList; isAdditive?: true }
  /** Each different text once, and which of them stands in each row. `shown` where a reader sees another one. */
  | {
      format: 'text' | 'month' | 'day';
      texts: (string | null)[];
      shown?: (string | 0)[];
      places: PackedList;
    }
  /** Places in the page's list of codes. */
  | { codes: CodeKind; places: PackedList }
  /** The names of the codes in another column. */
  | { names: CodeKind; of: number };

/** The rows of a table, as many as the page holds. */
export interface PackedTable {
  rowCount: number;
  columns: PackedColumn[];
  /** What stands below the columns, as a reader sees it; null where nothing is added up. */
  totals?: (string | null)[];
  /** Columns that come first where there is little room. */
  first: number[];
}

/** Codes and their names, each once for all tables; a code's place is the same in both. */
export type PackedCodes = Record<CodeKind, { codes: (string | null)[]; names: (string | null)[] }>;

/** What all tables of the page have in common. */
export interface PageData {
  formats: Record<NumberFormat | 'change', Intl.NumberFormatOptions>;
  codes: PackedCodes;
  /** Rows of a table on paper. */
  rowsOnPaper: number;
  texts: PageTexts;
}

/** Sentences with gaps: {title}, {matching}, {rows}. */
interface PageTexts {
  filter: string;
  filterOf: string;
  matching: string;
  total: string;
  totalOfMatching: string;
  save: string;
  saveOf: string;
}

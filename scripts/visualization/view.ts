import type { Sentence } from '../analysis/sentence';
import type { Sequence } from '../output/output';
import type { Chart, NumberFormat } from './chart';
import type { CodeKind } from './labels';

export type Cell = string | number | null;

/** A sentence in the reader's language, with what makes it weigh among others. */
export type Told = Omit<Sentence, 'text'> & { text: string };

/** One column of a table as it is shown. */
export interface ViewColumn {
  /** Column of the analysis table, or of the table that gives a name to a code. */
  name: string;
  /** In the reader's language. */
  label: string;
  /** `text`: as it stands · `month`: YYYY-MM · `day`: YYYY-MM-DD · otherwise a number. */
  format: NumberFormat | 'text' | 'month' | 'day';
  /** What the number means and how it is computed, for a reader. */
  definition?: string;
  /** What a reader sees in the place of the words that the column holds. */
  words?: Readonly<Record<string, string>>;
  /** Of what its codes are. */
  codes?: CodeKind;
  /** Of what its names are; their codes stand in the column before. */
  names?: CodeKind;
}

/** Whether a column holds numbers. */
export function isNumber<Column extends ViewColumn>(
  column: Column,
): column is Column & { format: NumberFormat } {
  return !['text', 'month', 'day'].includes(column.format);
}

/** Where in the report an analysis stands. */
export const sections = ['time', 'stores', 'products', 'other'] as const;
export type Section = (typeof sections)[number];

/** One analysis, ready to be shown as a picture, in the report and as a sheet. Texts are in the reader's language. */
export interface View {
  /** Table of the analysis; its files are named after it. */
  name: string;
  title: string;
  section: Section;
  columns: ViewColumn[];
  /** The first rows, as many as a page can hold. */
  rows: Cell[][];
  /** The column that the rows are in the order of. */
  order?: { column: string; isDescending: boolean };
  /** The column of the one number that a reader looks at, where there is one. */
  measure?: string;
  /** Of the whole table. */
  rowCount: number;
  /** One cell per column, over all rows; null where adding up makes no sense. Absent where no column can be. */
  totals?: Cell[];
  /** Every row, some hundred at a time as they are read from the database. */
  allRows: () => Sequence<Cell[][]>;
  /** Several stand below each other in one picture. Empty where there is too little data. */
  charts: Chart[];
  /** What is missing, why, and what to do: in the place of the charts, where there are none. */
  missing?: string;
  /** One to three sentences with numbers. */
  explanation: string[];
  /** What it says beside other analyses. */
  said?: Told[];
  /** What should not be concluded. */
  caveats: string[];
}

/** `sales_per_employee` as a reader would write it: `Sales per employee`. */
export function humanised(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A cell with a word of its column replaced by what a reader sees. */
export function worded(value: Cell, column: ViewColumn | undefined): Cell {
  return column?.words?.[String(value)] ?? value;
}

import type { Field } from '../fields';
import type { Kind } from '../kinds';
import type { NamedEncoding } from './encoding';
import type { StatusFamily } from './headers/status-words';
import type { Sample } from './sample';

/** What the header of a file, and its first rows, say of its columns. Plain data, stored with the import. */
export interface Layout {
  kind: Kind;
  delimiter: string;
  /** How its bytes are text, where somebody has said so. */
  encoding?: NamedEncoding;
  /** 1-based line of the header. */
  headerLine: number;
  /** Columns up to the last one with a header. */
  width: number;
  /** Cells of every row; absent where too few rows were seen to tell: then as many as the header has. */
  cells?: number;
  /** Where each column we know stands in a row. */
  columns: { field: string; index: number }[];
  /** The columns of a sales file that say which rows are sales, and those that say what its numbers mean. */
  statuses?: { header: string; index: number; family: StatusFamily }[];
  /** Columns that name a group on its first row only, the outermost first. */
  groups?: number[];
  /** Where the days of all rows that were seen can only begin with a short year. */
  dateOrder?: 'ymd';
  /** What the numbers of the discount are, where they are no money. */
  discountUnit?: 'part' | 'percent';
  /** True where rows called sales are the heads of those that follow. */
  hasHeads?: boolean;
  /** All headers as written. */
  headers: string[];
  /** Headers we have no use for, as written. */
  unknown: string[];
  /** Those of them that change what the amounts mean. */
  changing?: string[];
  /** True where somebody has said what a line comes to. */
  isMoneySettled?: true;
  /** Those of them that may be a column that is lacking. */
  alike?: Record<string, string>;
  /** Of a workbook: the sheet that is read, and those that could be but are not. */
  sheet?: string;
  otherSheets?: string[];
}

/** A line that could be the header, seen as one kind of file. */
export interface Recognised {
  layout: Layout;
  sample: Sample;
  missing: Field[];
  /** Columns that several headers stand for. */
  twice: { field: string; headers: string[] }[];
}

import type { Text } from '../../models/shared/text';
import type { Period } from '../run/calendar';
import type { ResultColumn, Row } from './result';
import type { SalesData } from './sales-data';
import type { Facts, Sentence } from './sentence';

/** The columns of a result that hold numbers, and those that tell its rows apart. */
type Numbers<Result> = {
  [Column in ResultColumn<Result>]: NonNullable<Result[Column]> extends number ? Column : never;
}[ResultColumn<Result>];
type Names<Result> = Exclude<ResultColumn<Result>, Numbers<Result>>;

interface Any<Result> {
  /** Which rows are drawn: those that hold these values. */
  only?: Partial<Row<Result>>;
  /** What stands above it where the first sentence does not tell of what is drawn. */
  title?: Text;
}

/** What is drawn, by columns. Rows come in the order of `sort`; formats, names and labels follow from the kinds. */
export type ChartOf<Result> = Any<Result> &
  (
    | { type: 'bars'; by: Names<Result>; of: Numbers<Result>; reference?: { at: number; label: Text } }
    /** Bars, behind each the share of all that it and those above it bring; `before` is that of those above alone. */
    | { type: 'pareto'; by: Names<Result>; of: Numbers<Result>; before: Numbers<Result> }
    | {
        type: 'heat';
        rows: Names<Result>;
        columns: Names<Result>;
        of: Numbers<Result>;
        /** True of an index of what products sell, 100 being their share: it is coloured around that. */
        isIndex?: true;
      }
    | {
        type: 'lines';
        over: Names<Result>;
        of: Numbers<Result>;
        /** A line for each value of it, … */
        each?: Names<Result>;
        /** … or a picture for each. */
        split?: Names<Result>;
        /** The columns between which the value may lie. */
        range?: [lowest: Numbers<Result>, highest: Numbers<Result>];
      }
    | { type: 'dots'; of: Names<Result>; x: Numbers<Result>; y: Numbers<Result> }
  );

/** A column to sort by, the least first; nulls are last in either way. */
export type SortKey<Result> = ResultColumn<Result> | `${ResultColumn<Result>} DESC`;

type Said = (Text | Sentence)[];

/** How a result is shown. */
export interface Shown<Result> {
  /** Where in the report it stands. */
  section?: 'time' | 'stores' | 'products' | 'other';
  /** One order for table, workbook, console and chart. */
  sort?: readonly SortKey<Result>[];
  chart?: ChartOf<Result>;
  /** The days that the chart is of, where it is not all of the sales; null where it is none of them, as stock is. */
  days?: (data: SalesData) => Promise<Period | null | undefined>;
  /** What it says: the most telling sentence first, which is also the chart's title. Nothing where nothing is certain. */
  say?: (facts: Facts<Result>) => Said | Promise<Said>;
}

import type { Sequence } from '../../output/output';
import type { LineChart } from '../chart';
import type { ShownFinding, SourceFile, Tile } from '../report-content';
import type { View } from '../view';

/** Everything the workbook holds. Texts are in the reader's language. */
export interface WorkbookContent {
  /** Name of the business; undefined where nobody says. */
  title?: string | undefined;
  /** First and last day of the sales, YYYY-MM-DD; undefined where there are none. */
  period: { first: string; last: string } | undefined;
  /** Day and time the workbook was made, formatted. */
  generatedAt: string;
  tiles: Tile[];
  /** Which days the tiles show, and against which. */
  compared: string;
  /** What an owner should look at, the most important first. */
  findings: readonly ShownFinding[];
  /** Revenue per month; undefined where there are no sales. */
  revenue: LineChart | undefined;
  sources: SourceFile[];
  views: View[];
  /** Every refused row, some hundred at a time, anew with each call. */
  rejects: () => Sequence<RejectLine[]>;
}

/** One refused row of a source file. */
export interface RejectLine {
  file: string;
  /** 1-based line of the file on which the row starts. */
  line: number;
  /** The column at fault; null where the whole row is. */
  column: string | null;
  /** The value at fault, as written. */
  value: string | null;
  /** A stable code, for example `not_a_number`. */
  reason: string;
  /** What is wrong and what to do. */
  message: string;
  /** The row as it stands in the file. */
  original: string;
}

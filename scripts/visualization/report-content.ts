import type { LeftOutGroup } from '../output/left-out';
import type { LineChart } from './chart';
import type { Pictures } from './draw-pictures';
import type { View } from './view';

/**
 * Everything report.html shows. Texts are in the reader's language, with their numbers and days formatted; counts and the
 * values of tables are formatted when the page is written.
 */
export interface ReportContent {
  /** First and last day of the sales, formatted; undefined where there are none. */
  period: { first: string; last: string } | undefined;
  /** Day and time the report was made, formatted. */
  generatedAt: string;
  sources: SourceFile[];
  /** Rows that are no sale, by the word that says so. */
  leftOut: LeftOutGroup[];
  /** What is to be known about the data, warnings first. */
  notices: ShownNotice[];
  tiles: Tile[];
  /** Revenue per month over all sales, or what is missing. */
  revenue: { chart: LineChart } | { missing: string };
  views: View[];
}

/** One file the figures come from. */
export interface SourceFile {
  name: string;
  kept: number;
  /** Rows that are no sale. */
  leftOut: number;
  rejected: number;
  /** Name of the list of refused rows beside the report; undefined where there is none. */
  rejectFile: string | undefined;
}

export interface ShownNotice {
  text: string;
  /** True where a figure may be wrong. */
  isWarning: boolean;
}

/** One figure at the top of the report. */
export interface Tile {
  label: string;
  value: string;
  /** `+12.3 % against the 365 days before`; undefined where there is nothing to compare with. */
  change: string | undefined;
  direction: 'up' | 'down' | 'same' | undefined;
  definition: string;
}

/** The charts of a view, ready to stand in a page: without style attributes, colours as CSS variables. */
export type PicturesOf = (view: View | 'revenue') => Pictures['charts'];

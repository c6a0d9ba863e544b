import type { Call } from '../analysis/sentence';
import type { LeftOutGroup } from '../output/left-out';
import type { LineChart } from './chart';
import type { Pictures } from './draw-pictures';
import type { Subjects } from './subjects/subjects';
import type { View } from './view';

/**
 * Everything report.html shows. Texts are in the reader's language, with their numbers and days formatted; counts and the
 * values of tables are formatted when the page is written.
 */
export interface ReportContent {
  /** Name of the business; undefined where nobody says. */
  title?: string | undefined;
  /** First and last day of the sales, formatted; undefined where there are none. */
  period: { first: string; last: string } | undefined;
  /** Day and time the report was made, formatted. */
  generatedAt: string;
  sources: SourceFile[];
  /** Rows that are no sale, by the word that says so. */
  leftOut: LeftOutGroup[];
  /** What is to be known about the data, warnings first. */
  notices: ShownNotice[];
  /** What changed and what to look at, the most important first. */
  findings: ShownFinding[];
  tiles: Tile[];
  /** Which days the tiles show, and against which. */
  compared: string;
  /** Revenue per month over all sales, or what is missing. */
  revenue: { chart: LineChart } | { missing: string };
  views: View[];
  /** Products and stores one by one; undefined where there are no sales. */
  subjects?: Subjects | undefined;
  /** What should not be concluded. */
  caveats: string[];
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

/** What changed, or what to look at. */
export interface ShownFinding {
  /** Each with the place of the page, without #, that tells more of it. */
  sentences: { text: string; place: string | undefined }[];
  call: Call | undefined;
}

/** One figure at the top of the report. */
export interface Tile {
  label: string;
  value: string;
  /** `+12.3 %`; undefined where there is nothing to compare with, or too little of it. */
  change: string | undefined;
  /** Whether that is good or bad news; undefined where the season may be all of it. */
  direction: 'up' | 'down' | 'same' | undefined;
  /** `before: €1,234.50`. */
  before: string | undefined;
  /** From the first days to the last. */
  course: number[];
}

/** The charts of a view, ready to stand in a page: without style attributes, colours as CSS variables. */
export type PicturesOf = (view: View | 'revenue') => Pictures['charts'];

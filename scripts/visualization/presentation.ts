import type { SalesData } from '../analysis/sales-data';
import type { Chart } from './chart';
import type { Messages } from './messages/messages';
import type { Formatter } from './number-format';
import type { ResultTable } from './result-table';
import type { Section, Told } from './view';

/** How an analysis is shown, written for it or inferred. */
export interface Presentation {
  section: Section;
  /** What the result says, from its own rows alone. */
  present: (input: PresentationInput) => Promise<Finding> | Finding;
}

export interface PresentationInput {
  table: ResultTable;
  data: SalesData;
  /** First and last day of the sales, `YYYY-MM-DD`; undefined where there are none. */
  period: { first: string; last: string } | undefined;
  formatter: Formatter;
  messages: Messages;
}

/** What is found in a result. Texts are in the reader's language. */
export interface Finding {
  /** Empty where there is too little data. */
  charts: Chart[];
  /** What is missing, why, and what to do; where there is no chart. */
  missing?: string;
  /** One to three sentences with numbers. */
  explanation: string[];
  /** What it says beside other analyses: the report begins with what is worth most. */
  said?: Told[];
  /** What should not be concluded. */
  caveats: string[];
}

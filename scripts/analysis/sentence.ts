import type { Text } from '../../models/shared/text';
import type { ResultColumn, Row } from './result';
import type { SalesData } from './sales-data';

/** What a sentence calls for: good news, bad news, or something to do now. */
export type Call = 'up' | 'down' | 'act';

/** A sentence, and what makes it weigh among those of other analyses. */
export interface Sentence {
  text: Text;
  /** Money gained, lost, missed or tied up; the report tells the largest first. Left out where size is no news. */
  worth?: number;
  /** The code of what it is about: two sentences of one product belong together. */
  subject?: { product: string } | { store: string };
  /** Left out of a plain fact. */
  call?: Call;
}

export interface Facts<Result> {
  /** In the order of `sort`. */
  rows: Row<Result>[];
  /** A cell as the report writes it for its reader: a name for its code, an amount with its currency. */
  show<Column extends ResultColumn<Result>>(row: Row<Result>, column: Column): string;
  /** What stands in no cell; a change is a percentage with its sign. */
  write(
    value: number | string,
    as: 'money' | 'units' | 'percent' | 'ratio' | 'change' | 'month' | 'day',
  ): string;
  /** What the rows do not tell. */
  data: SalesData;
}

/** Sale lines from which they say something: of fewer no sentence is made. */
export const LEAST_LINES = 30;

/** A text alone as the sentence it is. */
export function sentenceOf(said: Text | Sentence): Sentence {
  return 'en' in said ? { text: said } : said;
}

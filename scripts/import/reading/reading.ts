import type { Import } from '../../../models/import';
import type { Listing } from '../sales/references';
import type { Tally } from '../sales/tally';
import { isProven, leansTo, type Notation, newNotation, otherChoice } from './cells/notation';
import type { Encoding } from './encoding';
import type { Layout } from './layout';
import type { ParserState } from './row-parser';
import type { ImportSettings } from './settings';

/** Raise it when a Reading is made of other parts than before: every file is then read again. */
export const READING_VERSION = 3;

/**
 * How a file was read and where reading ended: enough to read on when it grows, and what `imports.reading` holds as
 * JSON. Plain data.
 */
export interface Reading {
  version: number;
  encoding: Encoding;
  layout: Layout;
  parser: ParserState;
  /** Bytes and lines read. */
  position: number;
  lines: number;
  /** True where the text ends in a quoted cell that more text could still close. */
  isOpen: boolean;
  /** Of a file of text: whether its last line has an end, has had one before, and lacks cells. */
  lastLine?: { hasEnd: boolean; isShort: boolean; hadEnd?: boolean };
  /** Lines above the header that are no rows. */
  preamble: number;
  /** First line below the header, of a file in windows-1252, with a character beyond ASCII. */
  accentLine?: number | undefined;
  /** What was noticed in a sales file. */
  tally?: Tally;
  /** The store of all its sales, where it names none. */
  onlyStore?: string;
  /** Whether what its sales say of products and stores without a file was kept. */
  listing?: Listing;
  /** First and last day of the sales kept. */
  period?: [first: string, last: string];
}

/** A file that is read from its start. */
export function startReading(layout: Layout, { dateFormat, decimal, days }: ImportSettings): Reading {
  return fromStart(layout, {
    date: newNotation(['dmy', 'mdy'], dateFormat ?? layout.dateOrder),
    decimal: newNotation(['point', 'comma'], decimal),
    ...(days === 'any' ? { isAnyDay: true } : {}),
  });
}

/** The same file from its start, in the way that its rows so far have proved. */
export function restart({ layout, parser }: Pick<Reading, 'layout' | 'parser'>): Reading {
  const { date, decimal, isAnyDay = false } = parser;
  return fromStart(layout, {
    date: proven(date),
    decimal: proven(decimal),
    ...(isAnyDay ? { isAnyDay } : {}),
  });
}

/** How an import was read; undefined where a program of another version has stored it. */
export function storedReading({ reading }: Pick<Import, 'reading'>): Reading | undefined {
  const stored: Reading = JSON.parse(reading);
  // The first version wrote none.
  return (stored.version ?? 1) === READING_VERSION ? stored : undefined;
}

function proven<Choice extends string>(notation: Notation<Choice>): Notation<Choice> {
  const { choices, choice, decided } = notation;
  const other = otherChoice(notation);
  const isOther = !decided && (isProven(notation, other) || leansTo(notation, other));
  return { ...newNotation(choices, undefined), choice: isOther ? other : choice, decided };
}

function fromStart(layout: Layout, parser: ParserState): Reading {
  return {
    version: READING_VERSION,
    encoding: layout.encoding ?? 'ascii',
    layout,
    parser,
    position: 0,
    lines: 0,
    isOpen: false,
    preamble: 0,
  };
}

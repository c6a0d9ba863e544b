import type { ReadingSettings } from '../context';
import { newReading } from './cells/reading';
import type { Layout } from './layout';
import type { TableState } from './read-table';

/** What `imports.reading` holds as JSON: how a file was read, and what else a later run has to know of it. */
export interface StoredReading extends TableState {
  /** First and last day of the sales kept. */
  period?: [first: string, last: string];
}

/** What is learnt while a file is read. Plain data. */
export interface FileRead {
  reading: StoredReading;
  /** SHA-256 of the bytes read, hexadecimal; empty until the end is reached. */
  sha256: string;
}

export function startReading(layout: Layout, { dateFormat, decimal }: ReadingSettings): StoredReading {
  return fromStart(layout, {
    date: newReading(['dmy', 'mdy'], dateFormat),
    price: newReading(['point', 'comma'], decimal),
  });
}

/** The same file from its start, with the choices the contradicted attempt has turned to. */
export function restart({ layout, parser: { date, price } }: StoredReading): StoredReading {
  return fromStart(layout, {
    date: { ...newReading(date.choices, undefined), choice: date.choice, decided: date.decided },
    price: { ...newReading(price.choices, undefined), choice: price.choice, decided: price.decided },
  });
}

function fromStart(layout: Layout, parser: TableState['parser']): StoredReading {
  return { encoding: 'ascii', layout, parser, position: 0, lines: 0, isOpen: false, preamble: 0 };
}

import type { Session } from '../database';
import type { Progress } from '../run/progress';
import type { DateOrder } from './reading/cells/date';
import type { DecimalSign } from './reading/cells/price';
import type { HeaderMapping } from './reading/layout';

/** Raise it when the importer reads a file differently than before: every file is then read again. */
const IMPORTER_VERSION = 1;

/** What decides how a file is read. */
export interface ReadingSettings {
  dateFormat: DateOrder | undefined;
  decimal: DecimalSign | undefined;
  columns: HeaderMapping;
}

/** What every part of the import works with. */
export interface ImportContext extends Session {
  settings: ReadingSettings;
  signal: AbortSignal;
  /** Bytes of a sales file from which a second thread parses it. */
  parallelFrom?: number;
  /** Says something the user should know. */
  notice: (message: string) => void;
  /** Told how many bytes of sales files will be read, before the first; not where there are none to read. */
  begin?: (bytes: number) => void;
  /** Hears how far each file is read. */
  progress: (progress: Progress) => void;
}

/** What `imports.settings` holds. */
export function settingsKey({ dateFormat, decimal, columns }: ReadingSettings): string {
  return JSON.stringify({ importer: IMPORTER_VERSION, dateFormat, decimal, columns: [...columns].sort() });
}

import { createHash } from 'node:crypto';
import type { Session } from '../database';
import type { Notify } from '../notices/notice';
import type { FileProgress } from '../run/progress';
import { stableJson } from '../run/stable-json';
import { fieldsOf } from './fields';
import { headerWords } from './reading/headers/words';
import { READING_VERSION } from './reading/reading';
import type { FolderSettings, ImportSettings } from './reading/settings';

/** Raise it when the importer reads a file differently than before: every file is then read again. */
export const IMPORTER_VERSION = 7;

/** What every part of the import works with. */
export interface ImportContext extends Session {
  settings: FolderSettings;
  /** Where everything is sold that a file without stores holds, and for which nobody says more. */
  onlyStore: string;
  signal: AbortSignal;
  /** Take files that have lost many rows. */
  allowShrink?: boolean;
  /** Bytes of a sales file from which a second thread parses it. */
  parallelFrom?: number;
  /** Says what the user should know of this run. */
  notice: Notify;
  /** Hears how far each file is read. */
  progress: (progress: FileProgress) => void;
}

/** A hash of the columns and words the importer knows: a file is read again once there are others. */
const knowledge = createHash('sha256')
  .update(stableJson({ fieldsOf, headerWords }))
  .digest('hex')
  .slice(0, 16);

/** What `imports.settings` holds: every setting, so that a change of any one reads the files again. */
export function settingsKey(settings: ImportSettings): string {
  return stableJson({ importer: IMPORTER_VERSION, reading: READING_VERSION, knowledge, ...settings });
}

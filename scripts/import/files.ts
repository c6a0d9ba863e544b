import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { Why } from '../notices/why';
import { exitCodes, Failure } from '../run/failure';
import { SETTINGS_FILE } from './reading/how-to-settle';

/** A file of the data folder that may be a table. */
export interface DataFile {
  /** Path below the data folder, with `/` between folders: what the file is known by. */
  name: string;
  /** Path to open. */
  path: string;
  /** Path for messages: the data folder as the user wrote it, and the name. */
  shown: string;
  /** The whole path, the same from wherever the command is run. */
  location: string;
  /** Bytes. */
  size: number;
  /** ISO 8601 in UTC. */
  modified_at: string;
  /** What the file system itself says of it: its number, and when anything about it last changed. */
  inode: string;
  changed_at: string;
}

/** A file of the data folder that is not read, and why. */
export interface IgnoredFile {
  name: string;
  why: Why;
  /** True for a spreadsheet all the same. */
  maybeTable: boolean;
}

const WORKBOOK_ENDINGS = ['.xlsx', '.xlsm'];
const TABLE_ENDINGS = ['.csv', '.tsv', '.txt', ...WORKBOOK_ENDINGS];
/** Spreadsheets in formats that are not read. */
const OTHER_SPREADSHEETS = ['.xls', '.xlsb', '.ods', '.numbers'];
const DATABASES = /\.(db|sqlite3?)(-journal|-wal|-shm)?$/;
/** The workbook of results: read as data, they would be stores. */
export const RESULTS = 'sales-analysis.xlsx';
/** What Excel puts beside a workbook that is open. */
const LOCK_FILE = /^~\$/;
const naturalOrder = new Intl.Collator('en', { numeric: true });

/**
 * Orders names as a person would, `sales-2.csv` before `sales-10.csv` and after `sales.csv`; a total order, so that
 * every run agrees.
 */
export function compareNames(a: string, b: string): number {
  return naturalOrder.compare(withoutEnding(a), withoutEnding(b)) || (a < b ? -1 : a > b ? 1 : 0);
}

function withoutEnding(name: string): string {
  return name.slice(0, name.length - extname(name).length);
}

export function isWorkbook(name: string): boolean {
  return WORKBOOK_ENDINGS.includes(endingOf(name));
}

function endingOf(name: string): string {
  return extname(name).toLowerCase();
}

/**
 * The files of the data folder and its subfolders in natural name order. Hidden files, databases and what a run has
 * written itself pass without a word; so do folders that lead back to one above them. Any other file that is no table
 * is named.
 *
 * @param onIgnored hears of every other file.
 * @param isOwn whether a run has written the file at a path.
 * @throws Failure where the folder does not exist or cannot be read.
 */
export function listDataFiles(
  folder: string,
  onIgnored: (file: IgnoredFile) => void,
  isOwn: (path: string) => boolean = () => false,
): DataFile[] {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory()) {
    throw new Failure(
      found
        ? `--data ${folder} is a file, and all files of a folder are read together: name its folder, --data ${dirname(folder)}`
        : `The data folder ${folder} does not exist; name the folder of your CSV files with --data`,
      exitCodes.usage,
    );
  }
  const files: DataFile[] = [];
  const root = realpathSync(folder);
  const ignore = (name: string, why: Why, maybeTable = false) => onIgnored({ name, why, maybeTable });
  const visit = (below: string, above: readonly string[]) => {
    const real = realpathSync(join(folder, below));
    if (above.includes(real)) return;
    for (const entry of readdirSync(join(folder, below))) {
      if (entry.startsWith('.') || entry === SETTINGS_FILE) continue;
      if (DATABASES.test(entry) || LOCK_FILE.test(entry)) continue;
      const name = below ? `${below}/${entry}` : entry;
      const path = join(folder, name);
      if (isOwn(path)) continue;
      const stat = statOf(path);
      // Numbers may save a workbook as a folder.
      if (OTHER_SPREADSHEETS.includes(endingOf(entry))) ignore(name, { code: 'spreadsheet' }, true);
      else if (stat?.isDirectory()) visit(name, [...above, real]);
      else if (!stat?.isFile()) ignore(name, { code: 'no_regular_file' });
      else if (entry === RESULTS) ignore(name, { code: 'results' }, true);
      else if (!TABLE_ENDINGS.includes(endingOf(entry)))
        ignore(name, { code: 'other_ending', endings: TABLE_ENDINGS });
      else files.push({ name, path, shown: path, location: join(root, name), ...described(stat) });
    }
  };
  visit('', []);
  return files.sort((a, b) => compareNames(a.name, b.name));
}

function described({ size, mtime, ctime, ino }: Stats) {
  return {
    ...{ size, modified_at: mtime.toISOString() },
    ...{ inode: String(ino), changed_at: ctime.toISOString() },
  };
}

/** Undefined for a link that leads nowhere or to itself. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ELOOP') return undefined;
    throw error;
  }
}

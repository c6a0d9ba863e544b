import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { exitCodes, Failure } from '../run/failure';

/** A file of the data folder that may be a table. */
export interface DataFile {
  /** Path below the data folder, with `/` between folders: what the file is known by. */
  name: string;
  /** Path to open. */
  path: string;
  /** Path for messages: the data folder as the user wrote it, and the name. */
  shown: string;
  /** Bytes. */
  size: number;
  /** ISO 8601 in UTC. */
  modified_at: string;
}

const TABLE_ENDINGS = ['.csv', '.tsv', '.txt'];
const DATABASES = /\.(db|sqlite3?)(-journal)?$/;
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

/**
 * The files of the data folder and its subfolders in natural name order. Hidden files and databases pass without
 * a word; any other file that is no text table is named.
 *
 * @throws Failure where the folder does not exist or cannot be read.
 */
export function listDataFiles(folder: string, onIgnored: (message: string) => void): DataFile[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Failure(
      `The data folder ${folder} does not exist; name the folder of your CSV files with --data`,
      exitCodes.usage,
    );
  }
  const files: DataFile[] = [];
  const visit = (below: string) => {
    for (const entry of readdirSync(join(folder, below))) {
      if (entry.startsWith('.') || DATABASES.test(entry)) continue;
      const name = below ? `${below}/${entry}` : entry;
      const path = join(folder, name);
      const stat = statSync(path, { throwIfNoEntry: false });
      if (stat?.isDirectory()) visit(name);
      else if (!stat?.isFile()) onIgnored(`${path} is ignored: it is no regular file`);
      else if (!TABLE_ENDINGS.includes(extname(entry).toLowerCase())) {
        onIgnored(
          `${path} is ignored: it does not end in ${TABLE_ENDINGS.join(', ')}; export it as CSV if it holds your data`,
        );
      } else files.push({ name, path, shown: path, size: stat.size, modified_at: stat.mtime.toISOString() });
    }
  };
  visit('');
  return files.sort((a, b) => compareNames(a.name, b.name));
}

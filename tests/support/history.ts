import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SalesData } from '../../scripts/analysis/sales-data';
import { runAnalyses } from '../../scripts/data-analysis';
import { type FileStatus, importData } from '../../scripts/data-import';
import { beginRun, commit, openDatabase } from '../../scripts/database';
import { compareNames } from '../../scripts/import/files';
import type { ImportSettings } from '../../scripts/import/reading/settings';
import { describeNotice } from '../../scripts/notices/describe-notice';
import type { Notice } from '../../scripts/notices/notice';
import { Failure } from '../../scripts/run/failure';
import { databaseContent, select } from './database';
import type { Change, Step } from './history-steps';

/** A file of the data folder. `length` bytes of it are there; the rest it may grow by. */
interface FolderFile {
  bytes: Buffer;
  length: number;
  modified: Date;
}

/** A data folder, and what becomes of it over time. */
export class DataFolder {
  private files = new Map<string, FolderFile>();
  private readonly removed = new Map<string, FolderFile>();
  private contents = new Map<string, Buffer>();
  private clock = Date.now() - 100 * 86_400_000;

  get names(): string[] {
    return [...this.files.keys()];
  }

  sha256Of(name: string): string {
    return sha256Of(contentOf(this.files.get(name)));
  }

  put(name: string, bytes: Buffer, length = bytes.length): void {
    this.clock += 1_000;
    // Some files are so young that size and time do not tell whether they changed.
    const modified = this.clock % 5_000 === 0 ? new Date() : new Date(this.clock);
    const file = { bytes, length, modified };
    this.files.set(name, file);
    this.contents.set(sha256Of(contentOf(file)), contentOf(file));
  }

  /** Puts a content that was here once under a name. */
  putBack({ name, sha256 }: KnownFile): void {
    this.put(name, this.contents.get(sha256) ?? Buffer.of());
  }

  /** The folder with files that are gone counted as still there. */
  with(gone: KnownFile[]): DataFolder {
    const whole = new DataFolder();
    whole.files = new Map(this.files);
    whole.contents = this.contents;
    for (const each of gone) whole.putBack(each);
    return whole;
  }

  /** Takes the folder back to what it was when the function was asked for. */
  undo(): () => void {
    const files = new Map(this.files);
    return () => {
      this.files = files;
    };
  }

  /** Makes a folder on disk hold these files and no others. */
  write(path: string): void {
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path, { recursive: true });
    for (const [name, file] of this.files) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), contentOf(file));
      utimesSync(join(path, name), file.modified, file.modified);
    }
  }

  /** The files a change may pick: growing matters for sales. */
  private candidates(type: Change['type']): Map<string, FolderFile> {
    if (type === 'put back') return this.removed;
    if (type !== 'grow') return this.files;
    return new Map([...this.files].filter(([name]) => name.includes('sales')));
  }

  apply(change: Change): void {
    if (change.type === 'write') {
      const bytes = Buffer.from(change.bytes, 'latin1');
      this.put(change.name, bytes, lengthOf(bytes, (bytes.length * change.part) / 1000, change.wholeLines));
      return;
    }
    const [name, file] = pick(this.candidates(change.type), change.pick);
    if (!name || !file) return;
    switch (change.type) {
      case 'grow': {
        const more = Buffer.from(change.more.slice(change.more.indexOf('\n') + 1), 'latin1');
        const bytes = file.length < file.bytes.length ? file.bytes : Buffer.concat([file.bytes, more]);
        this.put(name, bytes, lengthOf(bytes, file.length + change.by, change.wholeLines));
        break;
      }
      case 'rename':
        this.files.delete(name);
        this.files.set(change.name, file);
        break;
      case 'copy':
        this.put(change.name, file.bytes, file.length);
        break;
      case 'swap': {
        const [other, content] = pick(this.files, change.with);
        if (other && content) this.files.set(name, content).set(other, file);
        break;
      }
      case 'shorten':
        this.put(name, file.bytes, Math.floor((file.length * change.part) / 1000));
        break;
      case 'remove':
        this.files.delete(name);
        this.removed.set(name, file);
        break;
      case 'put back':
        this.files.set(name, file);
        break;
      case 'touch':
        this.put(name, file.bytes, file.length);
        break;
    }
  }
}

function pick<Value>(map: Map<string, Value>, index: number): [string?, Value?] {
  return [...map][index % map.size] ?? [];
}

function contentOf(file: FolderFile | undefined): Buffer {
  return file ? file.bytes.subarray(0, file.length) : Buffer.of();
}

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** How many bytes of a file are there: up to the end of a line, or up to the middle of one. */
function lengthOf(bytes: Buffer, wanted: number, wholeLines: boolean): number {
  const length = Math.min(bytes.length, Math.floor(wanted));
  const end = bytes.indexOf('\n', length);
  return wholeLines ? (end < 0 ? bytes.length : end + 1) : length;
}

/** A file the database knows. */
export interface KnownFile {
  name: string;
  sha256: string;
}

/**
 * Known files that are neither in the folder nor, by their content, the new names of files there. --rebuild knows no
 * names: to it a file is there where any one has its content.
 */
export function goneFiles(db: string, folder: DataFolder, rebuild: boolean): KnownFile[] {
  if (databaseContent(db) === undefined) return [];
  const known = select(db, 'SELECT name, sha256 FROM imports ORDER BY import_id') as KnownFile[];
  const gone = known.filter(({ name }) => !folder.names.includes(name));
  if (rebuild) {
    const contents = new Set(folder.names.map((name) => folder.sha256Of(name)));
    return gone.filter(({ sha256 }) => !contents.has(sha256));
  }
  const newNames = folder.names.filter((name) => !known.some((each) => each.name === name));
  for (const name of newNames.sort(compareNames)) {
    const renamed = gone.findIndex(({ sha256 }) => sha256 === folder.sha256Of(name));
    if (renamed >= 0) gone.splice(renamed, 1);
  }
  return gone;
}

export interface RunEnd {
  /** The message of the Failure that ended the run. */
  failure?: string;
  notices: string[];
  /** What became of each file. */
  statuses: FileStatus[];
}

/** One run in this process, as main.ts does it. An error that is no Failure is a bug and is thrown on. */
export async function runOnce(
  data: string,
  db: string,
  importing: ImportSettings,
  { prune = false, rebuild = false, killedAfter }: Partial<Step> = {},
): Promise<RunEnd> {
  const end: RunEnd = { notices: [], statuses: [] };
  const notice = (each: Notice) => end.notices.push(describeNotice(each));
  const signal = new AbortController().signal;
  const database = await openDatabase(db, notice);
  try {
    const session = await beginRun(database, { rebuild });
    if (killedAfter !== 'schema') {
      const options = { data, importing, prune, allowShrink: true, signal, progress: () => {}, notice };
      const { files, changed, totals } = await importData(session, options);
      end.statuses = files.map(({ status }) => status);
      if (killedAfter !== 'import')
        await runAnalyses(session, changed, notice, () => {}, new SalesData(session, totals));
    }
    await (killedAfter ? database.abandon() : commit(database));
    return end;
  } catch (error) {
    await database.abandon();
    if (!(error instanceof Failure)) throw error;
    return { ...end, failure: error.message };
  }
}

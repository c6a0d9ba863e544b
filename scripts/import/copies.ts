import { closeSync, openSync, readSync } from 'node:fs';
import { Import } from '../../models/import';
import { Failure } from '../failure';
import { hashFile } from './content';
import type { ImportContext } from './context';
import type { DataFile } from './files';

/** First bytes of a file that are compared before all of it is. */
const HEAD = 1024;

/** A sales file whose sales are in the database. */
interface SalesFile {
  known: Import;
  /** Absent where the file is gone. */
  file: DataFile | undefined;
  /** First bytes; undefined where the file is gone. */
  head: Buffer | undefined;
  isNew: boolean;
}

/**
 * Refuses a sales file that begins with, or equals, the content of another: its sales would count twice. Only pairs
 * whose first bytes agree are compared as a whole. A file without rows yet is a copy of nothing.
 *
 * @param files of the folder: those loaded by this run, and those whose sales were in the database before.
 * @throws Failure naming both files.
 */
export async function refuseCopies(
  { manager, signal }: ImportContext,
  files: { loaded: DataFile[]; kept: DataFile[] },
): Promise<void> {
  if (files.loaded.length === 0) return;
  const isNew = new Set(files.loaded);
  const present = new Map([...files.loaded, ...files.kept].map((file) => [file.name, file]));
  const contents: SalesFile[] = (await manager.findBy(Import, { kind: 'sales' }))
    .filter(({ rows_kept, rows_rejected }) => rows_kept + rows_rejected > 0)
    .map((known) => {
      const file = present.get(known.name);
      return { known, file, head: file && readHead(file.path), isNew: file !== undefined && isNew.has(file) };
    });
  for (const long of contents) {
    const shorter = contents.filter((short) => mayBegin(long, short));
    if (!long.file || shorter.length === 0) continue;
    const { starts } = await hashFile(
      long.file.path,
      shorter.map(({ known }) => known.size),
      signal,
    );
    const copied = shorter.find(({ known }) => known.sha256 === starts.get(known.size));
    if (copied) throw new Failure(refusal(long.file, long.known, copied));
  }
}

function mayBegin(long: SalesFile, short: SalesFile): boolean {
  if (short === long || short.known.size > long.known.size || !(short.isNew || long.isNew)) return false;
  return !short.head || !long.head || short.head.equals(long.head.subarray(0, short.head.length));
}

function refusal(long: DataFile, { size }: Import, { file, known }: SalesFile): string {
  return (
    `${long.shown} ${size === known.size ? 'is a copy of' : 'begins with all of'} ${file?.shown ?? known.name}` +
    `${file ? '' : ', which is gone but whose sales are kept'}: its sales would count twice. ` +
    `${file ? 'Remove one of the two files' : 'Forget the file that is gone with --prune'}`
  );
}

function readHead(path: string): Buffer {
  const buffer = Buffer.alloc(HEAD);
  const descriptor = openSync(path, 'r');
  try {
    return buffer.subarray(0, readSync(descriptor, buffer, 0, HEAD, 0));
  } finally {
    closeSync(descriptor);
  }
}

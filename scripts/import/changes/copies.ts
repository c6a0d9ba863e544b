import { closeSync, openSync, readSync } from 'node:fs';
import { Import } from '../../../models/import';
import { Failure } from '../../run/failure';
import type { ImportContext } from '../context';
import type { DataFile } from '../files';
import { hashFile } from './content';

/** First bytes of a file that are compared before all of it is. */
const HEAD = 1024;

/** A sales file of the folder whose sales are in the database. */
interface SalesFile {
  known: Import;
  file: DataFile;
  head: string;
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
  const fileOf = new Map([...files.loaded, ...files.kept].map((file) => [file.name, file]));
  const present: SalesFile[] = [];
  const gone: Import[] = [];
  for (const known of await manager.findBy(Import, { kind: 'sales' })) {
    const file = fileOf.get(known.name);
    if (known.rows_kept + known.rows_rejected === 0) continue;
    if (file) present.push({ known, file, head: readHead(file.path), isNew: isNew.has(file) });
    else gone.push(known);
  }
  // In this order a file comes after all that it may begin with, and only those with the same first bytes lie between.
  present.sort((a, b) => (a.head < b.head ? -1 : a.head > b.head ? 1 : a.known.size - b.known.size));
  const candidates: SalesFile[] = [];
  for (const long of present) {
    for (let last = candidates.at(-1); last && !long.head.startsWith(last.head); last = candidates.at(-1)) {
      candidates.pop();
    }
    const nearest = candidates.filter((short) => short.isNew || long.isNew).map(({ known }) => known);
    const shorter = long.isNew
      ? [...nearest, ...gone.filter(({ size }) => size <= long.known.size)]
      : nearest;
    candidates.push(long);
    if (shorter.length === 0) continue;
    const sizes = shorter.map(({ size }) => size);
    const { starts } = await hashFile(long.file.path, sizes, signal);
    const copied = shorter.find(({ size, sha256 }) => sha256 === starts.get(size));
    if (copied) throw new Failure(refusal(long.file, copied, fileOf.get(copied.name)));
  }
}

function refusal(long: DataFile, { name, size }: Import, short: DataFile | undefined): string {
  return (
    `${long.shown} ${size === long.size ? 'is a copy of' : 'begins with all of'} ${short?.shown ?? name}` +
    `${short ? '' : ', which is gone but whose sales are kept'}: its sales would count twice. ` +
    `${short ? 'Remove one of the two files' : 'Forget the file that is gone with --prune'}`
  );
}

/** As text of one character per byte: it is compared with that of every other file. */
function readHead(path: string): string {
  const buffer = Buffer.alloc(HEAD);
  const descriptor = openSync(path, 'r');
  try {
    return buffer.toString('latin1', 0, readSync(descriptor, buffer, 0, HEAD, 0));
  } finally {
    closeSync(descriptor);
  }
}

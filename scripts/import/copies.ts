import { closeSync, openSync, readSync } from 'node:fs';
import { Failure } from '../failure';
import { hashFile } from './content';
import type { DataFile } from './files';

/** A sales file of the folder, or one that is gone and whose sales are kept. */
export interface SalesContent {
  name: string;
  size: number;
  /** Absent where the file is gone. */
  file?: DataFile;
  /** Known where the file was loaded as it is. */
  sha256?: string;
  /** True where its sales are not in the database yet. */
  isNew: boolean;
  /** Lines down to and with the header. */
  headerLine: number;
}

const HEAD = 1024;

/**
 * Refuses a sales file that begins with, or equals, the content of another: its sales would count twice. Only pairs
 * whose first bytes agree are compared as a whole.
 *
 * @throws Failure naming both files.
 */
export async function refuseCopies(contents: SalesContent[], signal: AbortSignal): Promise<void> {
  if (!contents.some(({ isNew }) => isNew)) return;
  const heads = new Map(
    contents.map((content) => [content, content.file ? readHead(content.file.path) : undefined]),
  );
  for (const long of contents) {
    if (!long.file) continue;
    const longHead = heads.get(long) ?? '';
    const shorter = contents.filter((short) => {
      if (short === long || short.size > long.size || !(short.isNew || long.isNew)) return false;
      const head = heads.get(short);
      return head === undefined || (longHead.startsWith(head) && hasRows(head, short));
    });
    if (shorter.length === 0) continue;
    const { starts } = await hashFile(
      long.file.path,
      shorter.map(({ size }) => size),
      signal,
    );
    for (const short of shorter) {
      const sha256 = short.sha256 ?? (short.file && (await hashFile(short.file.path, [], signal)).whole);
      if (sha256 !== starts.get(short.size)) continue;
      throw new Failure(
        `${long.file.shown} ${short.size === long.size ? 'is a copy of' : 'begins with all of'} ${short.file?.shown ?? short.name}` +
          `${short.file ? '' : ', which is gone but whose sales are kept'}: its sales would count twice. ` +
          `${short.file ? 'Remove one of the two files' : 'Forget the file that is gone with --prune'}`,
      );
    }
  }
}

function hasRows(head: string, { size, headerLine }: SalesContent): boolean {
  return size > HEAD || head.trimEnd().split(/\r\n?|\n/).length > headerLine;
}

function readHead(path: string): string {
  const buffer = Buffer.alloc(HEAD);
  const descriptor = openSync(path, 'r');
  try {
    return buffer.toString('latin1', 0, readSync(descriptor, buffer, 0, HEAD, 0));
  } finally {
    closeSync(descriptor);
  }
}

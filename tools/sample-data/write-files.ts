import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A text, or the UTF-8 bytes of one, in successive pieces. */
type Chunks = Iterable<string | Uint8Array>;

/**
 * Writes the texts, given by file name, as files of an existing folder. A chunk is asked for only when the
 * one before is written. All files are written aside and take their names at the end: a run that fails to
 * write, or is aborted by `signal`, leaves the previous files and no part of the new ones, and throws.
 */
export async function writeFiles(
  folder: string,
  texts: Record<string, Chunks>,
  signal: AbortSignal,
): Promise<void> {
  // The process id keeps two runs into the same folder from writing into each other's files.
  const files = Object.entries(texts).map(([name, chunks]) => ({
    chunks,
    aside: join(folder, `.${name}.${process.pid}.partial`),
    target: join(folder, name),
  }));
  try {
    for (const { chunks, aside } of files) {
      await writeFile(aside, chunks, signal);
    }
    for (const { aside, target } of files) {
      await rename(aside, target);
    }
  } catch (error) {
    await Promise.all(files.map(({ aside }) => rm(aside, { force: true })));
    throw error;
  }
}

async function writeFile(path: string, chunks: Chunks, signal: AbortSignal): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (const chunk of chunks) {
      signal.throwIfAborted();
      await file.appendFile(chunk);
    }
  } finally {
    await file.close();
  }
}

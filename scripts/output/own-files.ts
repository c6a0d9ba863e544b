import { basename, dirname, resolve } from 'node:path';
import { readState } from './state';

/**
 * Tells what runs have written from what is to be read: the files that an output folder names in its state, and a
 * database with what SQLite puts beside it.
 *
 * @param db the database of the run, whatever it is called.
 */
export function ownFiles(db: string): (path: string) => boolean {
  const database = resolve(db);
  const written = new Map<string, ReadonlySet<string>>();
  return (path) => {
    const folder = dirname(path);
    const names = written.get(folder) ?? new Set(readState(folder).files);
    written.set(folder, names);
    const full = resolve(path);
    return (
      names.has(basename(path)) || ['', '-journal', '-wal', '-shm'].some((end) => full === database + end)
    );
  };
}

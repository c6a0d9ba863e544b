import { execFile } from 'node:child_process';
import { chmodSync, chownSync, closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** What SQLite keeps beside a file while it is written. */
const COMPANIONS = ['-wal', '-shm', '-journal'];

/** Copies a file; where the file system can, it shares the blocks, which takes no time. */
const COPY = [
  '-e',
  'const [, from, to] = process.argv; require("fs").copyFileSync(from, to, require("fs").constants.COPYFILE_FICLONE)',
];

/** Where a database is until it is whole: a name beside its own that nobody else gives. */
export function asideOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.sa-part`);
}

/** Where a copy is until it takes the place of its original: never taken for a new database that is whole. */
function copyOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.sa-copy`);
}

/**
 * Renames a new database into its empty place. What SQLite kept beside one that was there before goes: it would be
 * taken for the log of this one.
 *
 * @param letGo what is done before that is made to last, which takes time.
 */
export function moveIntoPlace(aside: string, path: string, letGo = () => {}): void {
  removeCompanions(path);
  rename(aside, path, letGo);
}

function rename(aside: string, path: string, letGo = () => {}): void {
  renameSync(aside, path);
  letGo();
  syncFolder(dirname(path));
}

/**
 * Puts a copy of a database that nobody writes into its place; whoever has it open keeps the one of before. The lock on
 * that one holds until the copy is there.
 *
 * @param how to copy: what Node.js is told before the two paths.
 * @returns false where there is no room for it, or the system does not rename over an open file.
 * @throws what the signal is aborted with.
 */
export async function copyInPlace(path: string, signal: AbortSignal, how = COPY): Promise<boolean> {
  const aside = copyOf(path);
  try {
    // What a run that was killed has left.
    remove(aside);
    await copy(how, path, aside, signal);
    const { uid, gid, mode } = statSync(path);
    if (process.getuid?.() === 0) chownSync(aside, uid, gid);
    chmodSync(aside, mode);
    rename(aside, path);
    return true;
  } catch {
    remove(aside);
    signal.throwIfAborted();
    return false;
  }
}

function remove(path: string): void {
  rmSync(path, { force: true });
  removeCompanions(path);
}

function removeCompanions(path: string): void {
  for (const ending of COMPANIONS) rmSync(`${path}${ending}`, { force: true });
}

/** By another process: on POSIX systems closing a file gives up every lock that the process holds on it. */
async function copy(how: string[], from: string, to: string, signal: AbortSignal): Promise<void> {
  await promisify(execFile)(process.execPath, [...how, from, to], { signal });
  const file = await open(to, 'r+');
  await file.sync().finally(() => file.close());
}

/** What makes a renaming last. */
function syncFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // Windows cannot, and need not.
  }
}

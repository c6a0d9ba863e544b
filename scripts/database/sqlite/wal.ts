import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import { isBusy } from './errors';

/** Tries to get back to DELETE mode, each TRY of held-file.ts long. */
const TRIES = 5;

/**
 * Enters WAL mode: readers and one writer do not mind each other. That changes one page of the file, without a journal
 * on disk: a kill leaves none that a reader without write permission could not get past.
 *
 * @returns false where the file system has no shared memory for it: a network drive.
 * @throws SQLITE_BUSY while anybody reads the file in DELETE mode, or writes it.
 */
export function enterWal(handle: Database, path: string): boolean {
  try {
    // The log has its place there; without it, the file must not say that it has one.
    accessSync(dirname(path), constants.W_OK);
    if (!isWal(handle)) handle.pragma('journal_mode = MEMORY');
    if (handle.pragma('journal_mode = WAL', { simple: true }) !== 'wal') return plain(handle);
  } catch (error) {
    // What else is wrong with the file, the next statement says better.
    if (isBusy(error)) throw error;
    return plain(handle);
  }
  // At the end, by us: a checkpoint in the middle would cost time.
  handle.pragma('wal_autocheckpoint = 0');
  return true;
}

function plain(handle: Database): false {
  handle.pragma('journal_mode = DELETE');
  return false;
}

/**
 * Brings what the log holds into the file, beside all readers, and the file back to DELETE mode, for which nobody may
 * have it open: otherwise it stays in WAL mode, and the next run tries again.
 */
export function leaveWal(handle: Database): boolean {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const [{ busy, log, checkpointed }] = handle.pragma('wal_checkpoint(PASSIVE)') as Checkpoint;
    // All is on the disk: what follows need not wait for it while nobody can read.
    handle.pragma(`synchronous = ${busy === 0 && log === checkpointed ? 'OFF' : 'FULL'}`);
    try {
      if (handle.pragma('journal_mode = MEMORY', { simple: true }) !== 'wal') return true;
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
  }
  return false;
}

type Checkpoint = [{ busy: number; log: number; checkpointed: number }];

export function isWal(handle: Database): boolean {
  return handle.pragma('journal_mode', { simple: true }) === 'wal';
}

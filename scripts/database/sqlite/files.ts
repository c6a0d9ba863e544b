import {
  chmodSync,
  chownSync,
  closeSync,
  constants,
  copyFileSync,
  createReadStream,
  createWriteStream,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Where a database is until it is whole: a name beside its own that nobody else gives. */
export function asideOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.sa-part`);
}

/**
 * Renames a whole database into its place; whoever has another one open there keeps it.
 *
 * @param letGo what is done before that is made to last, which takes time.
 */
export function moveIntoPlace(aside: string, path: string, letGo = () => {}): void {
  renameSync(aside, path);
  letGo();
  syncFolder(dirname(path));
}

/**
 * Puts a copy of a database that nobody writes into its place.
 *
 * @returns false where there is no room for it, or the system does not rename over an open file.
 * @throws what the signal is aborted with.
 */
export async function copyInPlace(path: string, signal: AbortSignal): Promise<boolean> {
  const aside = asideOf(path);
  try {
    await copy(path, aside, signal);
    const { uid, gid, mode } = statSync(path);
    if (process.getuid?.() === 0) chownSync(aside, uid, gid);
    chmodSync(aside, mode);
    moveIntoPlace(aside, path);
    return true;
  } catch {
    rmSync(aside, { force: true });
    signal.throwIfAborted();
    return false;
  }
}

async function copy(from: string, to: string, signal: AbortSignal): Promise<void> {
  try {
    // Some file systems share the blocks, which takes no time.
    copyFileSync(from, to, constants.COPYFILE_FICLONE_FORCE);
  } catch {
    const options = { highWaterMark: 1 << 20, signal };
    await pipeline(createReadStream(from, options), createWriteStream(to, options));
  }
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

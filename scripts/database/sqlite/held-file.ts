import { closeSync, existsSync, openSync, realpathSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { type Patience, tryPatiently } from '../patience';
import { isBusy } from './errors';
import { asideOf, copyInPlace, moveIntoPlace } from './files';
import { enterWal, isWal, leaveWal } from './wal';

/** Milliseconds that one try may wait inside of SQLite, where no signal is heard and new readers wait too. */
const TRY = 40;
/** Tries after which whoever reads is not waited for any longer: together half a second. */
const TRIES_FOR_READERS = 6;

/** How the file is written: beside its place, where it is new; by a log that readers do not mind; or as it is. */
type Way = 'aside' | 'wal' | 'plain';

/**
 * The SQLite file of a run, and the lock on it. No reader of it is ever kept waiting: a new file is filled beside its
 * place and renamed at the end. One that is there is written in WAL mode, and is back in DELETE mode afterwards. Where
 * somebody who reads keeps it from that, a copy takes its place first: they go on reading the file of before.
 */
export class HeldFile {
  handle!: BetterSqlite3.Database;
  way: Way = 'plain';
  /** Where the file is that is open: its place, or the one beside it. */
  opened = '';
  /** True where it was in WAL mode before the run. */
  wasWal = false;
  private identity = '';
  private readonly path: string;

  /** @param shown its path as a person has written it. */
  constructor(private readonly shown: string) {
    this.path = existsSync(shown) ? realpathSync(shown) : shown;
    // What SQLite sorts beside memory: /tmp may be small, or read-only. It asks once, at its first file.
    process.env['SQLITE_TMPDIR'] ??= dirname(resolve(this.path));
  }

  /** Opens it without a lock. */
  open(): BetterSqlite3.Database {
    this.opened = this.isNew() ? asideOf(this.path) : this.path;
    if (!existsSync(this.opened)) makeEmpty(this.opened);
    this.way = this.opened === this.path ? 'plain' : 'aside';
    this.identity = identityOf(this.opened);
    this.handle = new BetterSqlite3(this.opened, { timeout: TRY });
    this.handle.pragma('cache_size = -16384');
    return this.handle;
  }

  /**
   * Begins a transaction that keeps other writers out.
   *
   * @param writes false where it only looks: the file stays as it is, byte by byte.
   * @returns whether the handle is another one than before.
   * @throws SQLITE_BUSY where another writer does not end in time.
   */
  async hold(writes: boolean, patience: Patience): Promise<boolean> {
    const { handle } = this;
    let busy: unknown;
    let tries = 0;
    const isHeld = await tryPatiently(this.shown, patience, async () => {
      tries += 1;
      try {
        if (this.begin(writes)) return true;
      } catch (error) {
        // Where another run has put the file into its place, or away, nothing else counts.
        if (this.isCurrent()) {
          if (!isBusy(error)) throw error;
          busy = error;
          if (!writes || tries < TRIES_FOR_READERS || !(await this.passReaders(patience))) return false;
        }
      }
      this.handle.close();
      this.open();
      return false;
    });
    if (!isHeld) throw busy;
    return this.handle !== handle;
  }

  /** @returns false where the file that is open is not the one it should be any more. */
  private begin(writes: boolean): boolean {
    const { handle, path } = this;
    const isPlace = this.opened === path;
    if (isPlace && this.way !== 'wal') {
      this.way = 'plain';
      this.wasWal = isWal(handle);
      // What does not fit into memory would be written into the file, which locks it.
      if (!writes) handle.pragma('cache_spill = OFF');
      else if (statSync(path).size > 0 && enterWal(handle, path)) this.way = 'wal';
    }
    // The import proves every reference itself; checked again, each deleted row would scan all sales.
    handle.pragma('foreign_keys = OFF');
    handle.prepare('BEGIN IMMEDIATE').run();
    if (this.isCurrent() && isPlace !== this.isNew()) {
      // A run that was killed just before has filled it and not renamed it.
      if (isPlace) return true;
      if (statSync(this.opened).size === 0) {
        // Nobody gets it between the commit and the renaming.
        handle.pragma('locking_mode = EXCLUSIVE');
        return true;
      }
      handle.exec('ROLLBACK');
      moveIntoPlace(this.opened, path);
    }
    return false;
  }

  /** Puts a copy into the place of a file that somebody reads, and that nobody writes. */
  private async passReaders({ signal, say }: Patience): Promise<boolean> {
    const { handle, opened, path, shown } = this;
    if (opened !== path) return false;
    try {
      handle.prepare('BEGIN IMMEDIATE').run();
      if (isWal(handle) || !(await copyInPlace(path, signal))) return false;
      say(
        `${shown} is being read and was replaced by a copy; whoever has it open sees the figures of before until opening it again`,
      );
      return true;
    } catch (error) {
      if (!isBusy(error)) throw error;
      return false;
    } finally {
      if (handle.inTransaction) handle.exec('ROLLBACK');
    }
  }

  /** After the commit: the file is in its place. */
  settle(): void {
    if (this.way === 'aside') moveIntoPlace(this.opened, this.path, () => this.handle.close());
  }

  /** Leaves it in WAL mode, by which the next run knows that it cannot trust what this one has noted. */
  stayInWal(): void {
    if (this.way === 'wal') this.way = 'plain';
  }

  /** Lets go of it, back in DELETE mode. */
  close(): void {
    const { handle, way } = this;
    if (handle?.open && way === 'wal') {
      try {
        // Closing throws the transaction away too; but the mode is changed outside of it.
        if (handle.inTransaction) handle.exec('ROLLBACK');
        leaveWal(handle);
      } catch {
        // The disk may be too full or too broken for that: the next run does it.
      }
    }
    handle?.close();
    if (this.opened !== this.path) removeIfEmpty(this.opened);
  }

  /** Whether the file that is open is still the one of that name. */
  private isCurrent(): boolean {
    return identityOf(this.opened) === this.identity;
  }

  private isNew(): boolean {
    return !existsSync(this.path);
  }
}

/** Where it cannot be made, SQLite says so. */
function makeEmpty(path: string): void {
  try {
    closeSync(openSync(path, 'a'));
  } catch {}
}

function identityOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : '';
}

/** Removes the file a run made and leaves empty. Only under the lock: another run may be filling it by now. */
function removeIfEmpty(path: string): void {
  let sqlite: BetterSqlite3.Database | undefined;
  try {
    sqlite = new BetterSqlite3(path, { fileMustExist: true, timeout: 0 });
    sqlite.exec('BEGIN IMMEDIATE');
    if (statSync(path).size === 0) rmSync(path);
  } catch {
    // It is another run's file, or was never made, or is in its place.
  } finally {
    sqlite?.close();
  }
}

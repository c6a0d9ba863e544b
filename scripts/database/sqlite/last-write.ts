import { closeSync, openSync, readSync } from 'node:fs';
import type { HeldFile } from './held-file';

/**
 * Where a SQLite file counts the transactions that changed it: four bytes of its header, the highest first. Entering WAL
 * mode counts one, all transactions of a run in that mode together one, and leaving it one.
 */
const CHANGE_COUNTER = 24;

/**
 * Knows whether another program has written into a file since our last run: its counter is then not the one that we
 * have left, in a table of one row which no one else needs.
 */
export class LastWrite {
  private descriptor: number | undefined;
  private counter = 0;
  private isForeign = false;
  private changesBefore: unknown;
  private dataVersion = 0;
  /** What the run began with; its row in `runs` is a transaction before. */
  private begun: HeldFile['handle'] | undefined;

  constructor(private readonly file: HeldFile) {}

  /** Under the lock: nobody else writes from here on. */
  begin(): void {
    const { handle, way, wasWal } = this.file;
    this.counter = this.readCounter();
    const dataVersion = this.readDataVersion();
    if (this.begun === handle) this.isForeign ||= dataVersion !== this.dataVersion;
    else {
      handle.exec('CREATE TABLE IF NOT EXISTS last_write (change_counter integer NOT NULL)');
      const left = handle.prepare('SELECT change_counter FROM last_write').pluck().get();
      // In WAL mode others need not count, nor where the file was replaced meanwhile.
      this.isForeign = this.begun !== undefined || wasWal || left !== this.counter - (way === 'wal' ? 1 : 0);
    }
    this.begun = handle;
    this.dataVersion = dataVersion;
    this.changesBefore = this.changes();
  }

  get writtenElsewhere(): boolean {
    return this.isForeign;
  }

  /**
   * Notes the counter that the run will leave; one that changes nothing leaves it as it is, unless that takes WAL mode.
   *
   * @param isProven false where what others wrote has not been looked at.
   */
  end(isProven: boolean): void {
    const { handle, way } = this.file;
    if (this.isForeign && !isProven) return;
    if (way !== 'wal' && !this.isForeign && this.changes() === this.changesBefore) return;
    handle.exec(
      `DELETE FROM last_write; INSERT INTO last_write VALUES (${this.counter + (way === 'wal' ? 2 : 1)})`,
    );
    // What makes a commit in WAL mode count: a change of the first page.
    if (way === 'wal') handle.pragma(`user_version = ${handle.pragma('user_version', { simple: true })}`);
  }

  /**
   * After the last commit: forgets the counter where others have written since the run began.
   *
   * @returns false where that could not be done. All is saved: it is no failure of the run.
   */
  check(): boolean {
    try {
      if (this.readDataVersion() !== this.dataVersion) this.file.handle.exec('DELETE FROM last_write');
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Lets go of the file once SQLite has. Not before: on POSIX systems closing a file gives up every lock that the process
   * holds on it, those of SQLite too.
   */
  close(): void {
    if (this.descriptor !== undefined) closeSync(this.descriptor);
    this.descriptor = undefined;
  }

  /** 0 for a file that is still empty, or that cannot be read: that counts as written elsewhere. */
  private readCounter(): number {
    const bytes = Buffer.alloc(4);
    try {
      this.descriptor ??= openSync(this.file.opened, 'r');
      readSync(this.descriptor, bytes, 0, 4, CHANGE_COUNTER);
    } catch {
      return 0;
    }
    return bytes.readUInt32BE();
  }

  private changes(): unknown {
    return this.file.handle.prepare('SELECT total_changes()').pluck().get();
  }

  /** Changes with every commit of another connection. */
  private readDataVersion(): number {
    return this.file.handle.pragma('data_version', { simple: true }) as number;
  }
}

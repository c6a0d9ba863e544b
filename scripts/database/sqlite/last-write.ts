import { closeSync, openSync, readSync } from 'node:fs';
import type { EntityManager } from 'typeorm';

/**
 * Where a SQLite file counts the transactions that changed it: four bytes of its header, the highest first. In WAL mode
 * commits need not count, but entering and leaving that mode does, and open.ts leaves it.
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
  private changesBefore = 0;

  constructor(private readonly path: string) {}

  /** Under the lock: nobody else writes from here on. */
  async begin(manager: EntityManager): Promise<void> {
    this.counter = this.readCounter();
    await manager.query('CREATE TABLE IF NOT EXISTS last_write (change_counter integer NOT NULL)');
    const [left] = await manager.query('SELECT change_counter FROM last_write');
    this.isForeign = left?.change_counter !== this.counter;
    this.changesBefore = await changes(manager);
  }

  get writtenElsewhere(): boolean {
    return this.isForeign;
  }

  /** Notes the counter that the commit will leave; a run that changes nothing leaves it as it is. */
  async end(manager: EntityManager): Promise<void> {
    if (!this.isForeign && (await changes(manager)) === this.changesBefore) return;
    await manager.query('DELETE FROM last_write');
    await manager.query(`INSERT INTO last_write VALUES (${this.counter + 1})`);
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
      this.descriptor = openSync(this.path, 'r');
      readSync(this.descriptor, bytes, 0, 4, CHANGE_COUNTER);
    } catch {
      return 0;
    }
    return bytes.readUInt32BE();
  }
}

async function changes(manager: EntityManager): Promise<number> {
  const [{ changes }] = await manager.query('SELECT total_changes() AS changes');
  return changes;
}

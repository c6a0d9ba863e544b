import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { EntityManager } from 'typeorm';

/** Where a SQLite file counts the transactions that changed it: four bytes of its header, the highest first. */
const CHANGE_COUNTER = 24;

/**
 * Knows whether another program has written into a file since our last run: its counter is then not the one that we
 * have left, in a table of one row which no one else needs.
 *
 * Made before the file is opened: closing a file gives up every lock that the process holds on it, those of SQLite too.
 * So what another program writes between that and the lock is noticed by the next run.
 */
export class LastWrite {
  private readonly counter: number;
  private isForeign = false;
  private changesBefore = 0;

  constructor(path: string) {
    this.counter = readCounter(path);
  }

  /** Under the lock: nobody else writes from here on. */
  async begin(manager: EntityManager): Promise<void> {
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
}

async function changes(manager: EntityManager): Promise<number> {
  const [{ changes }] = await manager.query('SELECT total_changes() AS changes');
  return changes;
}

/** 0 for a file that is empty, absent, or cannot be read: SQLite will say so. */
function readCounter(path: string): number {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return 0;
  const bytes = Buffer.alloc(4);
  try {
    const descriptor = openSync(path, 'r');
    readSync(descriptor, bytes, 0, 4, CHANGE_COUNTER);
    closeSync(descriptor);
  } catch {
    return 0;
  }
  return bytes.readUInt32BE();
}

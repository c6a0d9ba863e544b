/**
 * Whatever the history of runs, the database equals a fresh import of the same folder, with what is gone counted as
 * still there. Histories are random: files are added, grow, change, are renamed, copied, removed and put back, the
 * settings change, runs are killed.
 *
 * HISTORIES=3000 HISTORY_SEED=42 npx jest tests/history.test.ts runs more of them, from a seed of one's own. A failure
 * prints its seed, the path to the smallest history found, and that history.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { ImportSettings } from '../scripts/import/reading/settings';
import { temporaryFolder } from './support/command';
import { comparableTables, summariesOfSales } from './support/comparable-tables';
import { databaseContent, databaseKind, newDatabase } from './support/database';
import { DataFolder, goneFiles, type KnownFile, type RunEnd, runOnce } from './support/history';
import { type Step, step } from './support/history-steps';

const histories = Number(process.env['HISTORIES'] ?? (databaseKind === 'SQLite' ? 15 : 3));
const seed = process.env['HISTORY_SEED'] ? { seed: Number(process.env['HISTORY_SEED']) } : {};

/** Failures by which a run refuses what a fresh import could do: only a person can say what is meant. */
const REFUSED_FOR_HISTORY =
  /, and that file is gone: |was loaded as a \w+ file before|^--rebuild would lose |holds no products, stores or sales file any more/;
const PUT_BACK = / is gone: its refused rows cannot come back/;
const BEGINS_WITH = /^(.*) begins with all of /;

/** How often what happened, so that a generator that has gone quiet shows. */
const tally: Record<string, number> = {};
const count = (event: string) => {
  tally[event] = (tally[event] ?? 0) + 1;
};

class World {
  readonly path = temporaryFolder();
  private readonly data = join(this.path, 'data');
  private readonly db = newDatabase(this.path);
  private readonly folder = new DataFolder();
  private reading: ImportSettings = { dateFormat: undefined, decimal: undefined, columns: new Map() };
  /** Of the last run that was committed. */
  private readingBefore = this.reading;

  constructor() {
    const put = (name: string, text: string) => this.folder.put(name, Buffer.from(text));
    put('products.csv', 'product_id,name,price,stock\nP1,Pen,1.50,10\nP2,Ink,20,\nP3,Cap,3,\n');
    put('stores.csv', 'store_id,city,employee_nb\nS1,Lyon,2\nS2,Lille,\n');
    put('sales.csv', 'date,quantity,product_id,store_id\n2024-01-31,3,P1,S1\n2024-02-01,1,P2,S2\n');
  }

  async play(each: Step): Promise<void> {
    const undo = this.folder.undo();
    for (const change of each.changes) this.folder.apply(change);
    const gone = each.prune ? [] : goneFiles(this.db, this.folder, each.rebuild);
    // What is gone stays as it was read: a fresh import under other settings would read it in another way.
    if (gone.length > 0) this.reading = this.readingBefore;
    else if (each.settings) this.reading = each.settings;

    const bytesBefore = databaseContent(this.db);
    const end = await this.run(each);
    const isCommitted = end.failure === undefined && !each.killedAfter;
    count(isCommitted ? 'run committed' : end.failure === undefined ? 'run killed' : 'run failed');
    if (isCommitted) this.readingBefore = this.reading;
    else expect(databaseContent(this.db)).toBe(bytesBefore);
    if (isCommitted || end.failure !== undefined) await this.compare(gone, end);
    if (end.failure !== undefined && each.undoesFailure) undo();
  }

  private async run(options: Partial<Step>): Promise<RunEnd> {
    this.folder.write(this.data);
    const end = await runOnce(this.data, this.db, this.reading, options);
    for (const status of end.statuses) count(`file ${status}`);
    return end;
  }

  private async compare(gone: KnownFile[], end: RunEnd): Promise<void> {
    // A shop without a name of its own has that of its folder.
    const data = join(this.path, 'fresh', 'data');
    const db = newDatabase();
    this.folder.with(gone).write(data);
    const fresh = await runOnce(data, db, this.reading);

    if (end.failure !== undefined) {
      const isMeant = fresh.failure !== undefined || REFUSED_FOR_HISTORY.test(end.failure);
      expect(isMeant ? undefined : end.failure).toBe(undefined);
      return;
    }
    if (end.notices.some((notice) => PUT_BACK.test(notice))) {
      count('gone file put back as told');
      for (const each of gone) this.folder.putBack(each);
      return this.compare([], await this.run({}));
    }
    // Nobody can look into a file that is gone: that it begins with a new one shows in a fresh import alone.
    const [, long] = BEGINS_WITH.exec(fresh.failure ?? '') ?? [];
    fc.pre(!gone.some(({ name }) => long === join(data, name)));
    expect(fresh.failure).toBe(undefined);
    const tables = comparableTables(this.db);
    expect(tables).toEqual(comparableTables(db));
    expect(tables).toMatchObject(summariesOfSales(this.db));
  }
}

it(
  `equals a fresh import after any history of runs (${histories} histories on ${databaseKind})`,
  async () => {
    const history = fc.array(step, { minLength: 2, maxLength: 8, size: 'max' });
    const property = fc.asyncProperty(history, async (steps) => {
      const world = new World();
      try {
        for (const each of steps) await world.play(each);
      } finally {
        rmSync(world.path, { recursive: true });
      }
    });
    await fc.assert(property, {
      ...{ numRuns: histories, ...seed },
      endOnFailure: process.env['HISTORY_SHRINK'] === '0',
    });
    if (process.env['HISTORIES']) console.log(tally);
  },
  60_000 + histories * 10_000,
);

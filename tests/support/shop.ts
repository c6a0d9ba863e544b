import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cleanFiles, temporaryFolder } from './command';
import { comparableTables, summariesOfSales } from './comparable-tables';
import { databaseContent, newDatabase, select, tamper } from './database';
import { type RunOutcome, run } from './run';

type RunOptions = NonNullable<Parameters<typeof run>[2]>;

const HEADER = 'date,quantity,product_id,store_id,unit_price';

/** The content of a sales file: a header and these rows. */
export function salesOf(...rows: string[]): string {
  return [HEADER, ...rows, ''].join('\n');
}

export const products = cleanFiles['products.csv'];
export const stores = cleanFiles['stores.csv'];

/** A data folder and the database it is imported into, time after time. */
export class Shop {
  readonly data = temporaryFolder();
  private clock = Date.parse('2024-01-01');

  constructor(
    files: Record<string, string | Buffer>,
    readonly db = newDatabase(),
  ) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  /** Writes a file, an hour later than the last one. */
  write(name: string, content: string | Buffer): void {
    const path = join(this.data, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    this.touch(name);
  }

  append(name: string, content: string | Buffer): void {
    this.write(name, Buffer.concat([readFileSync(join(this.data, name)), Buffer.from(content)]));
  }

  touch(name: string): void {
    this.clock += 3_600_000;
    utimesSync(join(this.data, name), new Date(this.clock), new Date(this.clock));
  }

  rename(from: string, to: string): void {
    renameSync(join(this.data, from), join(this.data, to));
  }

  remove(name: string): void {
    rmSync(join(this.data, name));
  }

  run(options: RunOptions = {}): Promise<RunOutcome> {
    return run(this.data, this.db, options);
  }

  /** The message by which a run fails; the database must be as it was. */
  async failure(options: RunOptions = {}): Promise<string> {
    const before = databaseContent(this.db);
    const error = await this.run(options).then(
      () => new Error('the run did not fail'),
      (thrown: Error) => thrown,
    );
    expect(databaseContent(this.db)).toEqual(before);
    return error.message.replaceAll(`${this.data}/`, '');
  }

  /** Status of each file in a run. */
  async statuses(options: RunOptions = {}): Promise<Record<string, string>> {
    const { files } = await this.run(options);
    return Object.fromEntries(files.map(({ name, status }) => [name, status]));
  }

  /** Every sale as one line: id, day, quantity, product, store, own price, file. */
  sales(): string[] {
    const rows = this.select(
      `SELECT sale_id, date, quantity, product_id, store_id, unit_price, name
       FROM sales JOIN imports USING (import_id) ORDER BY sale_id`,
    );
    return rows.map((row) =>
      Object.values(row)
        .filter((cell) => cell !== null)
        .join(' '),
    );
  }

  /** Every refused row as one line: file, line, reason, value. */
  rejects(): string[] {
    const rows = this.select(
      `SELECT name, line, reason, value
       FROM rejected_rows JOIN imports USING (import_id) ORDER BY name, line`,
    );
    return rows.map(
      ({ name, line, reason, value }) => `${name}:${line} ${reason}${value === null ? '' : ` ${value}`}`,
    );
  }

  select(sql: string): Record<string, unknown>[] {
    return select(this.db, sql) as Record<string, unknown>[];
  }

  /** Changes the database behind the program's back: what a run does not touch keeps the mark. */
  tamper(sql: string): void {
    tamper(this.db, sql);
  }

  /** Holds the database to a fresh import of the folder as it is now. */
  async expectAsFresh(options: RunOptions = {}): Promise<void> {
    const fresh = await run(this.data, undefined, options);
    const tables = comparableTables(this.db);
    expect(tables).toEqual(comparableTables(fresh.db));
    expect(tables).toMatchObject(summariesOfSales(this.db));
  }
}

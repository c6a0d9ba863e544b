import type { EntityMetadata } from 'typeorm';
import { additionOnConflict } from '../addition';
import type { NumberColumn } from '../session';
import type { RunClient } from './client';
import { BatchLines } from './copy-text';
import { addKey, dropKey } from './keys';

/** Months, or days, of the first batch from which on few of its rows are in one that the next batch reaches, too. */
const MANY_STEPS = 8;

/**
 * Sums on their way into their table. They gather in a temporary one until flush(), which adds each cell once, however many
 * rows reach it. Where the table was empty, and batches of many months or days follow each other in time, what is later
 * than all before reaches cells that nobody has written yet: it goes to the table itself, in half the time.
 */
export class GatheredSums {
  private readonly table: string;
  private readonly gathering: string;
  private readonly lines: BatchLines;
  /** Whether what is later may go to the table itself; undefined before the first rows come. */
  private isDirect: boolean | undefined;
  /** The latest time that has gone to the table itself. */
  private latest = Number.NEGATIVE_INFINITY;
  private isToFold = false;

  /**
   * @param columns quoted, in the order of the batches.
   * @param rises whether the numbers of the first column rise within each batch, and mean the same in all.
   * @param isNew whether this run has made the table: nobody else reads it yet.
   */
  constructor(
    private readonly client: RunClient,
    private readonly metadata: EntityMetadata,
    private readonly columns: readonly string[],
    private readonly rises: boolean,
    private readonly isNew: boolean,
  ) {
    const { driver } = metadata.connection;
    this.table = driver.escape(metadata.tableName);
    this.gathering = driver.escape(`added_${metadata.tableName}`);
    this.lines = new BatchLines(columns.length, []);
  }

  async write(count: number, batch: readonly NumberColumn[]): Promise<void> {
    // Codes that an attempt has found are others in the next one.
    this.lines.forget();
    const start = this.rises ? await this.startOfLater((batch[0] as NumberColumn).numbers, count) : count;
    if (start > 0) await this.gather();
    await this.copy(this.gathering, batch, 0, start);
    await this.copy(this.table, batch, start, count);
  }

  async select(sql: string): Promise<void> {
    await this.gather();
    await this.client.query(`INSERT INTO ${this.gathering} (${this.columns.join(', ')}) ${sql}`);
  }

  async flush(): Promise<void> {
    if (this.isNew && this.latest > Number.NEGATIVE_INFINITY) {
      // An attempt that failed has brought the key back.
      await this.client.query(dropKey(this.metadata));
      await this.client.query(addKey(this.metadata));
    }
    if (this.isToFold) await this.fold();
    this.isToFold = false;
    this.isDirect = false;
    this.latest = Number.NEGATIVE_INFINITY;
  }

  /** The place of the first row that is later than all before. */
  private async startOfLater(times: Float64Array, count: number): Promise<number> {
    const span = (times[count - 1] as number) - (times[0] as number);
    this.isDirect ??= span >= MANY_STEPS && (await this.isEmpty());
    if (!this.isDirect) return count;
    if (this.isNew && this.latest === Number.NEGATIVE_INFINITY)
      await this.client.query(dropKey(this.metadata));
    let start = 0;
    while (start < count && (times[start] as number) <= this.latest) start += 1;
    this.latest = Math.max(this.latest, times[count - 1] as number);
    return start;
  }

  private async copy(table: string, batch: readonly NumberColumn[], from: number, to: number): Promise<void> {
    if (from === to) return;
    const part = batch.map((column) => ({ ...column, numbers: column.numbers.subarray(from, to) }));
    const statement = `COPY ${table} (${this.columns.join(', ')}) FROM STDIN`;
    await this.client.copy(statement, () => this.lines.of(to - from, part, undefined));
  }

  /** Makes the temporary table. Each time: where an attempt failed, it has gone with it. */
  private async gather(): Promise<void> {
    this.isToFold = true;
    await this.client.query(
      `CREATE TEMPORARY TABLE IF NOT EXISTS ${this.gathering} (LIKE ${this.table}) ON COMMIT DROP`,
    );
  }

  /** Adds each cell once; one that comes to nothing, for what was taken out came back, is left alone. */
  private async fold(): Promise<void> {
    await this.gather();
    const { columns, primaryColumns, connection } = this.metadata;
    const quoted = (name: string) => connection.driver.escape(name);
    const keys = primaryColumns.map(({ databaseName }) => quoted(databaseName));
    const names = columns
      .filter(({ isPrimary }) => !isPrimary)
      .map(({ databaseName }) => quoted(databaseName));
    const sums = names.map((name) => `SUM(${name})`);
    const isEmpty = await this.isEmpty();
    if (isEmpty && this.isNew) await this.client.query(dropKey(this.metadata));
    await this.client.query(
      `INSERT INTO ${this.table} (${[...keys, ...names].join(', ')})
       SELECT ${[...keys, ...sums].join(', ')} FROM ${this.gathering}
       GROUP BY ${keys.join(', ')} HAVING ${sums.map((sum) => `${sum} <> 0`).join(' OR ')}
       ${isEmpty ? '' : additionOnConflict(this.metadata)}`,
    );
    if (isEmpty && this.isNew) await this.client.query(addKey(this.metadata));
    await this.client.query(`DROP TABLE ${this.gathering}`);
  }

  private async isEmpty(): Promise<boolean> {
    const { rows } = await this.client.query(`SELECT FROM ${this.table} LIMIT 1`);
    return rows.length === 0;
  }
}

import type { EntityMetadata } from 'typeorm';
import { additionOnConflict } from '../addition';
import type { NumberColumn, Value, Writer, WriterOptions } from '../session';
import type { Numbered, RunClient, Waiting } from './client';
import { BatchLines, linesOf } from './copy-text';
import { addKey, dropKey } from './keys';

/** Characters of rows that may wait until they are sent together. */
const MOST_WAITING = 1 << 18;

/**
 * Writes through COPY. Rows that are to be added up gather in a temporary table until flush(), which adds each cell of
 * the sums once, however many rows reach it.
 */
export class PostgresWriter implements Writer, Waiting {
  private readonly table: string;
  private readonly key: string | undefined;
  private readonly columns: string;
  private readonly statement: string;
  private readonly batches: BatchLines;
  private readonly constants: readonly number[];
  private readonly addsUp: boolean;
  private rows: (readonly Value[])[] = [];
  private size = 0;
  private isToFold = false;

  constructor(
    private readonly client: RunClient,
    private readonly metadata: EntityMetadata,
    { columns, constants = {}, addsUp = false }: WriterOptions,
    /** Whether this run has made the table: nobody else reads it yet. */
    private readonly isNew: boolean,
  ) {
    const { driver } = metadata.connection;
    const quoted = (name: string) => driver.escape(name);
    const [key, ...others] = metadata.primaryColumns;
    const isOurs = key?.isGenerated && others.length === 0 && !columns.includes(key.databaseName);
    this.key = isOurs ? quoted(key.databaseName) : undefined;
    this.addsUp = addsUp;
    this.table = quoted(addsUp ? `added_${metadata.tableName}` : metadata.tableName);
    this.constants = Object.values(constants);
    this.columns = [...Object.keys(constants), ...columns].map(quoted).join(', ');
    this.statement = `COPY ${this.table} (${this.key ? `${this.key}, ` : ''}${this.columns}) FROM STDIN`;
    this.batches = new BatchLines(columns.length, this.constants);
  }

  add(values: readonly Value[]): void {
    this.rows.push(values);
    for (const value of values) this.size += typeof value === 'string' ? value.length : 8;
    this.client.wait(this);
  }

  async flush(): Promise<void> {
    if (this.isToFold) await this.fold();
    // Fewer rows wait for the next statement: each COPY has its price.
    else if (this.size > MOST_WAITING) await this.client.send(this);
  }

  async write(count: number, batch: readonly NumberColumn[]): Promise<void> {
    if (count === 0) return;
    if (this.addsUp) await this.makeTable();
    this.isToFold = this.addsUp;
    const lines = (first: number) => this.batches.of(count, batch, this.key ? first : undefined);
    await this.client.copy(this.statement, lines, this.numbered(count));
  }

  async select(sql: string): Promise<void> {
    if (this.addsUp) await this.makeTable();
    this.isToFold = this.addsUp;
    await this.client.query(`INSERT INTO ${this.table} (${this.columns}) ${sql}`);
  }

  async send(): Promise<void> {
    const { rows } = this;
    this.forget();
    const lines = (first: number) =>
      linesOf(rows.map((row, place) => [...(this.key ? [first + place] : []), ...this.constants, ...row]));
    await this.client.copyNow(this.statement, lines, this.numbered(rows.length));
  }

  forget(): void {
    this.rows = [];
    this.size = 0;
  }

  private numbered(count: number): Numbered | undefined {
    if (!this.key) return undefined;
    const { tableName, primaryColumns } = this.metadata;
    return { sequence: `${tableName}_${primaryColumns[0]?.databaseName}_seq`, count };
  }

  /** Each time: where an attempt failed, the table has gone with it. */
  private async makeTable(): Promise<void> {
    const { driver } = this.metadata.connection;
    await this.client.query(
      `CREATE TEMPORARY TABLE IF NOT EXISTS ${this.table} (LIKE ${driver.escape(this.metadata.tableName)}) ON COMMIT DROP`,
    );
  }

  /** Adds each cell once; one that comes to nothing, for what was taken out came back, is left alone. */
  private async fold(): Promise<void> {
    await this.makeTable();
    const { tableName, columns, primaryColumns, connection } = this.metadata;
    const quoted = (name: string) => connection.driver.escape(name);
    const keys = primaryColumns.map(({ databaseName }) => quoted(databaseName));
    const names = columns
      .filter(({ isPrimary }) => !isPrimary)
      .map(({ databaseName }) => quoted(databaseName));
    const sums = names.map((name) => `SUM(${name})`);
    const { rows } = await this.client.query(`SELECT FROM ${quoted(tableName)} LIMIT 1`);
    const isEmpty = rows.length === 0;
    if (isEmpty && this.isNew) await this.client.query(dropKey(this.metadata));
    await this.client.query(
      `INSERT INTO ${quoted(tableName)} (${[...keys, ...names].join(', ')})
       SELECT ${[...keys, ...sums].join(', ')} FROM ${this.table}
       GROUP BY ${keys.join(', ')} HAVING ${sums.map((sum) => `${sum} <> 0`).join(' OR ')}
       ${isEmpty ? '' : additionOnConflict(this.metadata)}`,
    );
    if (isEmpty && this.isNew) await this.client.query(addKey(this.metadata));
    await this.client.query(`DROP TABLE ${this.table}`);
    this.isToFold = false;
  }
}

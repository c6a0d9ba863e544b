import type { EntityMetadata } from 'typeorm';
import type { NumberColumn, Value, Writer, WriterOptions } from '../session';
import type { Numbered, RunClient, Waiting } from './client';
import { BatchLines, linesOf } from './copy-text';
import { GatheredSums } from './gathered-sums';

/** Characters of rows that may wait until they are sent together. */
const MOST_WAITING = 1 << 18;

/** Writes through COPY. */
export class PostgresWriter implements Writer, Waiting {
  private readonly table: string;
  private readonly key: string | undefined;
  private readonly columns: string;
  private readonly statement: string;
  private readonly batches: BatchLines;
  private readonly constants: readonly number[];
  private readonly sums: GatheredSums | undefined;
  private rows: (readonly Value[])[] = [];
  private size = 0;

  constructor(
    private readonly client: RunClient,
    private readonly metadata: EntityMetadata,
    { columns, constants = {}, addsUp = false, rises = false }: WriterOptions,
    isNew: boolean,
  ) {
    const { driver } = metadata.connection;
    const quoted = (name: string) => driver.escape(name);
    const [key, ...others] = metadata.primaryColumns;
    const isOurs = key?.isGenerated && others.length === 0 && !columns.includes(key.databaseName);
    this.key = isOurs ? quoted(key.databaseName) : undefined;
    this.table = quoted(metadata.tableName);
    this.constants = Object.values(constants);
    this.columns = [...Object.keys(constants), ...columns].map(quoted).join(', ');
    this.statement = `COPY ${this.table} (${this.key ? `${this.key}, ` : ''}${this.columns}) FROM STDIN`;
    this.batches = new BatchLines(columns.length, this.constants);
    this.sums = addsUp ? new GatheredSums(client, metadata, columns.map(quoted), rises, isNew) : undefined;
  }

  add(values: readonly Value[]): void {
    this.rows.push(values);
    for (const value of values) this.size += typeof value === 'string' ? value.length : 8;
    this.client.wait(this);
  }

  async flush(): Promise<void> {
    await this.sums?.flush();
    // Fewer rows wait for the next statement: each COPY has its price.
    if (this.size > MOST_WAITING) await this.client.send(this);
  }

  async write(count: number, batch: readonly NumberColumn[]): Promise<void> {
    if (count === 0) return;
    if (this.sums) return this.sums.write(count, batch);
    const lines = (first: number) => this.batches.of(count, batch, this.key ? first : undefined);
    await this.client.copy(this.statement, lines, this.numbered(count));
  }

  async select(sql: string): Promise<void> {
    if (this.sums) return this.sums.select(sql);
    await this.client.query(`INSERT INTO ${this.table} (${this.columns}) ${sql}`);
  }

  async send(): Promise<void> {
    const { rows } = this;
    this.forget();
    const lines = (first: number) => linesOf(rows, this.key ? first : undefined, this.constants);
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
}

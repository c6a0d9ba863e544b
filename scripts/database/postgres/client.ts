import type { Client, QueryResult } from 'pg';
import type { QueryRunner } from 'typeorm';
import { Copying } from './copying';

/** Rows that wait to be sent. */
export interface Waiting {
  send(): Promise<void>;
  forget(): void;
}

/**
 * The one connection of a run. A connection in a COPY answers no query: one that is sent all the same waits behind it
 * for ever. So everything goes through here, one after the other, and whatever is asked first ends the COPY and sends
 * the rows that wait: a query sees all that was written before it.
 */
export class RunClient {
  private copying: Copying | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private readonly waiting = new Set<Waiting>();
  /** The number of the next row by the sequence it comes from, where somebody has asked; and at the last savepoint. */
  private numbers = new Map<string, number>();
  private savedNumbers = new Map<string, number>();

  private constructor(private readonly client: Client) {}

  /** Takes over the connection of a query runner. */
  static async of(runner: QueryRunner): Promise<RunClient> {
    const own = new RunClient(await runner.connect());
    const query = runner.query.bind(runner);
    runner.query = (sql: string, ...others: unknown[]) =>
      own.alone(async () => {
        if (/^ROLLBACK/i.test(sql)) await own.forget();
        else await own.settle();
        if (/^SAVEPOINT/i.test(sql)) own.savedNumbers = new Map(own.numbers);
        return query(sql, ...(others as [unknown[]]));
      });
    return own;
  }

  /** A statement outside of the ORM. */
  query(sql: string, parameters: unknown[] = [], rowMode?: 'array'): Promise<QueryResult> {
    return this.alone(async () => {
      await this.settle();
      return this.client.query({ text: sql, values: parameters, ...(rowMode ? { rowMode } : {}) } as never);
    });
  }

  wait(rows: Waiting): void {
    this.waiting.add(rows);
  }

  /** Sends rows that wait for nothing else. */
  send(rows: Waiting): Promise<void> {
    return this.alone(async () => {
      this.waiting.delete(rows);
      await rows.send();
    });
  }

  /**
   * Sends rows to a table, numbered where it has a key that nobody else fills.
   *
   * @param lines makes them, from the number of the first one on.
   */
  copy(statement: string, lines: (first: number) => Buffer, numbered?: Numbered): Promise<void> {
    return this.alone(() => this.copyNow(statement, lines, numbered));
  }

  /** Only within send(). */
  async copyNow(statement: string, lines: (first: number) => Buffer, numbered?: Numbered): Promise<void> {
    const first = numbered ? await this.nextNumber(numbered) : 0;
    if (this.copying?.statement !== statement) {
      await this.endCopy();
      this.copying = new Copying(this.client, statement);
    }
    if (numbered) this.numbers.set(numbered.sequence, first + numbered.count);
    await this.copying.write(lines(first));
  }

  /** Tells the sequences which numbers were given, at the end of a run: they know no rollback. */
  async keepNumbers(): Promise<void> {
    const sequences = [...this.numbers].map((_, at) => `setval($${2 * at + 1}, $${2 * at + 2}, FALSE)`);
    if (sequences.length > 0) await this.query(`SELECT ${sequences.join(', ')}`, [...this.numbers].flat());
  }

  private async nextNumber({ sequence }: Numbered): Promise<number> {
    const known = this.numbers.get(sequence);
    if (known !== undefined) return known;
    await this.endCopy();
    const { rows } = await this.client.query(
      `SELECT last_value + CASE WHEN is_called THEN 1 ELSE 0 END AS next FROM ${sequence}`,
    );
    return Number(rows[0].next);
  }

  private async settle(): Promise<void> {
    for (const rows of this.waiting) {
      this.waiting.delete(rows);
      await rows.send();
    }
    await this.endCopy();
  }

  /** What was written since the savepoint is undone anyway, and so are its numbers. */
  private async forget(): Promise<void> {
    for (const rows of this.waiting) rows.forget();
    this.waiting.clear();
    this.numbers = new Map(this.savedNumbers);
    await this.endCopy().catch(() => {});
  }

  private async endCopy(): Promise<void> {
    const { copying } = this;
    this.copying = undefined;
    await copying?.end();
  }

  private alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.last.then(work);
    this.last = result.catch(() => {});
    return result;
  }
}

/** Rows that get numbers, as SQLite would give them: one after the other, and never again. */
export interface Numbered {
  /** The sequence of their key, as it stands in SQL. */
  sequence: string;
  count: number;
}

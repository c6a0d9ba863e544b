import type { Client } from 'pg';
import { type CopyStreamQuery, from } from 'pg-copy-streams';

/** A COPY under way: rows go to one table, and the connection can do nothing else until it ends. */
export class Copying {
  private readonly stream: CopyStreamQuery;
  private error: Error | undefined;
  private fail: (error: Error) => void = () => {};

  constructor(
    client: Client,
    /** COPY … FROM STDIN. */
    readonly statement: string,
  ) {
    this.stream = client.query(from(statement));
    // The server may refuse rows, or go, at any moment.
    this.stream.on('error', (error: Error) => {
      this.error ??= error;
      this.fail(this.error);
    });
  }

  /** Resolves once the lines are on their way and there is room for more; they may then be overwritten no sooner. */
  write(lines: Buffer): Promise<void> {
    return this.until((done) => this.stream.write(lines, () => done()));
  }

  /** Resolves once the server has taken every row. */
  end(): Promise<void> {
    return this.until((done) => this.stream.end(() => done()));
  }

  private until(start: (done: () => void) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.error) return reject(this.error);
      this.fail = reject;
      start(() => (this.error ? reject(this.error) : resolve()));
    });
  }
}

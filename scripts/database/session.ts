import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** What a cell of a table holds. */
export type Value = string | number | null;

/** The columns a writer fills, and what it does with them. */
export interface WriterOptions {
  /** In the order of the values. Rows that come in groups share the first one: it is sent once for many of them. */
  columns: readonly string[];
  /** Columns with one number for all rows. */
  constants?: Readonly<Record<string, number>>;
  /** True where a row whose key is there already is added to it, column by column; otherwise that is an error. */
  addsUp?: boolean;
  /** True where the numbers of the first column rise within each batch, and mean the same in all of them. */
  rises?: boolean;
}

/** One column of a batch. */
export interface NumberColumn {
  /** One number per row; NaN is null. */
  numbers: Float64Array;
  /** What each number stands for; called for every row, so it should be as cheap as a look into a list. */
  textOf?: (number: number) => string;
}

/** Inserts many rows into one table, past the ORM, which would be 15 times slower. */
export interface Writer {
  /** Takes one row, at once or with those after it. */
  add(values: readonly Value[]): void;
  /**
   * Takes the first `count` rows of a batch, whose columns stand in the order of the options. What is added up may count
   * only after flush().
   */
  write(count: number, batch: readonly NumberColumn[]): Promise<void>;
  /** Takes the rows of a query, whose columns stand in the order of the options. They may count only after flush(). */
  select(sql: string): Promise<void>;
  /** Sends what was taken, at the latest when the table is complete; without it rows are lost. */
  flush(): Promise<void>;
}

/** How an attempt ended: `again` where it is to be made in another way. */
export interface Attempted {
  again?: unknown;
}

/** What the steps of a run work with: one connection, inside one transaction. Knows no particular database. */
export interface Session {
  /** The ORM, for what it does well: a few rows by entity, and statements that every database reads alike. */
  manager: EntityManager;
  /** Tables made by this run, empty. */
  created: ReadonlySet<string>;
  /** True where another program may have written into the database since the last run. */
  writtenElsewhere: boolean;
  /** True where the database is another program, which may be asked for one thing while another is under way. */
  worksAside: boolean;
  /** Files that were loaded into what --rebuild has emptied. */
  emptied: readonly EmptiedFile[];
  /**
   * The rows of a query as lists of cells, a hundred at a time; nothing is written before the last one is taken or
   * the loop is left.
   *
   * @param parameters stand in the SQL as `:name`, and lists as `(:...names)`.
   */
  rows<Row extends unknown[]>(sql: string, parameters?: Record<string, unknown>): AsyncGenerator<Row[]>;
  writer(entity: EntityTarget<ObjectLiteral>, options: WriterOptions): Writer;
  /** Does some work; what it wrote is undone where it throws, or where its outcome says `again`. */
  attempt<Outcome extends Attempted>(work: () => Promise<Outcome>): Promise<Outcome>;
  /** Whether an error ends the run whatever was at work: the storage is to blame, or a signal came. */
  isOfRun(error: unknown): boolean;
}

/** A file as the database knew it. */
export interface EmptiedFile {
  name: string;
  /** Bytes. */
  size: number;
  sha256: string;
  /** Where it was; null where that is not known. */
  path: string | null;
}

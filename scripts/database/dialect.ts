import type { DataSource, EntityManager, Table, TableColumn } from 'typeorm';
import type { Patience } from './patience';
import type { Session, Writer } from './session';

/** What the program needs to know of one kind of database. Each kind has a folder with files of the same names. */
export interface Dialect {
  /** The address for people: without a password. */
  shown: string;
  dataSource: DataSource;
  worksAside: Session['worksAside'];
  /**
   * Begins the transaction of a run, and keeps other runs out until it ends. Again where one was committed by itself.
   *
   * @param writes false where nothing is to be written in the end.
   */
  begin(
    manager: EntityManager,
    writes: boolean,
    patience: Patience,
  ): Promise<Pick<Session, 'writtenElsewhere'>>;
  /** Readies tables that the run has made, which are empty, for their first rows. */
  prepare(manager: EntityManager, created: ReadonlySet<string>): Promise<void>;
  /**
   * Makes the run's rows visible to readers, all at once, and closes.
   *
   * @param isProven false where nobody has looked whether what others wrote adds up.
   */
  commit(manager: EntityManager, isProven: boolean): Promise<void>;
  /** Throws the transaction away, closes, and takes back what opening has made. */
  abandon(): Promise<void>;
  /** The sentence that explains a fault of the storage; undefined for any other error. */
  explain(error: unknown): string | undefined;
  /** The tables of these names that are there, with their columns in order. */
  readTables(manager: EntityManager, names: string[]): Promise<Table[]>;
  /** Empties a table that fits; where a dialect does not, it is dropped and made anew. */
  empty?(manager: EntityManager, table: string): Promise<void>;
  /** Makes columns take what these describe; what they hold stays. */
  widen(manager: EntityManager, table: string, columns: TableColumn[]): Promise<void>;
  /** The version of the schema that the database holds; 0 where none was written. */
  readVersion(manager: EntityManager): Promise<number>;
  writeVersion(manager: EntityManager, version: number): Promise<void>;
  rows: (manager: EntityManager, sql: string, parameters: unknown[]) => AsyncGenerator<unknown[][]>;
  writer: (manager: EntityManager, ...options: Parameters<Session['writer']>) => Writer;
}

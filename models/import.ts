import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/**
 * What was loaded, from where, and how it was read; rows_read = rows_kept + rows_rejected + rows_left_out +
 * rows_blank.
 * One row per file loaded.
 */
@Entity('imports')
export class Import {
  @PrimaryGeneratedColumn({ type: 'integer' })
  import_id!: number;

  /** Path below the data folder, with `/` between folders. */
  @Column({ type: 'text', unique: true })
  name!: string;

  /** `products`, `stores` or `sales`. */
  @Column({ type: 'text' })
  kind!: string;

  /** Bytes. */
  @Column({ type: 'integer' })
  size!: number;

  /** The file's own time of last change, ISO 8601 in UTC. */
  @Column({ type: 'text' })
  modified_at!: string;

  /** SHA-256 of the whole content, hexadecimal. */
  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'integer' })
  rows_read!: number;

  @Column({ type: 'integer' })
  rows_kept!: number;

  @Column({ type: 'integer' })
  rows_rejected!: number;

  @Column({ type: 'integer' })
  rows_blank!: number;

  /** JSON: encoding, delimiter, columns and formats the file was read with, and where reading ended. */
  @Column({ type: 'text' })
  reading!: string;

  /** The importer’s version, what it knows, and the settings that decide how a file is read; a change re-reads the file. */
  @Column({ type: 'text' })
  settings!: string;

  /** When the content was last compared with size and time of the file, ISO 8601 in UTC. */
  @Column({ type: 'text' })
  verified_at!: string;

  /** ISO 8601 in UTC. */
  @Column({ type: 'text' })
  started_at!: string;

  /** ISO 8601 in UTC. */
  @Column({ type: 'text' })
  finished_at!: string;

  /** Rows that are no sale: left_out_rows says why. */
  @Column({ type: 'integer', default: 0 })
  rows_left_out!: number;

  /** Where the file was when it was last looked at; null in rows of older programs, as are the two below. */
  @Column({ type: 'text', nullable: true })
  path!: string | null;

  /** The number by which the file system knows the file. */
  @Column({ type: 'text', nullable: true })
  inode!: string | null;

  /** When the file system last changed anything about the file, ISO 8601 in UTC; nobody can set it back. */
  @Column({ type: 'text', nullable: true })
  changed_at!: string | null;
}

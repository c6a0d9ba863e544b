import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Import } from './import';

/** What was refused and why, so that nothing disappears. One row per refused row of a file. */
@Entity('rejected_rows')
export class RejectedRow {
  @PrimaryGeneratedColumn({ type: 'integer' })
  rejected_row_id!: number;

  @Column({ type: 'integer' })
  import_id!: number;

  /** 1-based line of the file on which the row starts. */
  @Column({ type: 'integer' })
  line!: number;

  /** The column at fault, as our tables call it; null where the whole row is. */
  @Column({ type: 'text', nullable: true })
  column!: string | null;

  /** The value at fault, as written. */
  @Column({ type: 'text', nullable: true })
  value!: string | null;

  /** A stable code, for example `not_a_whole_number`. */
  @Column({ type: 'text' })
  reason!: string;

  /** What is wrong and what to do, in English. */
  @Column({ type: 'text' })
  message!: string;

  /** The row as it stands in the file, cut after 10,000 characters. */
  @Column({ type: 'text' })
  raw_line!: string;

  /** JSON: the values that the words for the reason need; null in rows from before there were any. */
  @Column({ type: 'text', nullable: true })
  details!: string | null;

  @ManyToOne(() => Import)
  @JoinColumn({ name: 'import_id' })
  import!: Import;
}

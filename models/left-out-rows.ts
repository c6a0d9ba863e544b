import { Column, Entity, PrimaryColumn } from 'typeorm';
import { amount } from './shared/column-types';

/** Rows of a sales file that are no sale: void, cancelled, a payment. One row per file, column and word. */
@Entity('left_out_rows')
export class LeftOutRows {
  @PrimaryColumn({ type: 'integer' })
  import_id!: number;

  /** The header of the column. */
  @PrimaryColumn({ type: 'text' })
  column!: string;

  /** As written; empty where any value says so, such as the day of a cancellation. */
  @PrimaryColumn({ type: 'text' })
  word!: string;

  @Column({ type: 'integer' })
  row_count!: number;

  /** What the rows would have come to. */
  @Column(amount)
  amount!: number;

  /** 1-based line of the file on which the first of them stands. */
  @Column({ type: 'integer' })
  first_line!: number;
}

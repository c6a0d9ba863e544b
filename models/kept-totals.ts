import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What analyses have added up of the sales, at the prices there are, so that the next run adds up only what has changed.
 * One row per kind of totals and month, or week.
 */
@Entity('kept_totals')
export class KeptTotals {
  @PrimaryColumn({ type: 'text' })
  kind!: string;

  /** `YYYY-MM`; the Monday of a week, `YYYY-MM-DD`. */
  @PrimaryColumn({ type: 'text' })
  part!: string;

  /** SHA-256 of the query that gave them: another one is not answered by them. */
  @Column({ type: 'text' })
  query_sha256!: string;

  /** JSON: a list per row. */
  @Column({ type: 'text' })
  totals!: string;
}

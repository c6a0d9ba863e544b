import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What each analysis table was computed with, so that it is computed again only when that changes. One row per analysis. */
@Entity('analysis_runs')
export class AnalysisRun {
  /** The analysis table's name. */
  @PrimaryColumn({ type: 'text' })
  name!: string;

  /** SHA-256 of the query that fills the table, with its parameters. */
  @Column({ type: 'text' })
  query_sha256!: string;

  @Column({ type: 'integer' })
  row_count!: number;

  /** ISO 8601 in UTC. */
  @Column({ type: 'text' })
  computed_at!: string;
}

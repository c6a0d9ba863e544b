import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/**
 * Every run, and how it ended: those that failed and those that found nothing new, too. One that was killed has no end.
 * One row per run.
 */
@Entity('runs')
export class Run {
  @PrimaryGeneratedColumn({ type: 'integer' })
  run_id!: number;

  /** ISO 8601 in UTC. */
  @Column({ type: 'text' })
  started_at!: string;

  /** ISO 8601 in UTC; null as long as it works, and where it was killed. */
  @Column({ type: 'text', nullable: true })
  finished_at!: string | null;

  /** How long it took. */
  @Column({ type: 'decimal', precision: 16, scale: 3, nullable: true })
  seconds!: number | null;

  /** The exit code of the command; docs/operations.md explains each. */
  @Column({ type: 'integer', nullable: true })
  exit_code!: number | null;

  /** Version of the program. */
  @Column({ type: 'text' })
  version!: string;

  /** Name of the machine. */
  @Column({ type: 'text' })
  host!: string;

  /** Files that were read, whole or what they had grown by. */
  @Column({ type: 'integer', nullable: true })
  files!: number | null;

  /** Rows of these files. */
  @Column({ type: 'integer', nullable: true })
  rows!: number | null;

  /** Why it failed, as it was said. */
  @Column({ type: 'text', nullable: true })
  message!: string | null;
}

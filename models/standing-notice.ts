import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What a person should know about the data as long as they are here. One row per notice. */
@Entity('notices')
export class StandingNotice {
  @PrimaryGeneratedColumn({ type: 'integer' })
  notice_id!: number;

  /** The file it is about; null where it is about the data as a whole. */
  @Column({ type: 'integer', nullable: true })
  import_id!: number | null;

  /** `warning` where a figure may be wrong, else `note`. */
  @Column({ type: 'text' })
  severity!: string;

  /** A stable code, for example `overlap`. */
  @Column({ type: 'text' })
  code!: string;

  /** JSON: the values that the words for the code need. */
  @Column({ type: 'text' })
  details!: string;
}

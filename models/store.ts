import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where it is sold, as the stores files list it. One row per store. */
@Entity('stores')
export class Store {
  /** A code: text, so that `01` stays `01`. */
  @PrimaryColumn({ type: 'text' })
  store_id!: string;

  @Column({ type: 'text' })
  city!: string;

  /** Today's number of employees; null where no file says. */
  @Column({ type: 'integer', nullable: true })
  employee_nb!: number | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import { quantity } from './shared/column-types';

/** Where it is sold, as the stores files list it. One row per store. */
@Entity('stores')
export class Store {
  /** A code: text, so that `01` stays `01`. */
  @PrimaryColumn({ type: 'text' })
  store_id!: string;

  @Column({ type: 'text', nullable: true })
  city!: string | null;

  /** Today's number of employees; null where no file says. */
  @Column({ ...quantity, nullable: true })
  employee_nb!: number | null;
}

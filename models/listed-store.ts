import { Column, Entity, PrimaryColumn } from 'typeorm';
import { quantity } from './shared/column-types';

/**
 * Each file's own word on each store, so that `stores` can be settled anew (the later file name wins)
 * when any one file changes or goes. One row per store and stores file.
 */
@Entity('listed_stores')
export class ListedStore {
  @PrimaryColumn({ type: 'integer' })
  import_id!: number;

  @PrimaryColumn({ type: 'text' })
  store_id!: string;

  @Column({ type: 'text', nullable: true })
  city!: string | null;

  @Column({ ...quantity, nullable: true })
  employee_nb!: number | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What the rows of a sales file say of a store, so that one that no stores file lists has a city. Kept of files that name
 * cities, and of all where no stores file is. One row per store and sales file.
 */
@Entity('sold_stores')
export class SoldStore {
  @PrimaryColumn({ type: 'integer' })
  import_id!: number;

  @PrimaryColumn({ type: 'text' })
  store_id!: string;

  /** Of the latest day; null where no row has one. */
  @Column({ type: 'text', nullable: true })
  city!: string | null;

  /** The day of that city, `YYYY-MM-DD`. */
  @Column({ type: 'text', nullable: true })
  city_date!: string | null;

  /** Whether it is more than a bare code: its city is named, or it is where sales without a store go. */
  @Column({ type: 'boolean' })
  is_named!: boolean;
}

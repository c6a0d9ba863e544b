import { Column, Entity, PrimaryColumn } from 'typeorm';
import { price } from './shared/column-types';

/**
 * What the rows of a sales file say of a product, so that one that no products file lists has a name and a price. Kept of
 * files that name their products, and of all where no products file is. One row per product and sales file.
 */
@Entity('sold_products')
export class SoldProduct {
  @PrimaryColumn({ type: 'integer' })
  import_id!: number;

  @PrimaryColumn({ type: 'text' })
  product_id!: string;

  /** Of the latest day; null where no row has one. */
  @Column({ type: 'text', nullable: true })
  name!: string | null;

  /** The day of that name, `YYYY-MM-DD`. */
  @Column({ type: 'text', nullable: true })
  name_date!: string | null;

  @Column({ type: 'boolean' })
  has_other_name!: boolean;

  @Column({ type: 'text', nullable: true })
  category!: string | null;

  @Column({ type: 'text', nullable: true })
  category_date!: string | null;

  /** Of one unit, on the latest day. */
  @Column({ ...price, nullable: true })
  price!: number | null;

  @Column({ type: 'text', nullable: true })
  price_date!: string | null;
}

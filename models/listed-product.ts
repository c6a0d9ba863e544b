import { Column, Entity, PrimaryColumn } from 'typeorm';
import { price, quantity } from './shared/column-types';

/**
 * Each file's own word on each product, so that `products` can be settled anew (the later file name wins)
 * when any one file changes or goes. One row per product and products file.
 */
@Entity('listed_products')
export class ListedProduct {
  @PrimaryColumn({ type: 'integer' })
  import_id!: number;

  @PrimaryColumn({ type: 'text' })
  product_id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ ...price, nullable: true })
  price!: number | null;

  @Column({ ...quantity, nullable: true })
  stock!: number | null;

  @Column({ type: 'text', nullable: true })
  category!: string | null;
}

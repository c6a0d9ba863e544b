import { Column, Entity, PrimaryColumn } from 'typeorm';
import { price } from './shared/column-types';

/** What can be sold, as the products files list it. One row per product. */
@Entity('products')
export class Product {
  /** A code: text, so that `007` stays `007`. */
  @PrimaryColumn({ type: 'text' })
  product_id!: string;

  @Column({ type: 'text' })
  name!: string;

  /** Today's list price; it values the sales that carry no price of their own. */
  @Column(price)
  price!: number;

  /** Units in stock; null where no file says. */
  @Column({ type: 'integer', nullable: true })
  stock!: number | null;
}

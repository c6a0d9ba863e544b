import { Column, Entity, PrimaryColumn } from 'typeorm';
import { price, quantity } from './shared/column-types';

/** What can be sold, as the products files list it. One row per product. */
@Entity('products')
export class Product {
  /** A code: text, so that `007` stays `007`. */
  @PrimaryColumn({ type: 'text' })
  product_id!: string;

  @Column({ type: 'text' })
  name!: string;

  /** Today's list price; it values the sales that carry neither an amount nor a price of their own. Null where nothing says. */
  @Column({ ...price, nullable: true })
  price!: number | null;

  /** Units in stock; null where no file says. */
  @Column({ ...quantity, nullable: true })
  stock!: number | null;

  /** What kind of product it is; null where no file says. */
  @Column({ type: 'text', nullable: true })
  category!: string | null;
}

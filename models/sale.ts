import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Import } from './import';
import { Product } from './product';
import { amount, price, quantity } from './shared/column-types';
import { Store } from './store';

/** What was sold or returned. Two identical lines are two sales. One row per sale line of a sales file. */
@Entity('sales')
export class Sale {
  @PrimaryGeneratedColumn({ type: 'integer' })
  sale_id!: number;

  /** The calendar day as written in the file, `YYYY-MM-DD`. */
  @Column({ type: 'text' })
  date!: string;

  /** Units, to thousandths; negative for a return. */
  @Column(quantity)
  quantity!: number;

  @Column({ type: 'text' })
  product_id!: string;

  @Column({ type: 'text' })
  store_id!: string;

  /** The price of one unit of this line; null where the file names none. */
  @Column({ ...price, nullable: true })
  unit_price!: number | null;

  /** The file the line came from. */
  @Column({ type: 'integer' })
  import_id!: number;

  /** What the line comes to, signed as its quantity; null where it is the quantity times a price. */
  @Column({ ...amount, nullable: true })
  amount!: number | null;

  @ManyToOne(() => Product)
  @JoinColumn({ name: 'product_id' })
  product!: Product;

  @ManyToOne(() => Store)
  @JoinColumn({ name: 'store_id' })
  store!: Store;

  @ManyToOne(() => Import)
  @JoinColumn({ name: 'import_id' })
  import!: Import;
}

import { Entity, PrimaryColumn } from 'typeorm';
import { SalesMeasures } from './shared/sales-measures';

/** The sales added up for the analyses, kept by the import. One row per product and store with a sale. */
@Entity('sales_by_store')
export class SalesByStore extends SalesMeasures {
  @PrimaryColumn({ type: 'text' })
  product_id!: string;

  @PrimaryColumn({ type: 'text' })
  store_id!: string;
}

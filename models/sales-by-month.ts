import { Entity, PrimaryColumn } from 'typeorm';
import { SalesMeasures } from './shared/sales-measures';

/** The sales added up for the analyses, kept by the import. One row per month, store and product with a sale. */
@Entity('sales_by_month')
export class SalesByMonth extends SalesMeasures {
  /** `YYYY-MM`. */
  @PrimaryColumn({ type: 'text' })
  year_month!: string;

  @PrimaryColumn({ type: 'text' })
  store_id!: string;

  @PrimaryColumn({ type: 'text' })
  product_id!: string;
}

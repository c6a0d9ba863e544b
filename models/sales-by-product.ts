import { Entity, PrimaryColumn } from 'typeorm';
import { SalesMeasures } from './shared/sales-measures';

/** The sales added up for the analyses, kept by the import. One row per month and product with a sale. */
@Entity('sales_by_product')
export class SalesByProduct extends SalesMeasures {
  /** `YYYY-MM`. */
  @PrimaryColumn({ type: 'text' })
  year_month!: string;

  @PrimaryColumn({ type: 'text' })
  product_id!: string;
}

import { Entity, PrimaryColumn } from 'typeorm';
import { SalesMeasures } from './shared/sales-measures';

/** The sales added up for the analyses, kept by the import. One row per day and product with a sale. */
@Entity('sales_by_day')
export class SalesByDay extends SalesMeasures {
  /** `YYYY-MM-DD`. */
  @PrimaryColumn({ type: 'text' })
  date!: string;

  @PrimaryColumn({ type: 'text' })
  product_id!: string;
}

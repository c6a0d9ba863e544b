import { Column, Entity } from 'typeorm';
import { AnalysisResult } from './shared/analysis-result';
import { hundredths, quantity } from './shared/column-types';

/** How each product sells over time, all stores together. One row per product and month with a sale. */
@Entity('monthly_product_sales')
export class MonthlyProductSales extends AnalysisResult {
  @Column({ type: 'text' })
  product_id!: string;

  /** `YYYY-MM`. */
  @Column({ type: 'text' })
  year_month!: string;

  /** Units, returns subtracted. */
  @Column(quantity)
  quantity_sold!: number;

  /** Revenue of the month. */
  @Column(hundredths)
  total_amount!: number;
}

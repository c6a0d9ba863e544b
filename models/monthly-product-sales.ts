import { Entity } from 'typeorm';
import { AnalysisResult } from './shared/analysis-result';
import { Money, Month, ProductCode, Units } from './shared/kinds';
import { revenue, units } from './shared/meanings';

/** How each product sells over time, all stores together. One row per product and month with a sale. */
@Entity('monthly_product_sales')
export class MonthlyProductSales extends AnalysisResult {
  @ProductCode()
  product_id!: ProductCode;

  @Month()
  year_month!: Month;

  @Units(units)
  quantity_sold!: Units;

  /** Revenue of the month. */
  @Money(revenue)
  total_amount!: Money;
}

import { Column, Entity } from 'typeorm';
import { AnalysisResult } from './shared/analysis-result';
import { hundredths, quantity } from './shared/column-types';

/**
 * How much each store sells for its number of employees, over all time; ratios are null where that number
 * is unknown or 0. One row per store, with zeros for a store without sales.
 */
@Entity('employee_sales_ratio')
export class EmployeeSalesRatio extends AnalysisResult {
  @Column({ type: 'text' })
  store_id!: string;

  @Column({ ...quantity, nullable: true })
  employee_count!: number | null;

  /** Units, returns subtracted. */
  @Column(quantity)
  total_sales!: number;

  /** Units per employee. */
  @Column({ ...hundredths, nullable: true })
  sales_per_employee!: number | null;

  @Column(hundredths)
  revenue!: number;

  @Column({ ...hundredths, nullable: true })
  revenue_per_employee!: number | null;
}

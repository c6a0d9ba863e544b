import { Column, Entity } from 'typeorm';
import { AnalysisResult } from './shared/analysis-result';
import { hundredths, quantity } from './shared/column-types';

/** What each store sells of each product, over all time. One row per product and store with a sale. */
@Entity('product_sales_by_store')
export class ProductSalesByStore extends AnalysisResult {
  @Column({ type: 'text' })
  product_id!: string;

  @Column({ type: 'text' })
  store_id!: string;

  /** Units, returns subtracted. */
  @Column(quantity)
  quantity_sold!: number;

  @Column(hundredths)
  revenue!: number;
}

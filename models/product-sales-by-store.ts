import { Entity } from 'typeorm';
import { AnalysisResult } from './shared/analysis-result';
import { Money, ProductCode, StoreCode, Units } from './shared/kinds';
import { revenue, units } from './shared/meanings';

/** What each store sells of each product, over all time. One row per product and store with a sale. */
@Entity('product_sales_by_store')
export class ProductSalesByStore extends AnalysisResult {
  @ProductCode()
  product_id!: ProductCode;

  @StoreCode()
  store_id!: StoreCode;

  @Units(units)
  quantity_sold!: Units;

  @Money(revenue)
  revenue!: Money;
}

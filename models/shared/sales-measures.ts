import { Column } from 'typeorm';

/**
 * The measures every summary table adds up. Revenue of a cell = list_quantity × the product's price +
 * priced_amount, so a changed list price revalues the past without reading a single sale again.
 */
export abstract class SalesMeasures {
  /** Sale lines. */
  @Column({ type: 'integer' })
  sale_count!: number;

  /** Units, returns subtracted. */
  @Column({ type: 'integer' })
  quantity!: number;

  /** Units of the lines without a price of their own. */
  @Column({ type: 'integer' })
  list_quantity!: number;

  /** Quantity × unit price of the lines with a price of their own, in ten-thousandths. */
  @Column({ type: 'integer' })
  priced_amount!: number;
}

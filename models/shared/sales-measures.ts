import { Column } from 'typeorm';
import { quantity } from './column-types';

/**
 * The measures every summary table adds up. Revenue of a cell = list_quantity × the product's price +
 * priced_amount and priced_rest, so a changed list price revalues the past without reading a single sale again.
 */
export abstract class SalesMeasures {
  /** Sale lines. */
  @Column({ type: 'integer' })
  sale_count!: number;

  /** Units, returns subtracted. */
  @Column(quantity)
  quantity!: number;

  /** Units of the lines without an amount and a price of their own. */
  @Column(quantity)
  list_quantity!: number;

  /** Amount, or quantity × unit price, of the other lines: in ten-thousandths, cut towards zero line by line. */
  @Column({ type: 'integer' })
  priced_amount!: number;

  /** What was cut off, in ten-millionths: 0 where every quantity is a whole number. */
  @Column({ type: 'integer' })
  priced_rest!: number;
}

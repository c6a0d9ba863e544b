import type { SalesBatch } from './batch';
import { CellSums, type Cells } from './cell-sums';
import { monthNumber } from './day-number';
import type { References } from './references';

/** Prices are added up in ten-thousandths. */
const SCALE = 10_000;

/** Quantity × unit price in ten-thousandths. */
export function pricedAmount(quantity: number, unitPrice: number): number {
  return quantity * Math.round(unitPrice * SCALE);
}

/**
 * What sales add up to; sales_by_store follows from the months. The keys are made of places in the references. Plain
 * data.
 */
export interface SummaryCells {
  /** By month, product and store. */
  byMonth: Cells;
  /** By day and product. */
  byDay: Cells;
}

/** What sale lines add up to. */
export class SalesSums {
  private readonly byMonth = new CellSums();
  private readonly byDay = new CellSums();

  constructor(private readonly references: References) {}

  /** Cells of both. */
  get size(): number {
    return this.byMonth.size + this.byDay.size;
  }

  cells(): SummaryCells {
    return { byMonth: this.byMonth.cells(), byDay: this.byDay.cells() };
  }

  add({ length, day, quantity, product, store, unitPrice }: SalesBatch): void {
    const products = this.references.products.length;
    const stores = this.references.stores.length;
    for (let row = 0; row < length; row += 1) {
      const units = quantity[row] as number;
      const price = unitPrice ? (unitPrice[row] as number) : Number.NaN;
      const listed = Number.isNaN(price) ? units : 0;
      const amount = Number.isNaN(price) ? 0 : pricedAmount(units, price);
      const dayKey = (day[row] as number) * products + (product[row] as number);
      const month = monthNumber(day[row] as number);
      const monthKey = (month * products + (product[row] as number)) * stores + (store[row] as number);
      this.byMonth.add(monthKey, 1, units, listed, amount);
      this.byDay.add(dayKey, 1, units, listed, amount);
    }
  }

  merge({ byMonth, byDay }: SummaryCells): void {
    this.byMonth.merge(byMonth);
    this.byDay.merge(byDay);
  }
}

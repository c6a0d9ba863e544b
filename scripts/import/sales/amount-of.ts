import type { Layout } from '../reading/layout';

/** The parts of an amount that a discount is counted in: thousandths of one per cent. */
const WHOLE = 100_000;

/** What a row of a sales file says about money; NaN where it says nothing. Prices and amounts are exact to 4 decimals. */
export interface Money {
  quantity: number;
  unitPrice: number;
  amount: number;
  gross: number;
  discount: number;
}

/**
 * The amount of a line: what the file calls so; else its gross amount, or its quantity × unit price, without the
 * line's discount. NaN where there is no discount to take off a price: the price says it all.
 *
 * @param unit what the discount is, where it is no money: a part of the amount, or per cent of it.
 */
export function amountOf(
  { quantity, unitPrice, amount, gross, discount }: Money,
  unit: Layout['discountUnit'],
): number {
  if (!Number.isNaN(amount)) return amount;
  const hasDiscount = !Number.isNaN(discount) && discount !== 0;
  if (Number.isNaN(gross) && (Number.isNaN(unitPrice) || !hasDiscount)) return Number.NaN;
  const full = Number.isNaN(gross) ? productOf(quantity, unitPrice) : Math.round(gross * 10_000);
  if (!hasDiscount) return full / 10_000;
  if (unit) {
    const off = Math.round((Math.abs(discount) * WHOLE) / (unit === 'part' ? 1 : 100));
    return roundHalfAway((full * (WHOLE - off)) / WHOLE) / 10_000;
  }
  // A discount makes the line smaller, whatever its own sign, and what is given back for a return.
  const off = Math.round(Math.abs(discount) * 10_000);
  return (full - Math.sign(full) * off) / 10_000;
}

/** Quantity × price in ten-thousandths, rounded half away from zero. */
function productOf(quantity: number, unitPrice: number): number {
  return roundHalfAway((Math.round(quantity * 1000) * Math.round(unitPrice * 10_000)) / 1000);
}

function roundHalfAway(number: number): number {
  return Math.sign(number) * Math.round(Math.abs(number));
}

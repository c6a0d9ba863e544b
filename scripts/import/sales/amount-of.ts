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
 * line's discount. NaN where there is no discount to take off a price: the price says it all; infinite where it is too
 * large to be exact.
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
  const full = Number.isNaN(gross)
    ? scaled(Math.round(quantity * 1000), Math.round(unitPrice * 10_000), 1000)
    : Math.round(gross * 10_000);
  if (!hasDiscount) return decimal(full);
  if (unit) {
    const off = Math.round((Math.abs(discount) * WHOLE) / (unit === 'part' ? 1 : 100));
    return decimal(scaled(full, WHOLE - off, WHOLE));
  }
  // A discount makes the line smaller, whatever its own sign, and what is given back for a return.
  const off = Math.round(Math.abs(discount) * 10_000);
  return decimal(full - Math.sign(full) * off);
}

/** A product of whole numbers over another one, rounded half away from zero. */
function scaled(number: number, factor: number, divisor: number): number {
  const product = number * factor;
  if (Number.isSafeInteger(product)) return Math.sign(product) * Math.round(Math.abs(product) / divisor);
  const [exact, whole] = [BigInt(number) * BigInt(factor), BigInt(divisor)];
  const half = exact < 0n ? -whole / 2n : whole / 2n;
  return Number((exact + half) / whole);
}

/** Ten-thousandths as a decimal number; infinite where that does not give them back. */
function decimal(tenThousandths: number): number {
  const value = tenThousandths / 10_000;
  const isExact = Number.isSafeInteger(tenThousandths) && Math.round(value * 10_000) === tenThousandths;
  return isExact ? value : Number.POSITIVE_INFINITY;
}

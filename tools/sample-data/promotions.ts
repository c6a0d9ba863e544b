import { formatCents } from './csv';

/** Discounts in percent. */
const discounts = [10, 15, 20, 30];

/** The possible unit prices, in euros, of a product of that price in promotion. */
export function promotionalPrices(priceInCents: number): string[] {
  return discounts.map((discount) => formatCents(Math.round((priceInCents * (100 - discount)) / 100)));
}

/** The unit price for a 32-bit draw: empty nine times out of ten, else one of the promotional prices. */
export function unitPrice(prices: readonly string[], draw: number): string {
  const isPromotion = (draw & 0xffff) < 6554;
  return isPromotion ? (prices[(draw >>> 16) % prices.length] as string) : '';
}

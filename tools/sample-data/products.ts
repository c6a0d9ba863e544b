import type { Period } from './calendar';
import { csvLine, formatCents } from './csv';
import type { NamedProduct } from './named-products';
import { productVariant } from './product-variants';
import type { Random } from './random';

/** A product with its code, its units in stock and its relative number of sales in a usual month. */
export interface Product extends NamedProduct {
  id: string;
  stock: number;
  popularity: number;
  /** First day on which it is no longer sold, in days since 1970-01-01; Infinity if it still is. */
  stopDay: number;
}

/** Which of the best-sellers stops: high enough for its absence to show in any analysis. */
const stoppedRank = 3;

/**
 * The first `count` products of the catalogue; `salesPerMonth` sizes their stocks. With more than one
 * product, one of the best-selling stops two thirds through the period.
 */
export function buildProducts(
  count: number,
  period: Period,
  salesPerMonth: number,
  random: Random,
): Product[] {
  const products = Array.from({ length: count }, (_, index) => ({
    ...productVariant(index),
    id: productCode(index),
    stock: 0,
    popularity: 0,
    stopDay: Number.POSITIVE_INFINITY,
  }));
  const ranked = rankByDemand(products, random);
  ranked.forEach((product, rank) => {
    product.popularity = 1 / (rank + 3);
  });
  const total = ranked.reduce((sum, product) => sum + product.popularity, 0);
  for (const product of products) {
    const monthsOfCover = random.between(0, 20) < 1 ? 0 : random.between(0.2, 4);
    product.stock = Math.ceil((product.popularity / total) * salesPerMonth * monthsOfCover);
  }
  const stopped = ranked[Math.min(stoppedRank, count - 1)];
  if (stopped && count > 1) {
    const days = period.lastDay - period.firstDay + 1;
    stopped.stopDay = period.firstDay + Math.floor((days * 2) / 3);
  }
  return products;
}

/** The text of products.csv. */
export function productsCsv(products: readonly Product[]): string {
  const lines = products.map(({ id, name, priceInCents, stock }) =>
    csvLine([id, name, formatCents(priceInCents), stock]),
  );
  return ['product_id,name,price,stock\n', ...lines].join('');
}

// The step shares no factor with 100000, so that no code comes back before 100000 products, and every
// eighth code or so starts with a zero, which a reader that takes codes for numbers would lose.
function productCode(index: number): string {
  return String((417 + index * 12_707) % 100_000).padStart(5, '0');
}

// Cheap goods tend to sell more pieces than dear ones, but not in strict order.
function rankByDemand(products: readonly Product[], random: Random): Product[] {
  return products
    .map((product) => ({ product, effort: product.priceInCents * random.between(0.2, 2) }))
    .sort((left, right) => left.effort - right.effort)
    .map(({ product }) => product);
}

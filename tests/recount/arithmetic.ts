/** Sums and quotients of big integers, each rounded once, half away from zero. */

export function sum<Item>(items: Iterable<Item>, of: (item: Item) => bigint): bigint {
  let total = 0n;
  for (const item of items) total += of(item);
  return total;
}

/** A quotient with 2 decimals; null where the divisor is not above 0. */
export function quotient(number: bigint, by: bigint): number | null {
  if (by <= 0n) return null;
  const size = number < 0n ? -number : number;
  const hundredths = (size * 200n + by) / (2n * by);
  return Number(number < 0n ? -hundredths : hundredths) / 100 + 0;
}

/** Ten-millionths as money. */
export function cents(amount: bigint, among = 1n): number {
  return quotient(amount, 10_000_000n * among) ?? 0;
}

export function percent(part: bigint, whole: bigint): number | null {
  return quotient(100n * part, whole);
}

/** Thousandths as a number. */
export function thousandths(units: bigint): number {
  return Number(units) / 1000;
}

/** The square root, cut, by halving. */
export function root(square: bigint): bigint {
  let [low, high] = [0n, 1n];
  while (high * high <= square) high *= 2n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle * middle <= square) low = middle;
    else high = middle;
  }
  return low;
}

/** The items of each key, in the order of the keys. */
export function groups<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): [string, Item[]][] {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    found.set(key, [...(found.get(key) ?? []), item]);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What computed rows are made of: whole numbers, divided and rounded once (half away from zero), as money() does in SQL. */
import type { Money, Percent, Ratio, Units } from '../../models/shared/kinds';

/** A whole number. */
export type Whole = number | bigint;

/** Above it a number with 2 decimals is no longer exact enough for a total over many rows. */
const MOST = 10n ** 14n;

/** Ten-millionths as money; by a number of days, stores and the like where they are divided among them. */
export function toMoney(amount: bigint, by: Whole = 1): Money {
  return inHundredths(rounded(amount, 100_000n * BigInt(by))) as Money;
}

/** The same of an amount that no check of the import bounds, as a stock at its price; null above a trillion. */
export function toBoundedMoney(amount: bigint): Money | null {
  return bounded(rounded(amount, 100_000n)) as Money | null;
}

export function toUnits(thousandths: number): Units {
  return (thousandths / 1000) as Units;
}

/** What a part is of a whole, in per cent; null where the whole is not above 0. */
export function toPercent(part: Whole, whole: Whole): Percent | null {
  return toRatio([100, part], whole) as Percent | null;
}

/** One whole number by another, or products of them; null where that is not above 0, and above a trillion. */
export function toRatio(number: Whole | Whole[], by: Whole | Whole[]): Ratio | null {
  const divisor = product(by);
  return divisor > 0n ? (bounded(rounded(100n * product(number), divisor)) as Ratio | null) : null;
}

/** The square root of a whole number by another. */
export function toRootRatio(square: bigint, by: bigint): Ratio {
  // Twice the hundredths, cut: what is at least a half makes one more.
  return inHundredths((rootOf((40_000n * square) / (by * by)) + 1n) / 2n) as Ratio;
}

/** The square root, cut to a whole number. */
export function rootOf(square: bigint): bigint {
  if (square < 2n) return square;
  let root = BigInt(Math.floor(Math.sqrt(Number(square)))) + 1n;
  for (let next = (root + square / root) / 2n; next < root; next = (root + square / root) / 2n) root = next;
  return root;
}

/** One whole number by another, half away from zero. */
export function rounded(dividend: bigint, divisor: bigint): bigint {
  const half = dividend < 0n ? -divisor : divisor;
  return (2n * dividend + half) / (2n * divisor);
}

function product(factors: Whole | Whole[]): bigint {
  if (!Array.isArray(factors)) return BigInt(factors);
  let all = 1n;
  for (const factor of factors) all *= BigInt(factor);
  return all;
}

function bounded(hundredths: bigint): number | null {
  return hundredths > MOST || hundredths < -MOST ? null : inHundredths(hundredths);
}

function inHundredths(count: bigint): number {
  return Number(count) / 100;
}

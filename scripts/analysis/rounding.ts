/** What computed rows are made of: whole numbers, divided and rounded once (half away from zero), as money() does in SQL. */
import type { Money, Percent, Ratio, Units } from '../../models/shared/kinds';

/** Ten-thousandths as money; by a number of days, stores and the like where they are divided among them. */
export function toMoney(amount: number, by = 1): Money {
  return hundredths(amount, 10_000 * by) as Money;
}

export function toUnits(thousandths: number): Units {
  return (thousandths / 1000) as Units;
}

/** What a part is of a whole, in per cent; null where the whole is not above 0. */
export function toPercent(part: number, whole: number): Percent | null {
  return whole > 0 ? (hundredths(part, whole, 100) as Percent) : null;
}

/** One whole number by another, or products of them; null where that is not above 0. */
export function toRatio(number: number | number[], by: number | number[]): Ratio | null {
  const [dividend, divisor] = [number, by].map((each) =>
    [each].flat().reduce((product, factor) => product * BigInt(factor), 1n),
  ) as [bigint, bigint];
  return divisor > 0n ? (rounded(100n * dividend, divisor) as Ratio) : null;
}

/** @param scale whole. */
function hundredths(number: number, by: number, scale = 1): number {
  return rounded(BigInt(number) * 100n * BigInt(scale), BigInt(by));
}

/** A whole number of hundredths by another, half away from zero. */
function rounded(dividend: bigint, divisor: bigint): number {
  const half = dividend < 0n ? -divisor : divisor;
  return Number((2n * dividend + half) / (2n * divisor)) / 100;
}

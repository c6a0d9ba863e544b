import type { Formatter } from './number-format';

/** What one part is of all, as a percentage; undefined where returns make it no part of the whole. */
export function shareOf(value: number, total: number, { locale }: Formatter): string | undefined {
  if (value <= 0 || value > total) return undefined;
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value / total);
}

export function totalOf(groups: readonly { value: number }[]): number {
  return groups.reduce((sum, { value }) => added(sum, value), 0);
}

/** The sum of two numbers of at most 3 decimals, or 2 beyond a trillion: without what floating point adds. */
export function added(one: number, other: number): number {
  const sum = one + other;
  const parts = Math.abs(sum) < 1e12 ? 1000 : 100;
  return Math.round(sum * parts) / parts;
}

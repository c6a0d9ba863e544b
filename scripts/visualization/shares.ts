import type { Formatter } from './number-format';
import type { GroupSum } from './result-table';

/** Series that are told apart; the rest is one. */
export const MOST_SERIES = 5;

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

/** Whether the first group is above zero and above all others. */
export function hasLeader([first, second]: readonly { value: number }[]): boolean {
  return first !== undefined && first.value > Math.max(0, second?.value ?? 0);
}

/**
 * Sums by one dimension and a step of time as one series per name: the largest ones, and the rest added up.
 *
 * @param groups keys are name and step.
 */
export function seriesOf(
  groups: readonly Omit<GroupSum, 'codes'>[],
  steps: readonly string[],
  restLabel: string,
): { label: string; values: number[]; role?: 'rest' }[] {
  const totals = new Map<string, number>();
  for (const {
    keys: [name = ''],
    value,
  } of groups)
    totals.set(name, added(totals.get(name) ?? 0, value));
  const largest = [...totals]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_SERIES)
    .map(([name]) => name);
  const placeOf = new Map(steps.map((step, index) => [step, index]));
  const series = largest.map((label) => ({ label, values: steps.map(() => 0) }));
  const rest = { label: restLabel, values: steps.map(() => 0), role: 'rest' as const };
  for (const {
    keys: [name = '', step = ''],
    value,
  } of groups) {
    const place = placeOf.get(step);
    const { values } = series[largest.indexOf(name)] ?? rest;
    if (place !== undefined) values[place] = added(values[place] ?? 0, value);
  }
  return totals.size > MOST_SERIES ? [...series, rest] : series;
}

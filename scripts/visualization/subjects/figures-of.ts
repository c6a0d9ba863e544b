import { rounded } from '../../analysis/rounding';
import type { SalesData } from '../../analysis/sales-data';
import { addTo, nothing, type Totals } from '../../analysis/series';
import { LEAST_COMPARED } from '../figures/tiles';
import type { CodeKind } from '../labels';
import { sumsOf } from './span-sums';
import type { Span } from './spans';
import type { SpanFigure } from './subjects';

/** The figures of a span by code, and those of all together; undefined where they cannot be had of stores. */
export async function figuresOf(
  data: SalesData,
  by: CodeKind,
  span: Span,
): Promise<{ all: SpanFigure; byCode: ReadonlyMap<string, SpanFigure> } | undefined> {
  const now = await sumsOf(data, by, span);
  const before = span.before && (await sumsOf(data, by, span.before));
  if (!now || (span.before && !before)) return undefined;
  const ranks = ranksOf(now);
  const byCode = [...now].map(([code, sum]): [string, SpanFigure] => {
    const rank = ranks.get(sum.amount) ?? null;
    return [code, figure(sum, before && (before.get(code) ?? nothing()), sum.lines > 0 ? rank : null)];
  });
  return { all: figure(total(now), before && total(before), null), byCode: new Map(byCode) };
}

/** By amount: 1 for the largest. */
function ranksOf(sums: ReadonlyMap<string, Totals>): ReadonlyMap<bigint, number> {
  const sorted = [...sums.values()].map(({ amount }) => amount).sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
  const ranks = new Map<bigint, number>();
  for (const [place, amount] of sorted.entries()) if (!ranks.has(amount)) ranks.set(amount, place + 1);
  return ranks;
}

function figure(now: Totals, before: Totals | undefined, rank: number | null): SpanFigure {
  const revenue = hundredths(now.amount);
  const old = before ? hundredths(before.amount) : null;
  const isSaid = before && old !== null && old > 0 && Math.min(now.lines, before.lines) >= LEAST_COMPARED;
  return {
    ...{ revenue, units: now.units, lines: now.lines, rank, before: old },
    change: isSaid ? Math.round((1000 * (revenue - old)) / old) : null,
  };
}

/** Ten-millionths of money as hundredths, half away from zero. */
export function hundredths(amount: bigint): number {
  return Number(rounded(amount, 100_000n));
}

function total(sums: ReadonlyMap<string, Totals>): Totals {
  const all = nothing();
  for (const each of sums.values()) addTo(all, each);
  return all;
}

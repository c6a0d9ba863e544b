import type { SalesData } from '../../analysis/sales-data';
import { addTo, type ByCode, nothing, type Series, type Totals } from '../../analysis/series';
import { isMonthPartial, lastDayOf, monthsOf, type Period } from '../../run/calendar';

/** Sale lines up to which the days of a store are read from each of them: half a million take a tenth of a second. */
const MOST_LINES = 500_000;

/**
 * What each product, or store, sold from one day to another: whole months from the months, days from the days. Undefined
 * where that takes days of stores and there are too many sales to read them all.
 */
export async function sumsOf(
  data: SalesData,
  by: 'product' | 'store',
  span: Period,
): Promise<ReadonlyMap<string, Totals> | undefined> {
  const { period } = await data.calendar();
  if (!period) return new Map();
  const { months, days } = partsOf(span, period);
  if (days.length > 0 && by === 'store' && (await data.lineCount()) > MOST_LINES) return undefined;
  const monthly = await data.monthly(by);
  const sums = new Map([...monthly].map(([code, series]) => [code, sumOfMonths(series, months)]));
  for (const part of days) addAll(sums, await data.totals(part, by));
  return sums;
}

/** The places of the whole months of a span among the months of the sales, and the days around them. */
export function partsOf(span: Period, period: Period): { months: number[]; days: Period[] } {
  const all = monthsOf(period);
  const [from, to] = [span.first.slice(0, 7), span.last.slice(0, 7)];
  // Before the first and after the last sale there is nothing to be left out.
  const isStartCut = span.first > period.first && !span.first.endsWith('-01');
  const isEndCut = span.last < period.last && isMonthPartial(span.last);
  const isCut = (month: string) => (month === from && isStartCut) || (month === to && isEndCut);
  const months = [...all.keys()].filter((place) => {
    const month = all[place] ?? '';
    return month >= from && month <= to && !isCut(month);
  });
  if (from === to) return { months, days: isStartCut || isEndCut ? [span] : [] };
  const start = { first: span.first, last: lastDayOf(from) };
  const end = { first: `${to}-01`, last: span.last };
  return { months, days: [...(isStartCut ? [start] : []), ...(isEndCut ? [end] : [])] };
}

function sumOfMonths({ lines, units, listUnits, amounts }: Series, places: readonly number[]): Totals {
  const sum = nothing();
  for (const place of places) {
    sum.lines += lines[place] ?? 0;
    sum.units += units[place] ?? 0;
    sum.listUnits += listUnits[place] ?? 0;
    sum.amount += amounts[place] ?? 0n;
  }
  return sum;
}

function addAll(sums: Map<string, Totals>, more: ByCode<Totals>): void {
  for (const [code, each] of more) {
    const sum = sums.get(code);
    if (sum) addTo(sum, each);
  }
}

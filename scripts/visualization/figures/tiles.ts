import { dayBefore, daysIn, type Period } from '../../run/calendar';
import type { Messages } from '../messages/messages';
import type { Formatter } from '../number-format';
import type { Tile } from '../report-content';
import { type Comparison, comparisonOf } from './comparison';
import { type DayTotals, moneyOf, periodOf, type Totals, totalsOf } from './daily-totals';

/** Sale lines below which a percentage says nothing. */
export const LEAST_COMPARED = 30;

/** Points of a course. */
const POINTS = 13;

/** Revenue, units, sale lines and average per line of the days that are compared, or of all where none can be. */
export function tilesOf(days: readonly DayTotals[], formatter: Formatter, { tiles }: Messages): Tile[] {
  const period = periodOf(days);
  if (!period) return [];
  const comparison = comparisonOf(period);
  const shown = comparison?.now ?? period;
  const now = totalsOf(days, shown);
  const before = comparison && totalsOf(days, comparison.before);
  const isTelling = before && Math.min(now.lines, before.lines) >= LEAST_COMPARED;
  const steps = stepsOf(shown).map((step) => totalsOf(days, step));
  const average = ({ amount, lines }: Totals) => (lines === 0 ? 0 : moneyOf(amount) / lines);
  const tile = (
    name: 'revenue' | 'units' | 'saleLines' | 'average',
    format: 'money' | 'units',
    numberOf: (totals: Totals) => number,
  ): Tile => {
    const value = numberOf(now);
    const old = before && numberOf(before);
    // From nothing, or from more returns than sales, there is no percentage to another number.
    const ratio = isTelling && old !== undefined && old > 0 ? value / old - 1 : undefined;
    const direction = ratio === undefined ? undefined : ratio > 0 ? 'up' : ratio < 0 ? 'down' : 'same';
    return {
      label: tiles[name],
      value: formatter.cell(value, format),
      change: ratio === undefined ? undefined : formatter.change(ratio),
      direction: comparison?.base === 'year' ? direction : undefined,
      before: old === undefined ? undefined : tiles.before(formatter.cell(old, format)),
      course: steps.map(numberOf),
    };
  };
  return [
    tile('revenue', 'money', ({ amount }) => moneyOf(amount)),
    tile('units', 'units', ({ units }) => units),
    tile('saleLines', 'units', ({ lines }) => lines),
    tile('average', 'money', average),
  ];
}

/** Which days the tiles show, and against which. */
export function comparedText(
  period: Period,
  comparison: Comparison | undefined,
  formatter: Formatter,
  { tiles }: Messages,
): string {
  if (!comparison) return tiles.whole(formatter.days(period));
  const [now, before] = [formatter.days(comparison.now), formatter.days(comparison.before)];
  return comparison.base === 'year' ? tiles.againstYear(now, before) : tiles.againstDays(now, before);
}

/** A period in parts of equal length, as many as there are points; days where they are fewer. */
function stepsOf(period: Period): Period[] {
  const length = Math.max(1, Math.floor(daysIn(period) / POINTS));
  const count = Math.floor(daysIn(period) / length);
  return Array.from({ length: count }, (_, at) => {
    const last = dayBefore(period.last, (count - 1 - at) * length);
    return { first: dayBefore(last, length - 1), last };
  });
}

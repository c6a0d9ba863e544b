import { formatIsoDay, monthOf, type Period, weekdayOf } from './calendar';
import type { Random } from './random';
import { overallSeason } from './seasons';

/** Share of a usual day, in percent, from Sunday to Saturday. */
const weekdayPercentages = [38, 86, 92, 104, 96, 118, 166];

/** Month and day of the holidays on which French shops stay closed. */
const closedDays = ['01-01', '05-01', '12-25'];

// 8 % a year. Multiplied day after day: the last bits of Math.pow may differ between engines.
const dailyGrowth = 1.000210874;

/** The relative number of sales of each day of the period, zero on the days when the shops are closed. */
export function dayWeights({ firstDay, lastDay }: Period, random: Random): number[] {
  const weights: number[] = [];
  let growth = 1;
  for (let day = firstDay; day <= lastDay; day += 1) {
    const season = overallSeason[monthOf(day)] as number;
    const weekday = weekdayPercentages[weekdayOf(day)] as number;
    const luck = random.between(0.85, 1.15);
    const isClosed = closedDays.includes(formatIsoDay(day).slice(5));
    weights.push(isClosed ? 0 : growth * season * weekday * luck);
    growth *= dailyGrowth;
  }
  return weights;
}

import type { Random } from './random';

/** Days are whole numbers of days since 1970-01-01, so that no time zone can shift them. */
const millisecondsPerDay = 86_400_000;

/** First and last day of the sales, both included. */
export interface Period {
  firstDay: number;
  lastDay: number;
}

/** The day written as YYYY-MM-DD, from 1900-01-01 to 9999-12-30; undefined for anything else. */
export function parseIsoDay(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < '1900-01-01' || text > '9999-12-30') {
    return undefined;
  }
  const day = Date.parse(`${text}T00:00:00Z`) / millisecondsPerDay;
  // Engines differ on whether 30 February is refused or carried over into March.
  return Number.isNaN(day) || formatIsoDay(day) !== text ? undefined : day;
}

/** The day as YYYY-MM-DD. */
export function formatIsoDay(day: number): string {
  return toDate(day).toISOString().slice(0, 10);
}

/** 0 for January to 11 for December. */
export function monthOf(day: number): number {
  return toDate(day).getUTCMonth();
}

/** 0 for Sunday to 6 for Saturday. */
function weekdayOf(day: number): number {
  return toDate(day).getUTCDay();
}

/** The period of that many months that ends with `lastDay`; whole calendar months if it ends one. */
export function periodEnding(lastDay: number, months: number): Period {
  const dayAfter = toDate(lastDay + 1);
  const year = dayAfter.getUTCFullYear();
  const month = dayAfter.getUTCMonth() - months;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const dayOfMonth = Math.min(dayAfter.getUTCDate(), lastOfMonth);
  return { firstDay: Date.UTC(year, month, dayOfMonth) / millisecondsPerDay, lastDay };
}

function toDate(day: number): Date {
  return new Date(day * millisecondsPerDay);
}

/** Share of a usual month, in percent, from January to December: winter sales, an August dip, a December peak. */
const overallSeason = [98, 84, 94, 97, 101, 99, 92, 68, 102, 100, 112, 158];

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

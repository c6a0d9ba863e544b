/** Days, weeks and months of the sales, by the clock of JavaScript in UTC. */
import type { Line } from './files';

const DAY = 86_400_000;
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

export function shifted(day: string, days: number): string {
  return dayOf(at(day) + days * DAY);
}

/** 1 is Monday. */
export function weekday(day: string): number {
  return new Date(at(day)).getUTCDay() || 7;
}

/** Every day from the first to the last sale. */
export function daysOf(lines: readonly Line[]): string[] {
  const dates = lines.map(({ date }) => date).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return [];
  return Array.from({ length: (at(last) - at(first)) / DAY + 1 }, (_, number) => shifted(first, number));
}

export function monthsOf(days: readonly string[]): string[] {
  return [...new Set(days.map((day) => day.slice(0, 7)))];
}

/** The months of which at most three days at either end lie outside. */
export function fullMonthsOf(days: readonly string[]): string[] {
  const known = new Set(days);
  return monthsOf(days).filter((month) => {
    const [year = 0, number = 0] = month.split('-').map(Number);
    const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
    const own = Array.from({ length }, (_, place) => `${month}-${String(place + 1).padStart(2, '0')}`);
    return (
      own.slice(3, -3).every((day) => known.has(day)) &&
      known.has(own[3] ?? '') &&
      known.has(own.at(-4) ?? '')
    );
  });
}

/** The Mondays of the weeks within. */
export function mondaysOf(days: readonly string[]): string[] {
  const last = days.at(-1) ?? '';
  return days.filter((day) => weekday(day) === 1 && shifted(day, 6) <= last);
}

export function monthAfter(month: string, count: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 15)).toISOString().slice(0, 7);
}

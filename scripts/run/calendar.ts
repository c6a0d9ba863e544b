/**
 * Days and months as texts, `YYYY-MM-DD` and `YYYY-MM`, and as numbers to sort and to count with. Never as a Date of
 * JavaScript, which is another day in another time zone.
 */

/** From one day to another, both counted. */
export interface Period {
  first: string;
  last: string;
}

/** A day as a number, so that days sort, and month and day of it are a division away. Not a count of days. */
export function dayNumber(date: string): number {
  return (Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1) * 31 + Number(date.slice(8)) - 1;
}

/** A month as a number, of the number of any of its days. */
export function monthNumber(day: number): number {
  return Math.floor(day / 31);
}

/** The day with a number. */
export function dateOf(day: number): string {
  return `${yearMonthOf(monthNumber(day))}-${padded((day % 31) + 1, 2)}`;
}

/** The month with a number. */
export function yearMonthOf(month: number): string {
  return `${padded(Math.floor(month / 12), 4)}-${padded((month % 12) + 1, 2)}`;
}

/** Every month of a period, also those without sales. */
export function monthsOf({ first, last }: Period): string[] {
  const [from, to] = [monthNumber(dayNumber(first)), monthNumber(dayNumber(last))];
  return Array.from({ length: to - from + 1 }, (_, index) => yearMonthOf(from + index));
}

/** The month so many months after another; before it where they are negative. */
export function monthAfter(month: string, count: number): string {
  return yearMonthOf(monthNumber(dayNumber(`${month}-01`)) + count);
}

/** The last day of a month. */
export function lastDayOf(month: string): string {
  return dayBefore(`${dayBefore(`${month}-01`, -31).slice(0, 7)}-01`, 1);
}

/** Whether the month of a day has days after it. */
export function isMonthPartial(day: string): boolean {
  return dayBefore(day, -1).slice(0, 7) === day.slice(0, 7);
}

/** The day so many days before another; after it where they are negative. */
export function dayBefore(day: string, days: number): string {
  // Noon in UTC is the same day everywhere.
  return new Date(Date.parse(`${day}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day of the year before; of 29 February, the 28th. */
export function yearBefore(day: string): string {
  const before = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
  return before.endsWith('02-29') && day.endsWith('02-29') ? `${before.slice(0, 8)}28` : before;
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return ((((daysIn({ first: '1970-01-05', last: day }) - 1) % 7) + 7) % 7) + 1;
}

/** The Monday of the week of a day. */
export function mondayOf(day: string): string {
  return dayBefore(day, weekdayOf(day) - 1);
}

/** How many days a period has. */
export function daysIn({ first, last }: Period): number {
  return (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1;
}

/** The local calendar day. */
export function today(now = new Date()): string {
  return dateOf((now.getFullYear() * 12 + now.getMonth()) * 31 + now.getDate() - 1);
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

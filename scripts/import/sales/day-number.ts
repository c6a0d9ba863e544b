/** A day as a number, so that days sort, and month and day of it are a division away. Not a count of days. */
export function dayNumber(date: string): number {
  return (Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1) * 31 + Number(date.slice(8)) - 1;
}

/** A month as a number, of the number of any of its days. */
export function monthNumber(day: number): number {
  return Math.floor(day / 31);
}

/** `YYYY-MM-DD`. */
export function dateOf(day: number): string {
  return `${yearMonthOf(monthNumber(day))}-${padded((day % 31) + 1, 2)}`;
}

/** `YYYY-MM`. */
export function yearMonthOf(month: number): string {
  return `${padded(Math.floor(month / 12), 4)}-${padded((month % 12) + 1, 2)}`;
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

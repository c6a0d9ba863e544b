/** Every month from one day to another, `YYYY-MM`: also those without sales. */
export function monthsOf({ first, last }: { first: string; last: string }): string[] {
  const months: string[] = [];
  let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  for (let text = first.slice(0, 7); text <= last.slice(0, 7); ) {
    months.push(text);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
    text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  }
  return months;
}

/** Whether the month of a day has days after it. */
export function isMonthPartial(day: string): boolean {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return Number(day.slice(8)) < new Date(Date.UTC(year, month, 0)).getUTCDate();
}

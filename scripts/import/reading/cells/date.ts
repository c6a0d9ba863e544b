import { Problem } from '../problem';
import { type Notation, readCell } from './notation';

export type DateOrder = 'dmy' | 'mdy';

// A time may follow; it is not read: the day is the calendar day as written.
const TIME = String.raw`(?:[T ]\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|UTC|[AaPp]\.?\s?[Mm]\.?|[+-]\d{2}(?::?\d{2})?)?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{2})\2(\d{2})${TIME}$`);
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${TIME}$`);
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * A calendar day as `YYYY-MM-DD`: 2024-02-03, 2024-02-03T10:15:00Z, 03/02/2024, 03-02-2024, 03.02.2024 (dots are
 * day first always). For the rest the column's notation says whether the day or the month comes first.
 */
export function parseDate(text: string, notation: Notation<DateOrder>, line: number): string | Problem {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return isoDay(yearFirst[1], yearFirst[3], yearFirst[4]) ?? impossible;
  const yearLast = YEAR_LAST.exec(text);
  if (!yearLast) return new Problem('not_a_date', 'is not a date; write it as 2024-12-31');
  const [, first, separator, second, year] = yearLast;
  if (separator === '.') return isoDay(year, second, first) ?? impossible;
  const parse = (order: DateOrder) =>
    order === 'dmy' ? isoDay(year, second, first) : isoDay(year, first, second);
  const day = readCell(notation, { line, value: text }, parse);
  if (day) return day;
  const other = notation.choice === 'dmy' ? 'mdy' : 'dmy';
  if (!parse(other)) return impossible;
  return new Problem(
    'other_date_order',
    `fits only --date-format ${other}, the column is read as ${notation.choice}; write it as ${parse(other)}`,
  );
}

const impossible = new Problem('not_a_day', 'is not a day of the calendar; correct it');

function isoDay(year = '', month = '', day = ''): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const leap = m === 2 && y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 1 : 0;
  if (y === 0 || d === 0 || d > (DAYS[m - 1] ?? 0) + leap) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

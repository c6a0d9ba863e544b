import { today } from '../../../run/calendar';
import { Problem } from '../problem';
import { isWeekday, monthOf } from './month-names';
import { type Evidence, type Notation, type Place, readCell } from './notation';
import { CLOCK_DIGITS, TIME_OF_DAY } from './time-of-day';

/** What comes first in a day; the year does only where it has two digits: with four it is seen. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** Characters of the longest date with a weekday, a time and the name of its zone. */
const LONGEST = 100;

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const DIGITS = new RegExp(String.raw`^((?:19|20)\d{2})(\d{2})(\d{2})(?:${CLOCK_DIGITS})?$`);

/** Nobody but Americans writes 10/8/26 5:17 PM: a short year, no zeros, and a clock of twelve hours in capitals. */
const AMERICAN = /^\d{1,2}\/\d{1,2}\/\d{2},? \d{1,2}:\d{2}(?::\d{2})? [AP]M$/;

const [BETWEEN, NAME] = [String.raw`[-\s./,]`, '(?<name>[a-z]{3,})'];
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|[ºª°])?';
const YEAR = String.raw`(?<year>\d{4}|\d{2})`;
const NAMED = [
  String.raw`${DAY}${BETWEEN}*(?:(?:de|of)\s+)?${NAME}${BETWEEN}*(?:del?\s+)?${YEAR}`,
  `${NAME}${BETWEEN}*${DAY}${BETWEEN}+${YEAR}`,
  String.raw`(?<year>\d{4})${BETWEEN}*${NAME}${BETWEEN}*(?<day>\d{1,2})`,
].map((form) => new RegExp(`^${form}$`));

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * A calendar day as `YYYY-MM-DD`, the one that is written, whatever time and zone follow it: 2024-02-03,
 * 03/02/24 10:15, 3.2.2024, 20240203, 3 févr. 2024, Feb 3rd, 2024. With slashes and hyphens the column's notation says
 * whether the day, the month or a short year comes first; with dots it is the day. A year of two digits is one of the hundred years
 * up to the next one.
 */
export function parseDate(
  text: string,
  notation: Notation<DateOrder>,
  { line, column }: Place,
): string | Problem {
  if (text.length > LONGEST) return notADate;
  const day = text.replace(/^'/, '').replace(TIME_OF_DAY, '');
  const read = (written: string) =>
    inDigits(written, notation, { line, column, value: text }) ?? withName(written);
  // "Mar 5, 2024" begins with a month, "mar. 5 mars 2024" with a mardi: the month is tried first.
  return read(day) ?? read(withoutWeekday(day)) ?? notADate;
}

function withoutWeekday(day: string): string {
  const [start = '', name = ''] = /^(\p{L}+)[.,]*\s+/u.exec(day) ?? [];
  return isWeekday(bareLetters(name)) ? day.slice(start.length) : day;
}

/** @returns undefined where this is no date in digits. */
function inDigits(day: string, notation: Notation<DateOrder>, at: Evidence): string | Problem | undefined {
  const yearFirst = YEAR_FIRST.exec(day);
  if (yearFirst) {
    const found = isoDay(yearFirst[1], yearFirst[3], yearFirst[4]);
    if (found) notation.yearFirst ??= at;
    if (found && found.slice(8) > '12') notation.hasLateDay = true;
    return found ?? impossible;
  }
  const yearLast = YEAR_LAST.exec(day);
  if (!yearLast) {
    const digits = DIGITS.exec(day);
    return digits ? (isoDay(digits[1], digits[2], digits[3]) ?? impossible) : undefined;
  }
  const [, first, separator, second, year] = yearLast;
  const parse = (order: DateOrder) => {
    if (order === 'ymd') return year?.length === 2 ? isoDay(first, second, year) : undefined;
    return order === 'dmy' ? isoDay(year, second, first) : isoDay(year, first, second);
  };
  if (separator === '.') return parse('dmy') ?? impossible;
  const usual = AMERICAN.test(at.value) ? 'mdy' : undefined;
  // The time after it makes it no other day.
  const found = readCell(notation, at, parse, { key: usual ? `${day}!` : day, usual, isDay: true });
  if (found && notation.choice !== 'ymd') notation.yearLast ??= at;
  if (found) return found;
  const other = notation.choice === 'dmy' ? 'mdy' : 'dmy';
  const proper = parse(other);
  if (proper === undefined) return impossible;
  return new Problem('other_date_order', { fits: other, choice: notation.choice, day: proper });
}

/** @returns undefined where this is no date with the name of a month. */
function withName(text: string): string | Problem | undefined {
  const bare = bareLetters(text);
  for (const form of NAMED) {
    const { name = '', day, year } = form.exec(bare)?.groups ?? {};
    const month = monthOf(name);
    if (month !== undefined) return isoDay(year, String(month), day) ?? impossible;
  }
  return undefined;
}

const notADate = new Problem('not_a_date');
const impossible = new Problem('not_a_day');

function isoDay(year = '', month = '', day = ''): string | undefined {
  const [y, m, d] = [fullYear(year), Number(month), Number(day)];
  const leap = m === 2 && y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 1 : 0;
  if (y === 0 || d === 0 || d > (MONTH_DAYS[m - 1] ?? 0) + leap) return undefined;
  return `${String(y).padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  const last = Number(today().slice(0, 4)) + 1;
  return last - ((last - Number(year)) % 100);
}

/** Small letters, without accents. */
function bareLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

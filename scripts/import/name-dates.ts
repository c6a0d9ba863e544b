import { today } from '../run/calendar';
import { monthOf } from './reading/cells/month-names';

export type DateReading = 'dmy' | 'mdy' | 'ymd';

/** A date in a name: `2024-01-31`, or `2024-01` for a month. */
export interface NameDate extends Partial<Record<DateReading, string | undefined>> {
  /** Place and length in the name. */
  at: number;
  length: number;
  /** The day where its form leaves nothing open; else each reading that makes a day has its own. */
  fixed?: string | undefined;
}

/** Years of two digits are at most so many years back: 31-01-24 is no day of 2031. */
const YEARS_BACK = 15;

const DATE = new RegExp(
  [
    // 2024-01-31, 2024_1_31
    String.raw`(?<y1>(?:19|20)\d\d)(?<s1>[-_. ])(?<m1>\d{1,2})\k<s1>(?<d1>\d{1,2})`,
    // 31-01-2024 or 01-31-2024, 31-01-24 or 24-01-31
    String.raw`(?<a>\d{1,2})(?<s2>[-_. ])(?<b>\d{1,2})\k<s2>(?<c>(?:19|20)\d\d|\d\d)`,
    String.raw`(?<eight>\d{8})|(?<six>\d{6})`,
    // 01-2024
    String.raw`(?<m2>\d{1,2})[-_. ](?<y2>(?:19|20)\d\d)`,
    // 31-jan-2024, January 2024
    String.raw`(?:(?<d3>\d{1,2})[-_. ]?)?(?<![\p{L}\p{M}])(?<m3>[\p{L}\p{M}]{3,12})[-_. ]?(?<y3>(?:19|20)\d\d)`,
  ]
    .map((form) => `(?<!\\d)(?:${form})(?!\\d)`)
    .join('|'),
  'gu',
);

/** The dates in a name, from left to right. */
export function datesIn(name: string): NameDate[] {
  return [...name.matchAll(DATE)].flatMap(({ 0: text, index, groups = {} }) => {
    const found = read(groups);
    return found ? [{ ...found, at: index, length: text.length }] : [];
  });
}

type Read = Omit<NameDate, 'at' | 'length'>;

function read(parts: Record<string, string | undefined>): Read | undefined {
  const { y1, m1, d1, a, b, c, eight, six, m2, y2, d3, m3, y3 } = parts;
  if (y1) return fixed(dayIn(y1, m1, d1));
  if (a && b && c) return either(a, b, c);
  if (eight) {
    const [year, month, day] = [eight.slice(0, 4), eight.slice(4, 6), eight.slice(6)];
    const yearFirst = /^(19|20)/.test(year) ? dayIn(year, month, day) : undefined;
    return yearFirst ? fixed(yearFirst) : either(eight.slice(0, 2), eight.slice(2, 4), eight.slice(4));
  }
  if (six) return fixed(monthIn(six.slice(0, 4), six.slice(4)) ?? monthIn(six.slice(2), six.slice(0, 2)));
  if (y2) return fixed(monthIn(y2, m2));
  if (!m3 || !y3) return undefined;
  const month = monthOf(m3.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
  if (month === undefined) return undefined;
  return fixed(d3 === undefined ? monthIn(y3, `${month}`) : dayIn(y3, `${month}`, d3));
}

function fixed(day: string | undefined): Read | undefined {
  return day === undefined ? undefined : { fixed: day };
}

/** A date whose order its numbers may not tell. */
function either(a: string, b: string, c: string): Read | undefined {
  const days = { dmy: dayIn(c, b, a), mdy: dayIn(c, a, b), ymd: c.length === 2 ? dayIn(a, b, c) : undefined };
  return Object.values(days).some((day) => day !== undefined) ? days : undefined;
}

function dayIn(year: string, month = '', day = ''): string | undefined {
  const inMonth = monthIn(year, month);
  if (inMonth === undefined || Number(day) < 1) return undefined;
  const last = new Date(Date.UTC(Number(inMonth.slice(0, 4)), Number(month), 0)).getUTCDate();
  return Number(day) <= last ? `${inMonth}-${day.padStart(2, '0')}` : undefined;
}

function monthIn(year: string, month = ''): string | undefined {
  const now = Number(today().slice(0, 4));
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  const isYear = year.length === 2 ? full <= now + 1 && full >= now - YEARS_BACK : /^(19|20)\d\d$/.test(year);
  if (!isYear || Number(month) < 1 || Number(month) > 12) return undefined;
  return `${full}-${month.padStart(2, '0')}`;
}

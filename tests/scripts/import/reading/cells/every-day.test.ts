import { type DateOrder, parseDate } from '../../../../../scripts/import/reading/cells/date';
import { newNotation } from '../../../../../scripts/import/reading/cells/notation';

beforeAll(() => jest.useFakeTimers({ now: new Date('2026-06-15T12:00:00') }));
afterAll(() => jest.useRealTimers());

const days: Date[] = [];
for (
  const day = new Date('1990-01-01T23:30:00Z');
  day < new Date('2028-01-01');
  day.setUTCDate(day.getUTCDate() + 1)
)
  days.push(new Date(day));

/** What becomes of the days that are not read as they are, printed: the first three. */
function differing(print: (day: Date) => string, order: DateOrder): string[] {
  return days
    .flatMap((day) => {
      const text = print(day);
      const found = parseDate(text, newNotation(['dmy', 'mdy'], order), { line: 7, column: 'date' });
      return found === day.toISOString().slice(0, 10) ? [] : [`${text}: ${JSON.stringify(found)}`];
    })
    .slice(0, 3);
}

type Parts = [y: string, m: string, d: string];

const forms: [form: string, order: DateOrder, print: (...parts: Parts) => string][] = [
  ['yyyy-mm-dd', 'dmy', (y, m, d) => `${y}-${m}-${d}`],
  ['yyyy/m/d', 'dmy', (y, m, d) => `${y}/${Number(m)}/${Number(d)}`],
  ['yyyymmdd', 'dmy', (y, m, d) => `${y}${m}${d}`],
  ['yyyymmddHHMMSS', 'dmy', (y, m, d) => `${y}${m}${d}233000`],
  ['dd/mm/yyyy', 'dmy', (y, m, d) => `${d}/${m}/${y}`],
  ['dd/mm/yy', 'dmy', (y, m, d) => `${d}/${m}/${y.slice(2)}`],
  ['d.m.yy', 'mdy', (y, m, d) => `${Number(d)}.${Number(m)}.${y.slice(2)}`],
  ['mm/dd/yyyy', 'mdy', (y, m, d) => `${m}/${d}/${y}`],
  ['m/d/yy h:mm PM', 'mdy', (y, m, d) => `${Number(m)}/${Number(d)}/${y.slice(2)} 11:30 PM`],
  ['mm-dd-yy', 'mdy', (y, m, d) => `${m}-${d}-${y.slice(2)}`],
];

test.each(forms)('Every day of 1990 to 2027 is read from %s', (_, order, print) => {
  const printed = (day: Date) => print(...(day.toISOString().slice(0, 10).split('-') as Parts));
  expect(differing(printed, order)).toEqual([]);
});

const orders = { 'en-US': 'mdy', 'en-GB': 'dmy', fr: 'dmy', de: 'dmy', es: 'dmy', 'es-MX': 'dmy' } as const;
const styles = (['short', 'medium', 'long', 'full'] as const).flatMap((dateStyle) =>
  ([undefined, 'short', 'long'] as const).map((timeStyle) => ({
    dateStyle,
    ...(timeStyle && { timeStyle }),
  })),
);

describe.each(Object.entries(orders))(
  'Every day of 1990 to 2027 is read as %s writes it',
  (locale, order) => {
    test.each(styles)('in %o', (style) => {
      const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' });
      expect(differing((day) => format.format(day), order)).toEqual([]);
    });
  },
);

test.each(['en', 'fr', 'de', 'es'])(
  'Every day of 1990 to 2027 is read with the short month of %s',
  (locale) => {
    const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
    const print = (day: Date) => `${day.getUTCDate()}-${month.format(day)}-${day.toISOString().slice(2, 4)}`;
    expect(differing(print, 'dmy')).toEqual([]);
  },
);

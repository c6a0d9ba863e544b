import fc from 'fast-check';
import { type DateOrder, parseDate } from '../../../../../scripts/import/reading/cells/date';
import { newNotation } from '../../../../../scripts/import/reading/cells/notation';
import { Problem } from '../../../../../scripts/import/reading/problem';
import { cpuTime } from '../../../../support/cpu-time';

const notADate = new Problem('not_a_date');
const notADay = new Problem('not_a_day');
const fitsOnly = (other: DateOrder, own: DateOrder, iso: string) =>
  new Problem('other_date_order', { fits: other, choice: own, day: iso });

function parse(text: string, order: DateOrder = 'dmy'): string | Problem {
  return parseDate(text, newNotation(['dmy', 'mdy'], order), { line: 7, column: 'date' });
}

const oneReading: { description: string; input: string; expected: string | Problem }[] = [
  { description: 'An ISO day is taken as it is', input: '2024-02-03', expected: '2024-02-03' },
  { description: 'The year may come first with slashes', input: '2024/02/03', expected: '2024-02-03' },
  { description: 'The year may come first with dots', input: '2024.02.03', expected: '2024-02-03' },
  { description: 'Of an ISO time the day is taken', input: '2024-02-03T10:15:00', expected: '2024-02-03' },
  { description: 'A space may stand before the time', input: '2024-02-03 10:15', expected: '2024-02-03' },
  {
    description: 'Fractions of a second are passed over',
    input: '2024-02-03 10:15:00.123456',
    expected: '2024-02-03',
  },
  { description: 'UTC does not move the day', input: '2024-02-03T23:59:59.999Z', expected: '2024-02-03' },
  {
    description: 'An offset ahead does not move the day',
    input: '2024-02-03T00:30:00+02:00',
    expected: '2024-02-03',
  },
  {
    description: 'An offset behind does not move the day',
    input: '2024-02-03T23:30:00-0800',
    expected: '2024-02-03',
  },
  {
    description: 'PostgreSQL writes an offset in hours',
    input: '2024-02-03 10:15:00+00',
    expected: '2024-02-03',
  },
  { description: 'The leap day of 2024 is a day', input: '2024-02-29', expected: '2024-02-29' },
  { description: 'The leap day of 2000 is a day', input: '2000-02-29', expected: '2000-02-29' },
  { description: 'The year 1900 has no leap day', input: '1900-02-29', expected: notADay },
  { description: 'The year 2023 has no leap day', input: '2023-02-29', expected: notADay },
  { description: '30 February is no day, and not 2 March', input: '2023-02-30', expected: notADay },
  { description: 'April has no 31st', input: '2023-04-31', expected: notADay },
  { description: 'There is no month 13', input: '2023-13-01', expected: notADay },
  { description: 'There is no month 0', input: '2023-00-10', expected: notADay },
  { description: 'There is no day 0', input: '2023-01-00', expected: notADay },
  { description: 'There is no year 0', input: '0000-01-01', expected: notADay },
  {
    description: 'An impossible day with a time is no day',
    input: '2023-02-30T10:00:00Z',
    expected: notADay,
  },
  { description: 'Dots are day first', input: '03.02.2024', expected: '2024-02-03' },
  { description: 'Dots with a time are day first', input: '3.2.2024 10:15', expected: '2024-02-03' },
  { description: 'An impossible day with dots is no day', input: '31.04.2024', expected: notADay },
  { description: 'Dots are never month first', input: '02.13.2024', expected: notADay },
  { description: 'Two separators in one date are none', input: '03/02-2024', expected: notADate },
  { description: 'Two separators after the year are none', input: '2024-02/03', expected: notADate },
  { description: "Excel's serial number is no date", input: '45325', expected: notADate },
  { description: 'A month alone is no date', input: '2024-02', expected: notADate },
  { description: 'The name of a month alone is no date', input: 'Feb 2024', expected: notADate },
  { description: 'A word is no date', input: 'TOTAL', expected: notADate },
  { description: 'Text after the date spoils it', input: '2024-02-03x', expected: notADate },
  { description: 'Text before the date spoils it', input: 'x2024-02-03', expected: notADate },
  { description: 'A second line spoils it', input: '2024-02-03\n2024-02-04', expected: notADate },
  { description: 'Arabic digits are no date', input: '٢٠٢٤-٠٢-٠٣', expected: notADate },
  { description: 'Full-width digits are no date', input: '２０２４-02-03', expected: notADate },
];

test.each(oneReading)('$description: $input', ({ input, expected }) => {
  expect(parse(input, 'dmy')).toStrictEqual(expected);
  expect(parse(input, 'mdy')).toStrictEqual(expected);
});

const twoReadings: { description: string; input: string; dmy: string | Problem; mdy: string | Problem }[] = [
  {
    description: 'Slashes follow the order of the column',
    input: '03/02/2024',
    dmy: '2024-02-03',
    mdy: '2024-03-02',
  },
  {
    description: 'Dashes follow the order of the column',
    input: '03-02-2024',
    dmy: '2024-02-03',
    mdy: '2024-03-02',
  },
  {
    description: 'Single digits follow the order of the column',
    input: '3/2/2024',
    dmy: '2024-02-03',
    mdy: '2024-03-02',
  },
  {
    description: 'An American time is passed over',
    input: '3/2/2024 1:05 PM',
    dmy: '2024-02-03',
    mdy: '2024-03-02',
  },
  {
    description: 'A Spanish time is passed over',
    input: '03/02/2024 1:05:00 p. m.',
    dmy: '2024-02-03',
    mdy: '2024-03-02',
  },
  {
    description: 'A first number above 12 is a day',
    input: '13/02/2024',
    dmy: '2024-02-13',
    mdy: fitsOnly('dmy', 'mdy', '2024-02-13'),
  },
  {
    description: 'A second number above 12 is a day',
    input: '02/13/2024',
    dmy: fitsOnly('mdy', 'dmy', '2024-02-13'),
    mdy: '2024-02-13',
  },
  {
    description: 'A leap day is found day first',
    input: '29/02/2024',
    dmy: '2024-02-29',
    mdy: fitsOnly('dmy', 'mdy', '2024-02-29'),
  },
  { description: 'No leap day, no day', input: '29/02/2023', dmy: notADay, mdy: notADay },
  { description: 'No day under either order', input: '31/31/2024', dmy: notADay, mdy: notADay },
  {
    description: 'The same day under both orders',
    input: '05/05/2024',
    dmy: '2024-05-05',
    mdy: '2024-05-05',
  },
];

test.each(twoReadings)('$description: $input', ({ input, dmy, mdy }) => {
  expect(parse(input, 'dmy')).toStrictEqual(dmy);
  expect(parse(input, 'mdy')).toStrictEqual(mdy);
});

const evidence: { description: string; input: string; shown: object }[] = [
  { description: 'An ISO day tells nothing', input: '2024-02-03', shown: {} },
  { description: 'Dots tell nothing', input: '13.02.2024', shown: {} },
  { description: 'The same day under both orders tells nothing', input: '05/05/2024', shown: {} },
  { description: 'An impossible day tells nothing', input: '31/31/2024', shown: {} },
  {
    description: 'A day above 12 tells the order',
    input: '13/02/2024',
    shown: { evidence: { dmy: { line: 7, column: 'date', value: '13/02/2024' } } },
  },
  {
    description: 'A day above 12 tells the other order',
    input: '02/13/2024',
    shown: { evidence: { mdy: { line: 7, column: 'date', value: '02/13/2024' } } },
  },
  {
    description: 'Two possible days leave it open',
    input: '03/02/2024',
    shown: { open: { line: 7, column: 'date', value: '03/02/2024' }, isMixed: true },
  },
];

test.each(evidence)('$description: $input', ({ input, shown }) => {
  const reading = newNotation<DateOrder>(['dmy', 'mdy'], undefined);
  parseDate(input, reading, { line: 7, column: 'date' });
  const { weight, yearFirst, yearLast, ...others } = reading;
  expect(others).toEqual({ ...newNotation(['dmy', 'mdy'], undefined), ...shown });
});

describe('Every day of the calendar', () => {
  const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  const isoOf = (day: Date) => day.toISOString().slice(0, 10);
  const printed: {
    description: string;
    print: (year: string, month: string, day: string) => string;
    order: DateOrder;
  }[] = [
    { description: 'as ISO', print: (year, month, day) => `${year}-${month}-${day}`, order: 'dmy' },
    {
      description: 'with a time',
      print: (year, month, day) => `${year}-${month}-${day}T23:30:00-11:00`,
      order: 'dmy',
    },
    { description: 'day first', print: (year, month, day) => `${day}/${month}/${year}`, order: 'dmy' },
    { description: 'month first', print: (year, month, day) => `${month}/${day}/${year}`, order: 'mdy' },
    {
      description: 'with dots',
      print: (year, month, day) => `${Number(day)}.${Number(month)}.${year}`,
      order: 'mdy',
    },
    { description: 'with dashes', print: (year, month, day) => `${day}-${month}-${year}`, order: 'dmy' },
  ];
  test.each(printed)('is the same day after printing it $description', ({ print, order }) => {
    fc.assert(
      fc.property(days.map(isoOf), (iso) => {
        const [year = '', month = '', day = ''] = iso.split('-');
        expect(parse(print(year, month, day), order)).toBe(iso);
      }),
    );
  });
});

test('A NUL character spoils a date', () => {
  expect(parse('2024-02-\u000003')).toStrictEqual(notADate);
});

test('A million digits are refused at once', () => {
  const start = cpuTime();
  expect(parse(`${'1'.repeat(1_000_000)}/02/2024`)).toStrictEqual(notADate);
  expect(parse(`2024-02-03 10:15${' '.repeat(1_000_000)}x`)).toStrictEqual(notADate);
  expect(cpuTime() - start).toBeLessThan(500);
});

import { dayAt, salesCalendar, WEEK } from '../../../scripts/analysis/sales-calendar';

const full: [first: string, last: string, fullMonths: string[]][] = [
  ['2024-01-01', '2024-03-31', ['2024-01', '2024-02', '2024-03']],
  ['2024-01-04', '2024-03-28', ['2024-01', '2024-02', '2024-03']],
  ['2024-01-05', '2024-03-27', ['2024-02']],
  ['2024-02-04', '2024-02-26', ['2024-02']],
  ['2024-02-04', '2024-02-25', []],
  ['2023-12-31', '2024-01-28', ['2024-01']],
];
test.each(full)('From %s to %s the full months are %j', (first, last, fullMonths) => {
  expect(salesCalendar({ first, last }).fullMonths).toEqual(fullMonths);
});

const weeks: [first: string, last: string, fullWeeks: string[]][] = [
  ['2024-01-01', '2024-01-07', ['2024-01-01']],
  ['2024-01-02', '2024-01-14', ['2024-01-08']],
  ['2024-01-02', '2024-01-13', []],
  ['2024-01-07', '2024-01-22', ['2024-01-08', '2024-01-15']],
];
test.each(weeks)('From %s to %s the full weeks begin on %j', (first, last, fullWeeks) => {
  const calendar = salesCalendar({ first, last });
  const numbers = Array.from({ length: calendar.fullWeeks }, (_, week) => calendar.monday + WEEK * week);
  expect(numbers.map((number) => dayAt({ first, last }, number))).toEqual(fullWeeks);
});

test('Without sales there are no days', () => {
  expect(salesCalendar(undefined)).toEqual({
    period: undefined,
    days: 0,
    months: [],
    fullMonths: [],
    fullWeeks: 0,
    monday: 0,
  });
});

test('Days without sales are days, also on a leap day', () => {
  const period = { first: '2024-02-28', last: '2024-03-01' };
  const { days } = salesCalendar(period);
  expect(Array.from({ length: days }, (_, number) => dayAt(period, number))).toEqual([
    '2024-02-28',
    '2024-02-29',
    '2024-03-01',
  ]);
});

test('Ten thousand years have months, and as many days and weeks as a number tells', () => {
  const { days, fullWeeks, months } = salesCalendar({ first: '0001-01-01', last: '9999-12-31' });
  expect({ days, fullWeeks, months: months.length }).toEqual({
    ...{ days: 3_652_059, fullWeeks: 521_722, months: 119_988 },
  });
});

import fc from 'fast-check';
import {
  dateOf,
  dayNumber,
  mondayOf,
  monthAfter,
  monthNumber,
  weekdayOf,
  yearMonthOf,
} from '../../../scripts/run/calendar';

const date = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((each) => each.toISOString().slice(0, 10));

test('A day and its month come back from its number', () => {
  fc.assert(
    fc.property(date, (each) => {
      const day = dayNumber(each);
      expect([dateOf(day), yearMonthOf(monthNumber(day))]).toEqual([each, each.slice(0, 7)]);
    }),
  );
});

test('Days sort like their numbers', () => {
  fc.assert(
    fc.property(date, date, (a, b) => {
      expect(Math.sign(dayNumber(a) - dayNumber(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
    }),
  );
});

test('Months follow over the end of a year, back and forth', () => {
  expect([monthAfter('2024-11', 3), monthAfter('2024-02', -2), monthAfter('2024-05', 0)]).toEqual([
    '2025-02',
    '2023-12',
    '2024-05',
  ]);
});

test('Monday is 1 and Sunday 7', () => {
  expect(['1969-12-28', '1970-01-05', '2024-02-29', '2024-03-03'].map(weekdayOf)).toEqual([7, 1, 4, 7]);
});

test.each([
  ['1970-01-05', '1970-01-05'],
  ['1970-01-11', '1970-01-05'],
  ['2024-03-03', '2024-02-26'],
  ['1969-12-31', '1969-12-29'],
])('The week of %s begins on %s', (day, monday) => {
  expect(mondayOf(day)).toBe(monday);
});

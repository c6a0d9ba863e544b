import fc from 'fast-check';
import { dateOf, dayNumber, monthAfter, monthNumber, yearMonthOf } from '../../../scripts/run/calendar';

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

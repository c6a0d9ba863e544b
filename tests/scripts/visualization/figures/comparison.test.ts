import { comparisonOf } from '../../../../scripts/visualization/figures/comparison';

type Case = [what: string, first: string, last: string, now: string, before: string, base: 'year' | 'days'];

const cases: Case[] = [
  [
    'two calendar years, though the shop was closed on 1 January',
    ...['2022-01-02', '2023-12-31', '2023-01-01 2023-12-31', '2022-01-01 2022-12-31', 'year'],
  ] as Case,
  [
    'a quarter, where the last year is not whole a year before',
    ...['2024-01-02', '2025-12-06', '2025-09-08 2025-12-06', '2024-09-08 2024-12-06', 'year'],
  ] as Case,
  [
    'a week, as soon as it is a year old',
    ...['2024-03-01', '2025-03-07', '2025-03-01 2025-03-07', '2024-03-01 2024-03-07', 'year'],
  ] as Case,
  [
    'a year that ends on a leap day',
    ...['2022-01-01', '2024-02-29', '2023-03-01 2024-02-29', '2022-03-01 2023-02-28', 'year'],
  ] as Case,
  [
    'a quarter against the days before, where there is no year before',
    ...['2025-01-01', '2025-07-30', '2025-05-02 2025-07-30', '2025-02-01 2025-05-01', 'days'],
  ] as Case,
];

test.each(cases)('Compared is %s', (_, first, last, now, before, base) => {
  const period = (text: string) => {
    const [from, to] = text.split(' ');
    return { first: from, last: to };
  };
  expect(comparisonOf({ first, last })).toEqual({ now: period(now), before: period(before), base });
});

test('Three days are compared with nothing', () => {
  expect(comparisonOf({ first: '2025-01-01', last: '2025-01-03' })).toBeUndefined();
});

import { partsOf } from '../../../../scripts/visualization/subjects/span-sums';
import { spansOf } from '../../../../scripts/visualization/subjects/spans';

const shown = (first: string, last: string) =>
  spansOf({ first, last }).map(({ name, first: from, before }) =>
    [name, from, ...(before ? [`${before.first}–${before.last}`] : [])].join(' '),
  );

it.each([
  [
    'two years that end with a year',
    ['2024-01-02', '2025-12-31'],
    ['year 2025-01-01 2024-01-01–2024-12-31', 'days90 2025-10-03 2024-10-03–2024-12-31', 'all 2024-01-02'],
  ],
  [
    'two years that end in one',
    ['2023-11-01', '2025-12-06'],
    [
      'year 2024-12-07 2023-12-07–2024-12-06',
      'thisYear 2025-01-01 2024-01-01–2024-12-06',
      'days90 2025-09-08 2024-09-08–2024-12-06',
      'all 2023-11-01',
    ],
  ],
  [
    'a leap day',
    ['2023-01-01', '2024-02-29'],
    ['year 2023-03-01', 'thisYear 2024-01-01 2023-01-01–2023-02-28', 'days90 2023-12-02', 'all 2023-01-01'],
  ],
  ['four months', ['2025-03-01', '2025-06-30'], ['days90 2025-04-02', 'all 2025-03-01']],
  ['three days', ['2025-12-01', '2025-12-03'], ['all 2025-12-01']],
])('What can be chosen of %s', (_, [first = '', last = ''], spans) => {
  expect(shown(first, last)).toEqual(spans);
});

const period = { first: '2024-01-02', last: '2025-12-06' };
it.each([
  ['whole months', ['2024-03-01', '2024-04-30'], [2, 3], []],
  ['a start within a month', ['2024-03-15', '2024-05-31'], [3, 4], ['2024-03-15–2024-03-31']],
  [
    'both ends within months',
    ['2024-01-15', '2024-03-03'],
    [1],
    ['2024-01-15–2024-01-31', '2024-03-01–2024-03-03'],
  ],
  ['days of one month', ['2024-02-03', '2024-02-09'], [], ['2024-02-03–2024-02-09']],
  ['up to the last sale', ['2025-11-01', '2025-12-06'], [22, 23], []],
  ['from before the first sale', ['2024-01-01', '2024-02-29'], [0, 1], []],
])('A span is whole months and the days around them: %s', (_, [first = '', last = ''], months, days) => {
  const parts = partsOf({ first, last }, period);
  expect([parts.months, parts.days.map((each) => `${each.first}–${each.last}`)]).toEqual([months, days]);
});

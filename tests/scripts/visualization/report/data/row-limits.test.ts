import { rowLimits } from '../../../../../scripts/visualization/report/data/row-limits';

it.each([
  ['small tables stand whole', [12, 942, 280], [12, 942, 280]],
  ['a large one has its first 50,000 rows', [12, 431_952], [12, 50_000]],
  [
    'what small ones leave is shared by the large',
    [50_000, 50_000, 9, 50_000, 50_000],
    [37_497, 37_498, 9, 37_498, 37_498],
  ],
])('Rows of a page are limited: %s', (_, counts, limits) => {
  expect(rowLimits(counts)).toEqual(limits);
});

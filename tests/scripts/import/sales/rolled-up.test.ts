import { rolledUp } from '../../../../scripts/import/sales/rolled-up';
import { sumsOf } from './sums';

const PLACES = 10;
const sums = (...rows: [month: number, place: number, ...measures: number[]][]) =>
  sumsOf(rows.map(([month, place, ...measures]) => [month * PLACES + place, ...measures]));

test('The months of a product in a store are added up', () => {
  const months = sums([7, 3, 1, 2, 2, 0], [7, 4, 1, 9, 0, 90], [8, 3, 2, -5, 1, 40]);
  expect([...rolledUp(months, PLACES)]).toEqual([sums([0, 3, 3, -3, 3, 40], [0, 4, 1, 9, 0, 90])]);
});

test('A new part begins before a sum gets too large for a number to be exact', () => {
  const half = 2 ** 52;
  const months = sums([7, 3, 1, 1, 0, half], [8, 3, 1, 1, 0, half], [9, 3, 1, 1, 0, -5]);
  expect([...rolledUp(months, PLACES)]).toEqual([
    sums([0, 3, 1, 1, 0, half]),
    sums([0, 3, 2, 2, 0, half - 5]),
  ]);
});

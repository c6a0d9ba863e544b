import { rolledUp } from '../../../../scripts/import/sales/rolled-up';

const PLACES = 10;
const cells = (...rows: [month: number, place: number, ...sums: number[]][]) => ({
  keys: Float64Array.from(rows, ([month, place]) => month * PLACES + place),
  sums: Float64Array.from(rows.flatMap(([, , ...sums]) => sums)),
});

test('The months of a product in a store are added up', () => {
  const months = cells([7, 3, 1, 2, 2, 0], [7, 4, 1, 9, 0, 90], [8, 3, 2, -5, 1, 40]);
  expect([...rolledUp(months, PLACES)]).toEqual([cells([0, 3, 3, -3, 3, 40], [0, 4, 1, 9, 0, 90])]);
});

test('A new part begins before a sum gets too large for a number to be exact', () => {
  const half = 2 ** 52;
  const months = cells([7, 3, 1, 1, 0, half], [8, 3, 1, 1, 0, half], [9, 3, 1, 1, 0, -5]);
  expect([...rolledUp(months, PLACES)]).toEqual([
    cells([0, 3, 1, 1, 0, half]),
    cells([0, 3, 2, 2, 0, half - 5]),
  ]);
});

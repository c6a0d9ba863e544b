import { rolledUp } from '../../../../scripts/import/sales/rolled-up';
import { rollUps } from '../../../../scripts/import/sales/summaries';
import { sumsOf } from './sums';

const sizes = { products: 5, stores: 2 };
/** Sums of a month, a store and a product. */
const months = (...rows: [month: number, store: number, product: number, ...measures: number[]][]) =>
  sumsOf(
    rows.map(([month, store, product, ...measures]) => [(month * 2 + store) * 5 + product, ...measures]),
  );
const rolled = (table: string, sums: ReturnType<typeof months>) => {
  const keyOf = rollUps.find((each) => each.table === table)?.keyOf(sizes);
  return keyOf ? [...rolledUp(sums, keyOf)] : undefined;
};

test('The months of a product in a store are added up, and so are the stores of a product in a month', () => {
  const sums = months([7, 0, 3, 1, 2, 2, 0], [7, 1, 3, 1, 9, 0, 90], [8, 0, 3, 2, -5, 1, 40]);
  // A product and a store; a month and a product.
  expect(rolled('sales_by_store', sums)).toEqual([
    sumsOf([
      [6, 3, -3, 3, 40],
      [7, 1, 9, 0, 90],
    ]),
  ]);
  expect(rolled('sales_by_product', sums)).toEqual([
    sumsOf([
      [38, 2, 11, 2, 90],
      [43, 2, -5, 1, 40],
    ]),
  ]);
});

test('A new part begins before a sum gets too large for a number to be exact', () => {
  const half = 2 ** 52;
  const sums = months([7, 0, 3, 1, 1, 0, half], [8, 0, 3, 1, 1, 0, half], [9, 0, 3, 1, 1, 0, -5]);
  expect(rolled('sales_by_store', sums)).toEqual([
    sumsOf([[6, 1, 1, 0, half]]),
    sumsOf([[6, 2, 2, 0, half - 5]]),
  ]);
});

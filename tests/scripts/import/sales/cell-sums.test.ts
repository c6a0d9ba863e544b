import { CellSums } from '../../../../scripts/import/sales/cell-sums';

const BIG = 2 ** 53 - 1;

test('Cells come in the order of their keys, however many there are', () => {
  const sums = new CellSums();
  const keys = Array.from({ length: 1_000 }, (_, index) => (index * 7_919) % 1_000);
  for (const key of keys) sums.add(key, 1, 2 * key, key, -key);
  for (const key of keys) sums.add(key, 1, 0, 0, 0);
  const { keys: sorted, sums: measures } = sums.cells();
  expect(sums.size).toBe(1_000);
  expect([...sorted]).toEqual([...keys].sort((a, b) => a - b));
  expect([...measures.subarray(4 * 500, 4 * 501)]).toEqual([2, 1000, 500, -500]);
});

test('Cells of others are added', () => {
  const [one, other] = [new CellSums(), new CellSums()];
  one.add(5, 1, 2, 3, 4);
  other.add(5, 1, -2, 30, 400);
  other.add(2 ** 40, 1, 1, 1, 1);
  one.merge(other.cells());
  expect(one.cells()).toEqual({
    keys: Float64Array.of(5, 2 ** 40),
    sums: Float64Array.of(2, 0, 33, 404, 1, 1, 1, 1),
  });
});

test.each([
  ['quantity', BIG, 0, 0],
  ['list quantity', 0, BIG, 0],
  ['amount', 0, 0, BIG],
  ['negative amount', 0, 0, -BIG],
])('A sum that is too large to be exact is refused: %s', (_, quantity, list, amount) => {
  const sums = new CellSums();
  sums.add(1, 1, quantity, list, amount);
  sums.add(2, 1, quantity, list, amount);
  expect(() => sums.add(1, 1, Math.sign(quantity), Math.sign(list), Math.sign(amount))).toThrow(
    'add up to more than 900 billion',
  );
});

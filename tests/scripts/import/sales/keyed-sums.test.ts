import { KeyedSums, type Sums } from '../../../../scripts/import/sales/keyed-sums';
import { columnsOf, sumsOf } from './sums';

const BIG = 2 ** 53 - 1;

function add(sums: KeyedSums, ...rows: [key: number, ...measures: number[]][]): void {
  sums.merge(sumsOf(rows));
}

test('Sums come in the order of their keys, however many there are', () => {
  const sums = new KeyedSums();
  const keys = Array.from({ length: 1_000 }, (_, index) => (index * 7_919) % 1_000);
  for (const key of keys) add(sums, [key, 1, 2 * key, key, -key]);
  for (const key of keys) add(sums, [key, 1, 0, 0, 0]);
  const sorted = sums.sorted();
  expect(sums.size).toBe(1_000);
  expect([...sorted.keys]).toEqual([...keys].sort((a, b) => a - b));
  expect(columnsOf(sorted, 500)).toEqual([2, 1000, 500, -500, 0]);
});

test('Sums of others are added', () => {
  const [one, other] = [new KeyedSums(), new KeyedSums()];
  add(one, [5, 1, 2, 3, 4]);
  add(other, [5, 1, -2, 30, 400], [2 ** 40, 1, 1, 1, 1]);
  one.merge(other.sorted());
  expect(one.sorted()).toEqual(
    sumsOf([
      [5, 2, 0, 33, 404],
      [2 ** 40, 1, 1, 1, 1],
    ]) satisfies Sums,
  );
});

test.each([
  ['quantity', BIG, 0, 0],
  ['list quantity', 0, BIG, 0],
  ['amount', 0, 0, BIG],
  ['negative amount', 0, 0, -BIG],
])('A sum that is too large to be exact is refused: %s', (_, quantity, list, amount) => {
  const sums = new KeyedSums();
  add(sums, [1, 1, quantity, list, amount], [2, 1, quantity, list, amount]);
  expect(() => add(sums, [1, 1, Math.sign(quantity), Math.sign(list), Math.sign(amount)])).toThrow(
    'add up to more than 900 billion',
  );
});

import { Spread } from '../../../../scripts/import/reading/spread';

type Row = [product: string, quantity: number, value: number];

/** The rows of some products, each sold once and in a larger quantity. */
const twice = (products: string, value: (quantity: number) => number): Row[] =>
  products.split('').flatMap((product): Row[] => [
    [product, 1, value(1)],
    [product, 4, value(4)],
  ]);
const total = (quantity: number) => quantity * 2.5;
const price = () => 2.5;

const cases: { description: string; rows: Row[]; verdict: 'total' | 'price' | undefined }[] = [
  { description: 'What grows with the quantity is a total', rows: twice('ABC', total), verdict: 'total' },
  { description: 'What does not is a price', rows: twice('ABC', price), verdict: 'price' },
  { description: 'Two products tell nothing', rows: twice('AB', total), verdict: undefined },
  { description: 'Nothing tells nothing', rows: [], verdict: undefined },
  {
    description: 'Products of one quantity tell nothing',
    rows: ['A', 'B', 'C', 'D'].flatMap((product): Row[] => [
      [product, 2, 5],
      [product, 2, 7],
    ]),
    verdict: undefined,
  },
  {
    description: 'One product in ten may say otherwise',
    rows: [...twice('ABCDEFGHI', total), ...twice('J', price)],
    verdict: 'total',
  },
  {
    description: 'Where two in ten say otherwise, nothing is told',
    rows: [...twice('ABCDEFGH', total), ...twice('IJ', price)],
    verdict: undefined,
  },
  {
    description: 'A price may change, and a discount be given',
    rows: twice('ABC', (quantity) => quantity * 2.5 * (quantity === 1 ? 1 : 0.9)),
    verdict: 'total',
  },
  {
    description: 'Returns count by their size',
    rows: [
      ['A', -1, -2],
      ['A', 4, 8],
      ['B', -3, 6],
      ['B', 1, 2],
      ['C', 1, 2],
      ['C', 2, -4],
    ],
    verdict: 'total',
  },
  {
    description: 'Rows without a quantity or a value tell nothing',
    rows: [
      ...twice('AB', total),
      ['C', 1, 0],
      ['C', 4, 10],
      ['C', 0, 3],
      ['C', Number.NaN, 1],
      ['C', 1, Number.NaN],
    ],
    verdict: undefined,
  },
];

test.each(cases)('$description', ({ rows, verdict }) => {
  const spread = new Spread();
  for (const row of rows) spread.add(...row);
  expect(spread.verdict()).toBe(verdict);
});

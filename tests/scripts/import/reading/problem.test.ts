import { describeReject } from '../../../../scripts/import/reading/problem';

const cases: {
  description: string;
  reject: { line: number; column: string | null; value: string | null; message: string };
  expected: string;
}[] = [
  {
    description: 'A cell is shown with its column and value',
    reject: { line: 42, column: 'quantity', value: 'deux', message: 'is not a whole number' },
    expected: 'data/sales.csv:42 quantity "deux" is not a whole number',
  },
  {
    description: 'An empty cell has no value to show',
    reject: { line: 42, column: 'quantity', value: '', message: 'is empty' },
    expected: 'data/sales.csv:42 quantity is empty',
  },
  {
    description: 'A whole row has no column to show',
    reject: { line: 42, column: null, value: null, message: 'has 1 cell, the header has 4' },
    expected: 'data/sales.csv:42 the row has 1 cell, the header has 4',
  },
  {
    description: 'Line breaks in a value become spaces',
    reject: { line: 42, column: 'price', value: 'a\r\n\tb', message: 'is not a price' },
    expected: 'data/sales.csv:42 price "a b" is not a price',
  },
  {
    description: 'Sixty characters are shown',
    reject: { line: 42, column: 'price', value: 'x'.repeat(60), message: 'is not a price' },
    expected: `data/sales.csv:42 price "${'x'.repeat(60)}" is not a price`,
  },
  {
    description: 'A longer value is cut, but not within a character',
    reject: { line: 42, column: 'price', value: `${'x'.repeat(59)}😀y`, message: 'is not a price' },
    expected: `data/sales.csv:42 price "${'x'.repeat(59)}😀…" is not a price`,
  },
];

test.each(cases)('$description', ({ reject, expected }) => {
  expect(describeReject('data/sales.csv', reject)).toBe(expected);
});

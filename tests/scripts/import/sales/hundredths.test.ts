import { hundredthsIn } from '../../../../scripts/import/sales/hundredths';

test.each([
  ['12.50', 1250],
  ['0.00', 0],
  ['007.05', 705],
  ['999999999.99', 99_999_999_999],
])('a cell with two decimals is read as it stands: %s', (cell, hundredths) => {
  expect(hundredthsIn(cell, 0, cell.length)).toBe(hundredths);
  expect(hundredthsIn(`1.00,${cell},2`, 5, 5 + cell.length)).toBe(hundredths);
  expect(hundredths / 100).toBe(Number(cell));
});

test.each([
  '',
  '.50',
  '5',
  '5.5',
  '1.500',
  '1,50',
  '-1.50',
  '"1.50"',
  ' 1.50',
  '1e1.50',
  '١.50',
  '9999999999.99',
  '1.5.50',
])('any other cell is left to the parser: %s', (cell) => {
  expect(hundredthsIn(cell, 0, cell.length)).toBe(-1);
});

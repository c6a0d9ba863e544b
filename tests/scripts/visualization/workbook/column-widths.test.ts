import { createFormatter } from '../../../../scripts/visualization/number-format';
import type { ViewColumn } from '../../../../scripts/visualization/view';
import { columnWidths } from '../../../../scripts/visualization/workbook/column-widths';

const formatter = createFormatter('en', 'EUR');
/** The least width of a column of numbers, which these are wider than. */
const NARROWEST = 14;

it.each<[ViewColumn['format'], number[]]>([
  ['units', [1, 123_456_789_012.125, 3]],
  ['units', [-98_765_432_109, 0.5, 7]],
  ['money', [-1_234_567_890.5, 20]],
  ['money', [12_345_678_901, -3.25]],
  ['ratio', [0.25, 123_456_789_012.75]],
])('A column of %s is as wide as each of its numbers: %j', (format, numbers) => {
  const column: ViewColumn = { name: 'n', label: 'N', format };
  const [width = 0] = columnWidths({ columns: [column], sample: numbers.map((each) => [each]) }, formatter);
  const widest = Math.max(...numbers.map((each) => formatter.cell(each, format).length));
  expect(widest).toBeGreaterThan(NARROWEST);
  expect(width).toBeGreaterThanOrEqual(widest);
  // And hardly wider.
  expect(width).toBeLessThanOrEqual(widest + 6);
});

import { textTable } from '../../../scripts/output/table';
import { placesOf } from '../../../scripts/run/terminal';

const text = (label: string) => ({ label, isNumber: false });
const number = (label: string) => ({ label, isNumber: true });
const lines = (table: { text: string }) => table.text.split('\n');

test('Texts stand to the left, numbers to the right, a sign before its numbers', () => {
  const columns = [text('file'), number('read'), { ...number('kept'), sign: '=' }];
  expect(
    lines(
      textTable(columns, [
        ['a.csv', '1,000', '10'],
        ['longer.csv', '2', '1,000'],
      ]),
    ),
  ).toEqual(['file         read    kept', 'a.csv       1,000 =    10', 'longer.csv      2 = 1,000']);
});

test('A table that is too wide has heads of several lines, which end above the rows', () => {
  const columns = [text('Store code'), ...Array(5).fill(number('Revenue per employee'))];
  const table = textTable(columns, [['001', ...Array(5).fill('€1,000.00')]]);
  expect(lines(table)).toEqual([
    '             Revenue per   Revenue per   Revenue per   Revenue per   Revenue per',
    'Store code      employee      employee      employee      employee      employee',
    expect.stringMatching(/^001 .*€1,000\.00$/),
  ]);
});

test('Then names are cut in the middle, so that those which begin alike are told apart', () => {
  const columns = [text('Product'), ...Array(6).fill(number('Revenue'))];
  const rows = ['red', 'blue'].map((color) => [
    `Casserole in enamelled cast iron, ${color}`,
    ...Array(6).fill('€1,000.00'),
  ]);
  const [, red = '', blue = ''] = lines(textTable(columns, rows));
  expect([red, blue].map(placesOf)).toEqual([80, 80]);
  expect(red).toMatch(/^Casserole… red +€/);
  expect(blue).toMatch(/^Casserole…blue +€/);
});

test('Then the last columns are left out, and counted', () => {
  const columns = [text('Product'), ...Array(9).fill(number('Revenue'))];
  const table = textTable(columns, [['Casserole', ...Array(9).fill('€1,000.00')]]);
  expect(table.leftOut).toBe(3);
  expect(lines(table)).toHaveLength(2);
});

test('No line is wider than 80 places, whatever stands in a table', () => {
  const hostile = [
    'x'.repeat(500),
    '漢字'.repeat(50),
    'e\u0301'.repeat(90),
    'a\nb\x1b[31m',
    '👍'.repeat(60),
    '',
  ];
  for (const label of ['L', 'Long labels of many words', 'y'.repeat(100)]) {
    const columns = [text(label), text(label), number(label), { ...number(label), sign: '+' }];
    const table = textTable(
      columns,
      hostile.map((cell) => [cell, cell, cell, cell]),
    );
    for (const line of lines(table)) expect(placesOf(line)).toBeLessThanOrEqual(80);
    expect(table.text).not.toContain('\x1b');
  }
});

import type { CellType } from '../../../../../scripts/import/kinds';
import { type Cell, cellText } from '../../../../../scripts/import/reading/workbook/cell-text';
import { numberFormat } from '../../../../../scripts/import/reading/workbook/number-format';

interface Wear {
  format?: string;
  column?: CellType;
  startsIn1904?: boolean;
  decimal?: 'point' | 'comma';
}

function text(cell: Partial<Cell>, wear: Wear = {}): string {
  const { format = 'General', startsIn1904 = false, decimal = 'point', column } = wear;
  const key = { strings: ['P1', ''], styles: [numberFormat(format)], startsIn1904, decimal };
  return cellText({ type: 'n', style: 0, value: '', ...cell }, key, column);
}

it.each<[type: string, value: string, text: string]>([
  ['s', '0', 'P1'],
  ['s', '1', ''],
  ['s', '7', ''],
  ['inlineStr', ' 007 ', ' 007 '],
  ['str', 'computed', 'computed'],
  ['str', 'two\r\nlines_x000D_', 'two lines '],
  ['e', '#N/A', '#N/A'],
  ['b', '1', 'TRUE'],
  ['b', '0', 'FALSE'],
  ['d', '2024-01-31T00:00:00.000', '2024-01-31'],
  ['d', '2024-01-31T18:30:00', '2024-01-31 18:30:00'],
  ['d', '2024-01-31', '2024-01-31'],
  ['n', '', ''],
])('A cell of type %s with %j reads %j', (type, value, expected) => {
  expect(text({ type, value })).toBe(expected);
});

it.each<[value: string, text: string]>([
  ['3', '3'],
  ['-1', '-1'],
  ['1.5', '1.5'],
  ['1.50', '1.5'],
  ['0.30000000000000004', '0.3'],
  ['541.23000000000002', '541.23'],
  ['3.0000000000000004', '3'],
  ['-0', '0'],
  ['1E3', '1000'],
  ['4.0063813331E12', '4006381333100'],
  ['123456789012345', '123456789012345'],
  ['830000000000000000', '8.3E+17'],
  ['1E-7', '0.0000001'],
  ['5.5511151231257827E-17', '0.00000000000000005551'],
  ['1E-30', '0'],
  ['x', 'NaN'],
])('The number %s reads %s', (value, expected) => {
  expect(text({ value })).toBe(expected);
});

it.each<[value: string, format: string, text: string]>([
  ['45322', 'yyyy-mm-dd', '2024-01-31'],
  ['45322', 'dd/mm/yyyy;@', '2024-01-31'],
  ['45322', '[$-40C]d\\ mmmm\\ yyyy;@', '2024-01-31'],
  ['45322.770833333336', 'm/d/yy h:mm', '2024-01-31 18:30:00'],
  ['45322.999999999996', 'yyyy-mm-dd hh:mm:ss.000', '2024-02-01'],
  ['45322.99999', 'yyyy-mm-dd', '2024-01-31 23:59:59'],
  ['0.75', 'h:mm AM/PM', '18:00:00'],
  ['1', 'yyyy', '1900-01-01'],
  ['59', 'yyyy', '1900-02-28'],
  ['60', 'yyyy', '60'],
  ['61', 'yyyy', '1900-03-01'],
  ['2958465', 'yyyy', '9999-12-31'],
  ['2958466', 'yyyy', '2958466'],
  ['-1', 'yyyy', '-1'],
  ['1.5', '[h]:mm', '1.5'],
  ['0.15', '0%', '0.15'],
  ['12.5', '#,##0.00\\ "days"', '12.5'],
  ['12.5', '[Red]0.00', '12.5'],
  ['12', '0.00E+00', '12'],
  ['7', '00000', '00007'],
  ['7', '00000;-00000', '00007'],
  ['123456', '00000', '123456'],
  ['-7', '00000', '-7'],
  ['7.5', '00000', '7.5'],
  ['7', '"P"000', 'P007'],
  ['7', '\\P\\-000', 'P-007'],
  ['1234567', '000\\-000', '1234-567'],
  ['7', '0', '7'],
  ['7', '0" pcs"', '7'],
  ['7', '00.00', '7'],
  ['7', '[<=999]000;0000', '7'],
  ['7', '@', '7'],
])('The number %s in the format %s reads %s', (value, format, expected) => {
  expect(text({ value }, { format })).toBe(expected);
});

it.each<[value: string, wear: Wear, text: string]>([
  ['45322', { column: 'date' }, '2024-01-31'],
  ['45322.5', { column: 'date' }, '2024-01-31 12:00:00'],
  ['29220', { column: 'date' }, '29220'],
  ['29221', { column: 'date' }, '1980-01-01'],
  ['73415', { column: 'date' }, '2100-12-31'],
  ['73416', { column: 'date' }, '73416'],
  ['20240131', { column: 'date' }, '20240131'],
  ['45322', { column: 'code' }, '45322'],
  ['45322', {}, '45322'],
  ['43860', { column: 'date', startsIn1904: true }, '2024-01-31'],
  ['43860', { format: 'yyyy-mm-dd', startsIn1904: true }, '2024-01-31'],
  ['0', { format: 'yyyy-mm-dd', startsIn1904: true }, '1904-01-01'],
  ['12.5', { column: 'price', decimal: 'comma' }, '12,5'],
  ['12.5', { column: 'code', decimal: 'comma' }, '12.5'],
  ['1.234', { column: 'price' }, '1.2340'],
  ['1.234', { column: 'price', decimal: 'comma' }, '1,2340'],
  ['1.234', { column: 'code' }, '1.234'],
])('The number %s in a cell with %j reads %s', (value, wear, expected) => {
  expect(text({ value }, wear)).toBe(expected);
});

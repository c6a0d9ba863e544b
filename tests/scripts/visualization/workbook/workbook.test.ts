import type { Cell } from '../../../../scripts/visualization/view';
import { readBack } from './read-back';
import { bytesOf, contentOf, rejectOf, salesRows, viewOf } from './samples';

const sum = (rows: Cell[][], column: number) => rows.reduce((total, row) => total + Number(row[column]), 0);

test('A sheet holds every row with cells of their own types', async () => {
  const rows: Cell[][] = [
    ['007', '2024-01', 3, 4.5, 1.5],
    ['29143', '2025-12', -1, -1234567.89, null],
    ['1e5', '1900-02', 0, 0.1, 0.3333333333333333],
  ];
  const { 'Products over time': sheet } = await readBack(await bytesOf(contentOf([viewOf(rows)])));
  expect(sheet).toEqual([
    ['Product code', 'Month', 'Units', 'Revenue', 'Units per employee'],
    ['007', new Date('2024-01-01'), 3, 4.5, 1.5],
    ['29143', new Date('2025-12-01'), -1, -1234567.89, null],
    ['1e5', '1900-02', 0, 0.1, 0.3333333333333333],
  ]);
});

test('A number in a column of texts stays a number, a text in a column of numbers a text', async () => {
  const rows: Cell[][] = [[2024, 'all year', 'none', 1e21, Number.POSITIVE_INFINITY]];
  const { 'Products over time': sheet } = await readBack(await bytesOf(contentOf([viewOf(rows)])));
  expect(sheet?.[1]).toEqual([2024, 'all year', 'none', 1e21, 'Infinity']);
});

test('The totals stand below the rows and are their sums', async () => {
  const rows = [...salesRows(1_000)];
  const totals = [null, null, sum(rows, 2), sum(rows, 3), null];
  const { 'Products over time': sheet = [] } = await readBack(
    await bytesOf(contentOf([viewOf(rows, { totals })])),
  );
  expect(sheet).toHaveLength(1_002);
  const read = sheet.slice(1, 1_001) as Cell[][];
  expect(sheet[1_001]).toEqual(['Total', null, sum(read, 2), sum(read, 3), null]);
});

test('Without totals a sheet ends where its rows do', async () => {
  const sheets = await readBack(await bytesOf(contentOf([viewOf([...salesRows(2)])])));
  expect(sheets['Products over time']).toHaveLength(3);
});

test('There is no sheet without rows: the cover says why an analysis has none', async () => {
  const missing = 'This takes 2 full months of sales; there are 0.';
  const sheets = await readBack(await bytesOf(contentOf([viewOf([], { missing })])));
  expect(Object.keys(sheets)).toEqual(['Overview']);
  expect(sheets['Overview']?.slice(-2)).toEqual([
    ['Sheet', null, null, 'To bear in mind'],
    ['Products over time', null, null, missing],
  ]);
});

test('Refused rows are listed with their place and the reason', async () => {
  const rejects = [rejectOf(), rejectOf({ line: 1_234, column: null, value: null })];
  const { 'Refused rows': sheet } = await readBack(await bytesOf(contentOf([], rejects)));
  const shared = ['not_a_number', 'write a whole number', '2024-01-31;many;007'];
  expect(sheet?.slice(1)).toEqual([
    ['sales.csv', 7, 'quantity', 'many', ...shared],
    ['sales.csv', 1_234, null, null, ...shared],
  ]);
});

test('The cover says what the figures come from and what the sheets hold', async () => {
  const view = viewOf([...salesRows(3)], { caveats: ['December is not over.'] });
  const { Overview: cover } = await readBack(await bytesOf(contentOf([view], [rejectOf()])));
  expect(cover?.map((row) => row.filter((cell) => cell !== null))).toEqual([
    ['Sales analysis'],
    [],
    ['Sales from', 'January 1, 2024 to December 31, 2025'],
    ['Made on', '1 January 2026, 10:00'],
    [],
    ['Sheet', 'Rows', 'Table', 'Content'],
    ['Products over time', 3, 'monthly_sales', 'Products over time'],
    ['Refused rows', 1, 'rejected_rows', 'Refused rows'],
    [],
    ['File', 'Rows kept', 'Rows refused', 'List of refused rows'],
    ['sales.csv', 20_000, 1, 'rejects-sales.csv'],
    ['2024/stores.csv', 7, 0],
    [],
    ['Sheet', 'Column', 'Column of the table', 'Meaning'],
    ['Products over time', 'Units', 'quantity_sold', 'units sold, returns subtracted'],
    ['Products over time', 'Units per employee', 'per_employee', 'units ÷ employees'],
    [],
    ['Sheet', 'To bear in mind'],
    ['Products over time', 'December is not over.'],
  ]);
});

test('Without any data the workbook is a cover, in French too', async () => {
  const content = { ...contentOf([]), period: undefined, sources: [] };
  const sheets = await readBack(await bytesOf(content, 'fr-FR'));
  expect(Object.keys(sheets)).toEqual(['Aperçu']);
  expect(sheets['Aperçu']?.[2]?.slice(0, 2)).toEqual(['Ventes', 'aucune vente']);
});

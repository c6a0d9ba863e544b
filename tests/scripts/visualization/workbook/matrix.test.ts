import type { Cell, View, ViewColumn } from '../../../../scripts/visualization/view';
import { partsOf, readBack } from './read-back';
import { bytesOf, contentOf, viewOf } from './samples';

const columns: ViewColumn[] = [
  { name: 'product_id', label: 'Product code', format: 'text' },
  { name: 'name', label: 'Product', format: 'text' },
  { name: 'year_month', label: 'Month', format: 'month' },
  { name: 'quantity_sold', label: 'Units', format: 'units' },
  { name: 'total_amount', label: 'Revenue', format: 'money' },
];
const months = (rows: Cell[][]): View => viewOf(rows, { name: 'monthly_product_sales', columns });
const rows: Cell[][] = [
  ['007', 'Ink', '2024-03', 1, 0.1],
  ['1e5', 'Pen', '2024-03', 2, 20.5],
  ['007', 'Ink', '2023-12', 3, 0.2],
  ['1e5', 'Pen', '2024-01', -1, -4.25],
];

test('Products by month: the largest first, each month from the first to the last, nothing where nothing was sold', async () => {
  const sheets = await readBack(await bytesOf(contentOf([months(rows)])));
  expect(Object.keys(sheets)).toEqual(['Overview', 'Products over time', 'Revenue by product and month']);
  expect(sheets['Revenue by product and month']).toEqual([
    ['Product code', 'Product', 'Total', 'Dec 2023', 'Jan 2024', 'Feb 2024', 'Mar 2024'],
    ['1e5', 'Pen', 16.25, null, -4.25, null, 20.5],
    ['007', 'Ink', 0.3, 0.2, null, null, 0.1],
    ['Total', null, 16.55, 0.2, -4.25, 0, 20.6],
  ]);
});

test('Its products stay in view and stand on each page, and its columns are printed on as many as can be read', async () => {
  const years = Array.from({ length: 24 }, (_, at): Cell[] => {
    return ['1', 'Pen', `${2022 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`, 1, 1];
  });
  const parts = partsOf(await bytesOf(contentOf([months(years)])));
  const sheet = parts['xl/worksheets/sheet3.xml'];
  expect(sheet).toContain(
    '<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>',
  );
  expect(sheet).toContain('fitToWidth="2" fitToHeight="0"');
  expect(parts['xl/workbook.xml']).toContain(
    ">'Revenue by product and month'!$A:$B,'Revenue by product and month'!$1:$1</definedName>",
  );
});

test.each([
  ['one month', months(rows.slice(0, 2))],
  ['no sales', months([])],
  ['more months than columns', months([...rows, ['1', 'Pen', '0024-01', 1, 1]])],
  ['another analysis', viewOf(rows, { columns })],
])('There is none of %s', async (_, view) => {
  expect(Object.keys(await readBack(await bytesOf(contentOf([view]))))).not.toContain(
    'Revenue by product and month',
  );
});

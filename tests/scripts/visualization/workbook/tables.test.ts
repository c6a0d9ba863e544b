import type { Cell, ViewColumn } from '../../../../scripts/visualization/view';
import { tableNames } from '../../../../scripts/visualization/workbook/sheet-table';
import { partsOf, readBack, sheetXml } from './read-back';
import { bytesOf, columns, contentOf, rejectOf, salesRows, viewOf } from './samples';

const rows = [...salesRows(3)];
const totals = [null, null, 3, 0.03, null];

test('The rows of a sheet are a table with a row of totals, which leave out what a filter hides', async () => {
  const parts = partsOf(await bytesOf(contentOf([viewOf(rows, { totals })], [rejectOf()])));
  expect(parts['xl/tables/table2.xml']).toContain(
    'id="2" name="monthly_sales" displayName="monthly_sales" ref="A1:E5" totalsRowCount="1">' +
      '<autoFilter ref="A1:E4"/><tableColumns count="5">' +
      '<tableColumn id="1" name="Product code" totalsRowLabel="Total"/><tableColumn id="2" name="Month"/>' +
      '<tableColumn id="3" name="Units" totalsRowFunction="sum"/>' +
      '<tableColumn id="4" name="Revenue" totalsRowFunction="sum"/>' +
      '<tableColumn id="5" name="Units per employee"/></tableColumns>',
  );
  const sheet = parts['xl/worksheets/sheet2.xml'];
  expect(sheet).toContain('<f>SUBTOTAL(109,monthly_sales[Units])</f><v>3</v>');
  expect(sheet).toContain('<f>SUBTOTAL(109,monthly_sales[Revenue])</f><v>0.03</v>');
  expect(parts['xl/tables/table3.xml']).toContain(
    'name="rejected_rows" displayName="rejected_rows" ref="A1:G2"',
  );
});

test('The list of contents and the relations name every part', async () => {
  const parts = partsOf(await bytesOf(contentOf([viewOf(rows, { totals })], [rejectOf()])));
  const names = Object.keys(parts);
  const listed = [...(parts['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]*)"/g)].map(
    ([, name]) => name,
  );
  expect(listed.sort()).toEqual(names.filter((name) => !/rels$|Types/.test(name)).sort());
  const targets = names.flatMap((name) =>
    [...(parts[name] ?? '').matchAll(/Target="\/([^"]*)"/g)].map(([, target]) => target),
  );
  expect(targets.sort()).toEqual(listed);
});

test('Two columns of one label have heads that are told apart, and a formula quotes what they hold', async () => {
  const labels = ['Sold', 'sold', "Price [€] #1's @", ' a\n b ', ''];
  const labelled = columns.map((column, at): ViewColumn => ({ ...column, label: labels[at] ?? '' }));
  const all: Cell[] = [null, null, 1, 2, null];
  const bytes = await bytesOf(
    contentOf([viewOf([['1', '2024-01', 1, 2, 3]], { columns: labelled, totals: all })]),
  );
  const { 'Products over time': sheet } = await readBack(bytes);
  expect(sheet?.[0]).toEqual(['Sold', 'sold (2)', "Price [€] #1's @", 'a b', '–']);
  expect(sheetXml(bytes, 2)).toContain("<f>SUBTOTAL(109,monthly_sales[Price '[€'] '#1''s '@])</f>");
});

test.each([
  ['monthly_sales', 'monthly_sales'],
  ['q1', 'q1_table'],
  ['r', 'r_table'],
  ['tips', 'tips_table'],
  ['2024 sales', '_2024_sales'],
  ['ventes_été', 'ventes_été'],
])('The table of %s is called %s: no address of a cell, no sign that a name may not have', (name, table) => {
  expect(tableNames([name, name])).toEqual([table, `${table}_2`]);
});

import type { Recognised } from '../../../../scripts/import/reading/layout';
import { isOfAnotherKind, listsOrders } from '../../../../scripts/import/reading/other-kinds';
import { Sample } from '../../../../scripts/import/reading/sample';
import { describeWhy, type Why } from '../../../../scripts/notices/why';

/** A table with these headers, of which the first is the column of a field. */
function tableOf(headers: string[], field: string, lines: string[] = []): Recognised {
  const layout = {
    ...({ kind: 'sales', delimiter: '\t', headerLine: 1, width: headers.length } as const),
    ...{ columns: [{ field, index: 0 }], headers, keys: [], unknown: [] },
  };
  return { layout, missing: [], twice: [], sample: new Sample(lines, '\t', headers.length) };
}

const wordsOf = (why: Why | undefined) => why && describeWhy(why);

test.each([
  ['Returns 2024.csv', 'Returns'],
  ['shop/rückgaben.csv', 'rückgaben'],
  ['StockMovements.csv', 'Stock'],
  ['purchase_orders_2024.xlsx', 'purchase'],
  ['2024-01 livraisons.csv', 'livraisons'],
  ['supplier-deliveries.csv', 'supplier'],
  ['Presupuesto.csv', 'Presupuesto'],
])('The name of %s says that it is no sales file', (name, word) => {
  expect(wordsOf(isOfAnotherKind(name, tableOf(['Qty'], 'quantity')))).toBe(
    `its name says "${word}": it does not look like sales and is left unread; if it is, ` +
      `write kind = "${name}:sales" into sales-analysis.ini in the data folder, or say --kind "${name}:sales"`,
  );
});

test.each([
  'sales.csv',
  'Stockholm.csv',
  'orders.csv',
  'returning customers.csv',
  'restock-free.csv',
  '2024.csv',
])('The name of %s says nothing', (name) => {
  expect(isOfAnotherKind(name, tableOf(['Qty'], 'quantity'))).toBeUndefined();
});

test.each([
  ['Supplier', 'quantity', 'its header says "Supplier"'],
  [' Counted Quantity ', 'quantity', 'its header says "Counted Quantity"'],
  ['Bon de livraison', 'quantity', 'its header says "Bon de livraison"'],
  ['Supplier', 'unit_price', undefined],
  ['Supplier', 'amount', undefined],
  ['Supplier', 'gross', undefined],
  ['Supply', 'quantity', undefined],
])('The header %s beside a column of %s: %s', (header, field, problem) => {
  const found = isOfAnotherKind('export.csv', tableOf(['Qty', header], field));
  expect(wordsOf(found)?.split(':')[0]).toBe(problem);
});

test.each([
  ['the products of an order in one cell', ['2× Mug, 1× Tee', '1× Tee'], true],
  ['the number behind the product', ['Mug x 2, Tee x 1'], true],
  ['one product with its number in each row', ['2× Mug', '1× Tee'], true],
  ['names that hold a number', ['Mug 2', 'Tee, 3 x large'], false],
  ['nothing', [''], false],
])('A table with %s lists orders: %j', (_, cells, isList) => {
  const found = listsOrders('orders.csv', tableOf(['Items'], 'product_id', cells));
  expect(found?.includes(`"${cells[0]}"`) ?? false).toBe(isList);
});

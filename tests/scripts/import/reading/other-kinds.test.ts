import { isOfAnotherKind } from '../../../../scripts/import/reading/other-kinds';

/** What speaks against a file with these columns: `name returns`, `header counted quantity`. */
function against(name: string, headers: string[], field = 'quantity'): string | undefined {
  const columns = [{ field, index: 0 }];
  const layout = {
    ...({ kind: 'sales', delimiter: ',', headerLine: 1, width: headers.length } as const),
    ...{ columns, headers, keys: [], unknown: [] },
  };
  return isOfAnotherKind(name, { layout, missing: [], twice: [] });
}

test.each([
  ['Returns 2024.csv', 'Returns'],
  ['shop/rückgaben.csv', 'rückgaben'],
  ['StockMovements.csv', 'Stock'],
  ['purchase_orders_2024.xlsx', 'purchase'],
  ['2024-01 livraisons.csv', 'livraisons'],
  ['supplier-deliveries.csv', 'supplier'],
  ['Presupuesto.csv', 'Presupuesto'],
])('The name of %s says that it is no sales file', (name, word) => {
  expect(against(name, ['Qty'])).toBe(
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
  expect(against(name, ['Qty'])).toBeUndefined();
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
  const found = against('export.csv', ['Qty', header], field);
  expect(found?.split(':')[0]).toBe(problem);
});

import { findLayout } from '../../../../scripts/import/reading/find-layout';

function find(text: string) {
  return findLayout(text.split('\n'), new Map());
}

const ranked: { description: string; header: string; columns: Record<string, string> }[] = [
  {
    description: 'The better word is the column',
    header: 'created at;Date;Qté;EAN;Référence;City;Store',
    columns: { date: 'Date', quantity: 'Qté', product_id: 'Référence', store_id: 'Store', city: 'City' },
  },
  {
    description: 'A header as it is written is better than one that loses a prefix',
    header: 'Receipt day,Day,Product quantity,Quantity,sku',
    columns: { date: 'Day', quantity: 'Quantity', product_id: 'sku' },
  },
  {
    description: 'What stands in brackets, a prefix, and the word for a code do not matter',
    header: 'Order Date,ProductKey,Order Qty,Product_Price (GBP),store_nbr',
    columns: {
      ...{ date: 'Order Date', quantity: 'Order Qty', product_id: 'ProductKey', store_id: 'store_nbr' },
      unit_price: 'Product_Price (GBP)',
    },
  },
  {
    description: 'Beside columns of the lines, those of the order are not the lines’',
    header: 'Name,Created at,Total,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku',
    columns: {
      ...{ date: 'Created at', quantity: 'Lineitem quantity', product_id: 'Lineitem sku' },
      ...{ unit_price: 'Lineitem price', order: 'Name', name: 'Lineitem name' },
    },
  },
  {
    description: 'Without a code the name is the code, without a store there is none',
    header: 'Date,Article,Menge,Umsatz',
    columns: { date: 'Date', quantity: 'Menge', product_id: 'Article', amount: 'Umsatz' },
  },
  {
    description: 'Without a quantity an amount is enough',
    header: 'Fecha,Producto,Ventas netas',
    columns: { date: 'Fecha', product_id: 'Producto', amount: 'Ventas netas' },
  },
];

test.each(ranked)('$description: $header', ({ header, columns }) => {
  const { layout } = find(header);
  const found = layout?.columns.map(({ field, index }) => [field, layout.headers[index]]);
  expect(Object.fromEntries(found ?? [])).toEqual(columns);
});

test.each([
  ['Date,Store name,Item,Quantity,Amount', { product_id: 2, store_id: 1 }],
  ['Order date,Order name,Item,Qty,Line total', { product_id: 2 }],
  ['Date,Item,Quantity,Name,Amount', { product_id: 1 }],
])('The name of a store or an order is not the product: %s', (header, expected) => {
  const { layout } = find(header);
  const found = Object.fromEntries(layout?.columns.map(({ field, index }) => [field, index]) ?? []);
  expect(found).toMatchObject(expected);
});

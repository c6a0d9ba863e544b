import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, select } from '../support/command';
import { comparableTables } from '../support/comparable-tables';
import { run } from '../support/run';

describe('products and stores that are listed from the sales', () => {
  const january =
    'Date,Store,City,SKU,Item,Qty,Price\n2024-01-31,S1,Lyon,A,Pen,2,1.50\n2024-01-31,S2,Lille,B,Pad,1,4.90\n';
  const february =
    'Date,Store,City,SKU,Item,Qty,Price\n2024-02-01,S1,Paris,A,Pen blue,3,1.40\n2024-02-01,S3,Nice,C,Ink,1,9\n';
  const files = { 'january.csv': january, 'february.csv': february };
  const listed = (db: string) => [
    select(db, 'SELECT product_id, name, price FROM products ORDER BY 1'),
    select(db, 'SELECT store_id, city FROM stores ORDER BY 1'),
  ];

  it('have the words of the latest day', async () => {
    const { db, notices } = await run(folderWith(files));
    expect(listed(db)).toEqual([
      [
        { product_id: 'A', name: 'Pen blue', price: 1.4 },
        { product_id: 'B', name: 'Pad', price: 4.9 },
        { product_id: 'C', name: 'Ink', price: 9 },
      ],
      [
        { store_id: 'S1', city: 'Paris' },
        { store_id: 'S2', city: 'Lille' },
        { store_id: 'S3', city: 'Nice' },
      ],
    ]);
    expect(notices).toContain(
      '3 products taken from the sales, no products file lists them; 1 code has several names, the latest counts',
    );
  });

  it('are the same whatever the order in which the files come, and go with the file that listed them', async () => {
    const data = folderWith({ 'february.csv': february });
    const { db } = await run(data);
    writeFileSync(join(data, 'january.csv'), january);
    await run(data, db);
    expect(comparableTables(db)).toEqual(comparableTables((await run(folderWith(files))).db));
    rmSync(join(data, 'february.csv'));
    await run(data, db, { prune: true });
    expect(comparableTables(db)).toEqual(
      comparableTables((await run(folderWith({ 'january.csv': january }))).db),
    );
  });

  it('leave a code to the file that lists it; one that no name stands beside is refused then', async () => {
    const products = 'product_id,name,price\nA,Pencil,2\n';
    const bare =
      'Date,Store,SKU,Qty\n2024-01-30,S1,A,1\n2024-01-30,S1,B,1\n2024-01-30,S1,D,1\n2024-01-30,S1,A,1\n';
    const { db } = await run(folderWith({ ...files, 'bare.csv': bare, 'products.csv': products }));
    expect(select(db, 'SELECT product_id, name, price FROM products ORDER BY 1')).toEqual([
      { product_id: 'A', name: 'Pencil', price: 2 },
      { product_id: 'B', name: 'Pad', price: 4.9 },
      { product_id: 'C', name: 'Ink', price: 9 },
    ]);
    expect(select(db, 'SELECT line, reason, value FROM rejected_rows')).toEqual([
      { line: 4, reason: 'unknown_product', value: 'D' },
    ]);
  });
});

it.each([
  ['refused', ',,,,1,2.00,Closed'],
  ['left out', ',,,A,1,2.00,Void'],
])('A store that nobody knew is carried down from a line that is %s', async (_, first) => {
  const head = first.replace(/^,,,/, '1,2024-01-31,S1,');
  const rows = `${head}\n1,2024-01-31,,B,1,3.00,Closed\n2,2024-01-31,S2,B,1,3.00,Closed\n2,2024-01-31,S2,A,1,3.00,Closed\n`;
  const { db } = await run(folderWith({ 'sales.csv': `Order,Date,Store,SKU,Qty,Net sales,Status\n${rows}` }));
  expect(select(db, 'SELECT store_id, product_id FROM sales ORDER BY sale_id LIMIT 1')).toEqual([
    { store_id: 'S1', product_id: 'B' },
  ]);
});

it('A file that grows in the middle of an order equals one that is read at once', async () => {
  const start = 'Order,Date,Store,SKU,Qty,Net sales\n1,2024-01-31,S1,A,1,2.00\n2,2024-01-31,S2,A,1,2.00\n';
  const rest = '2,,,B,1,3.00\n3,2024-02-01,S1,B,1,3.00\n';
  const data = folderWith({ 'sales.csv': start });
  const { db } = await run(data);
  writeFileSync(join(data, 'sales.csv'), start + rest);
  await run(data, db);
  expect(select(db, 'SELECT date, store_id, product_id FROM sales ORDER BY sale_id')).toEqual([
    { date: '2024-01-31', store_id: 'S1', product_id: 'A' },
    { date: '2024-01-31', store_id: 'S2', product_id: 'A' },
    { date: '2024-01-31', store_id: 'S2', product_id: 'B' },
    { date: '2024-02-01', store_id: 'S1', product_id: 'B' },
  ]);
  expect(comparableTables(db)).toEqual(
    comparableTables((await run(folderWith({ 'sales.csv': start + rest }))).db),
  );
});

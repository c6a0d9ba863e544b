import { folderWith, select } from '../support/command';
import { run } from '../support/run';

const revenue = (db: string) =>
  select(
    db,
    'SELECT SUM(quantity_sold) AS units, ROUND(SUM(revenue), 2) AS revenue FROM product_sales_by_store',
  );

describe('a list of orders with all their products in one cell', () => {
  const header = 'Date,"Order #",Status,Customer,Product(s),"Items sold",Coupon(s),"Net Sales",Attribution\n';
  const row = (products: string, items: number) =>
    `2024-01-02,1001,completed,Ada,"${products}",${items},,36,Direct\n`;
  it.each([
    ['2× Mug, 1× Tee', row('1× Mug', 1) + row('2× Mug, 1× Tee', 3)],
    ['1× Mug', row('1× Mug', 1)],
    ['Mug, blue x 2, Tee x 1', row('Mug, blue x 2, Tee x 1', 3) + row('Mug, blue x 1', 1)],
  ])('stops the run with the export to take instead: %s', async (shown, rows) => {
    const data = folderWith({ 'orders.csv': header + rows });
    await expect(run(data)).rejects.toThrow(
      `in one cell of "Product(s)": "${shown}"; what each came to, it does not say. Export one row for each product sold`,
    );
  });

  it('is no product whose name has a number', async () => {
    const data = folderWith({ 'sales.csv': header + row('Timber 2x4', 1) + row('3 x Pen, 2 x Pad', 1) });
    expect(revenue((await run(data)).db)).toEqual([{ units: 2, revenue: 72 }]);
  });
});

it('What is called the order\u2019s is neither the product nor the city of a store', async () => {
  const sales =
    'Date,Order reference,Order city,Item,Qty,Total\n2024-01-31,S1,Oxford,Pen,2,3.00\n2024-01-31,S2,Leeds,Pen,1,1.50\n';
  const { db } = await run(folderWith({ 'sales.csv': sales }));
  expect(select(db, 'SELECT product_id, COUNT(DISTINCT store_id) AS stores FROM sales GROUP BY 1')).toEqual([
    { product_id: 'Pen', stores: 1 },
  ]);
});

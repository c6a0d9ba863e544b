import { products, Shop, salesOf, stores } from '../support/shop';

const HEADER = 'date,quantity,sku,name,category,store,city,price\n';

/** One export that says everything: no row has a stores or a products file to lean on. */
const one =
  `${HEADER}2024-01-02,2,A1,Blue pen,Office,01,Lyon,1.60\n2024-01-01,1,A1,Pen,Paper,01,Paris,1.50\n` +
  '2024-01-02,1,B2,Ink,,02,,5\n2024-01-03,1,,Cap,,,,2\n';

const rows = (shop: Shop, table: string, columns: string) =>
  shop.select(`SELECT ${columns} FROM ${table} ORDER BY 1`).map((row) => Object.values(row));
const listProducts = (shop: Shop) => rows(shop, 'products', 'product_id, name, category, price');
const listStores = (shop: Shop) => rows(shop, 'stores', 'store_id, city, employee_nb');

describe('products and stores that no file lists', () => {
  it('have what the sales of the latest day say of them', async () => {
    const shop = new Shop({ 'export.csv': one });
    await shop.run();
    expect(shop.rejects()).toEqual([]);
    expect(listProducts(shop)).toEqual([
      ['A1', 'Blue pen', 'Office', 1.6],
      ['B2', 'Ink', null, 5],
      ['Cap', 'Cap', null, 2],
    ]);
    expect(listStores(shop)).toEqual([
      ['01', 'Lyon', null],
      ['02', null, null],
      ['Online', null, null],
    ]);
    expect(shop.sales()).toEqual([
      '1 2024-01-02 2 A1 01 1.6 export.csv',
      '2 2024-01-01 1 A1 01 1.5 export.csv',
      '3 2024-01-02 1 B2 02 5 export.csv',
      '4 2024-01-03 1 Cap Online 2 export.csv',
    ]);
  });

  it('go with the last file that names them', async () => {
    const later = `${HEADER}2024-01-05,1,A1,Red pen,Office,01,,1.70\n`;
    const shop = new Shop({ 'export.csv': one, 'later.csv': later });
    await shop.run();
    expect(listProducts(shop)[0]).toEqual(['A1', 'Red pen', 'Office', 1.7]);
    expect(listStores(shop)[0]).toEqual(['01', 'Lyon', null]);
    shop.remove('export.csv');
    await shop.run({ prune: true });
    expect(listProducts(shop)).toEqual([['A1', 'Red pen', 'Office', 1.7]]);
    expect(listStores(shop)).toEqual([['01', null, null]]);
    await shop.expectAsFresh();
  });

  it('are those that a file lists, once there is one', async () => {
    const shop = new Shop({ 'sales.csv': salesOf('2024-01-31,3,P1,S1,2', '2024-02-01,1,P9,S9,3') });
    await shop.run();
    expect(listProducts(shop)).toEqual([
      ['P1', 'P1', null, 2],
      ['P9', 'P9', null, 3],
    ]);
    shop.write('products.csv', products);
    shop.write('stores.csv', stores);
    await shop.run();
    expect(listProducts(shop).map(([code]) => code)).toEqual(['P1', 'P2']);
    expect(shop.rejects()).toEqual(['sales.csv:3 unknown_product P9']);
    await shop.expectAsFresh();
    shop.remove('products.csv');
    shop.remove('stores.csv');
    await shop.run({ prune: true });
    expect(shop.rejects()).toEqual([]);
    expect(listProducts(shop)).toEqual([
      ['P1', 'P1', null, 2],
      ['P9', 'P9', null, 3],
    ]);
    expect(listStores(shop)).toEqual([
      ['S1', null, null],
      ['S9', null, null],
    ]);
    await shop.expectAsFresh();
  });

  it.each([
    ['stores.csv', { 'products.csv': products }],
    ['products.csv', { 'stores.csv': stores }],
  ])('need no %s, whatever else there is', async (_, files) => {
    const shop = new Shop({ ...files, 'sales.csv': salesOf('2024-01-31,3,P1,S1,2') });
    await shop.run();
    expect(shop.sales()).toEqual(['1 2024-01-31 3 P1 S1 2 sales.csv']);
    await shop.expectAsFresh();
  });
});

it('Sales without a price need a products file: nothing would say what they are worth', async () => {
  const shop = new Shop({ 'sales.csv': 'date,quantity,product_id,store_id\n2024-01-31,3,P1,S1\n' });
  expect(await shop.failure()).toMatch(
    /lacks a products file \(a CSV with the columns product_id, name, price\); found sales.csv \(sales\)$/,
  );
});

it('A row without a known store and product names the product first, also once a file lists products again', async () => {
  const shop = new Shop({
    ...{ 'products.csv': products, 'stores.csv': stores },
    'sales.csv': salesOf('2024-01-31,3,P1,S1,2', '2024-02-01,1,P9,S9,2'),
  });
  const refused = ['sales.csv:3 unknown_product P9'];
  await shop.run();
  expect(shop.rejects()).toEqual(refused);
  shop.remove('products.csv');
  await shop.run({ prune: true });
  expect(shop.rejects()).toEqual(['sales.csv:3 unknown_store S9']);
  shop.write('products.csv', products);
  await shop.run();
  expect(shop.rejects()).toEqual(refused);
  await shop.expectAsFresh();
});

import { products, Shop, salesOf, stores } from '../support/shop';

const sales = salesOf('2024-01-31,3,P1,S1,', '2024-02-01,1,P2,S2,');
const cap = 'product_id,name,price\nP3,Cap,3\n';

async function shopAfterRun(files: Record<string, string> = {}): Promise<Shop> {
  const shop = new Shop({ 'products.csv': products, 'stores.csv': stores, 'sales.csv': sales, ...files });
  await shop.run();
  return shop;
}

const listProducts = (shop: Shop) =>
  shop
    .select('SELECT product_id, name, price FROM products ORDER BY 1')
    .map((row) => Object.values(row).join(' '));

describe('products in several files', () => {
  it('have the values of the last file in natural name order, with a notice', async () => {
    const shop = new Shop({
      ...{ 'stores.csv': stores, 'sales.csv': sales, 'products.csv': products },
      'products-10.csv': 'product_id,name,price\nP1,Pen ten,10\n',
      'products-2.csv': 'product_id,name,price\nP1,Pen two,2\nP2,Blue ink,20\n',
    });
    const { notices } = await shop.run();
    expect(listProducts(shop)).toEqual(['P1 Pen ten 10', 'P2 Blue ink 20']);
    expect(notices).toEqual([
      '2 of the products stand in several files with different values; the later file name wins: ' +
        'P1 of products-2.csv by products-10.csv, P2 of products.csv by products-2.csv',
    ]);
  });

  it('are settled anew where a file changes, is renamed, goes or comes back', async () => {
    const shop = await shopAfterRun({
      'a.csv': 'product_id,name,price\nP1,Pen A,1\n',
      'b.csv': 'product_id,name,price\nP1,Pen B,2\n',
    });
    shop.remove('products.csv');
    await shop.run({ prune: true }).catch(() => {});
    shop.write('products.csv', 'product_id,name,price\nP2,Ink,20\n');
    await shop.run();
    expect(listProducts(shop)).toEqual(['P1 Pen B 2', 'P2 Ink 20']);
    shop.rename('a.csv', 'c.csv');
    await shop.run();
    expect(listProducts(shop)).toEqual(['P1 Pen A 1', 'P2 Ink 20']);
    shop.remove('c.csv');
    await shop.run();
    expect(listProducts(shop)).toEqual(['P1 Pen A 1', 'P2 Ink 20']);
    await shop.run({ prune: true });
    expect(listProducts(shop)).toEqual(['P1 Pen B 2', 'P2 Ink 20']);
    await shop.expectAsFresh();
  });
});

describe('a price that changed', () => {
  it('revalues past sales without a price of their own, with a notice', async () => {
    const shop = await shopAfterRun();
    const revenue = () => shop.select('SELECT product_id, revenue FROM product_sales_by_store ORDER BY 1');
    expect(revenue()).toEqual([
      { product_id: 'P1', revenue: 4.5 },
      { product_id: 'P2', revenue: 20 },
    ]);
    shop.write('products.csv', products.replace('1.50', '2').replace('20,', '30,'));
    const { notices, files } = await shop.run();
    expect(notices).toEqual(['2 prices changed: past sales without a price of their own are revalued']);
    expect(files.find(({ name }) => name === 'sales.csv')?.status).toBe('unchanged');
    expect(revenue()).toEqual([
      { product_id: 'P1', revenue: 6 },
      { product_id: 'P2', revenue: 30 },
    ]);
    await shop.expectAsFresh();
  });

  it('is not said of a product that is new, or whose name changed', async () => {
    const shop = await shopAfterRun();
    shop.write('products.csv', products.replace('Pen', 'Biro').concat('P3,Cap,3,\n'));
    expect((await shop.run()).notices).toEqual([]);
  });
});

const orphans = salesOf('2024-01-31,3,P1,S1,', '2024-02-01,1,P3,S1,', '2024-02-02,1,P3,S9,');

describe('a refused sale of an unknown product or store', () => {
  it('comes back by itself when a file lists the code', async () => {
    const shop = await shopAfterRun({ 'sales.csv': orphans });
    expect(shop.rejects()).toEqual(['sales.csv:3 unknown_product P3', 'sales.csv:4 unknown_product P3']);
    shop.write('cap.csv', cap);
    await shop.run();
    expect(shop.rejects()).toEqual(['sales.csv:4 unknown_store S9']);
    shop.write('store-9.csv', 'store_id,city\nS9,Metz\n');
    await shop.run();
    expect(shop.rejects()).toEqual([]);
    expect(shop.sales()).toHaveLength(3);
    await shop.expectAsFresh();
  });

  it('comes back where its own file grows in the same run', async () => {
    const shop = await shopAfterRun({ 'sales.csv': orphans });
    shop.write('cap.csv', cap);
    shop.append('sales.csv', '2024-02-03,1,P3,S1,\n');
    await shop.run();
    expect(shop.sales()).toHaveLength(3);
    await shop.expectAsFresh();
  });

  it('cannot come back while its file is gone, and does when the file is back', async () => {
    const shop = await shopAfterRun({ 'orphans.csv': orphans });
    shop.rename('orphans.csv', '.hidden');
    shop.write('cap.csv', cap);
    expect((await shop.run()).notices).toContain(
      'orphans.csv is gone: its refused rows cannot come back, though their product or store is known now; put it back into the data folder',
    );
    expect(shop.rejects()).toHaveLength(2);
    shop.rename('.hidden', 'orphans.csv');
    expect(await shop.statuses()).toMatchObject({ 'orphans.csv': 'loaded' });
    expect(shop.rejects()).toEqual(['orphans.csv:4 unknown_store S9']);
    await shop.expectAsFresh();
  });

  it('gives the reason a fresh import gives, also where its product goes after its store', async () => {
    const shop = await shopAfterRun({
      'cap.csv': cap,
      'sales.csv': salesOf('2024-01-31,3,P1,S1,', '2024-02-02,1,P3,S9,'),
    });
    expect(shop.rejects()).toEqual(['sales.csv:3 unknown_store S9']);
    shop.remove('cap.csv');
    await shop.run({ prune: true });
    expect(shop.rejects()).toEqual(['sales.csv:3 unknown_product P3']);
    await shop.expectAsFresh();
  });
});

describe('a code that disappears', () => {
  it('takes its sales along: they are refused until it is back', async () => {
    const shop = await shopAfterRun();
    shop.write('products.csv', products.replace(/P2.*\n/, ''));
    await shop.run();
    expect(shop.rejects()).toEqual(['sales.csv:3 unknown_product P2']);
    expect(shop.sales()).toHaveLength(1);
    await shop.expectAsFresh();
    shop.write('products.csv', products);
    await shop.run();
    expect(shop.rejects()).toEqual([]);
    await shop.expectAsFresh();
  });

  it('stays with its file that is gone until --prune', async () => {
    const shop = await shopAfterRun({
      'stores.csv': 'store_id,city\nS1,Lyon\n',
      'stores-2.csv': 'store_id,city\nS2,Lille\n',
    });
    shop.remove('stores-2.csv');
    await shop.run();
    expect(shop.rejects()).toEqual([]);
    await shop.run({ prune: true });
    expect(shop.rejects()).toEqual(['sales.csv:3 unknown_store S2']);
    await shop.expectAsFresh();
  });

  it('stops the run where sales of a file that is gone use it', async () => {
    const shop = await shopAfterRun({ 'old.csv': salesOf('2023-01-01,1,P2,S1,') });
    shop.rename('old.csv', '.hidden');
    shop.write('products.csv', products.replace(/P2.*\n/, ''));
    expect(await shop.failure()).toBe(
      'No products file lists "P2" any more, but sales of old.csv use it, and that file is gone: ' +
        'list it again, put old.csv back, or forget its sales with --prune',
    );
    await shop.run({ prune: true });
    await shop.expectAsFresh();
  });
});

import { products, Shop, salesOf, stores } from '../support/shop';

const dimensions = { 'products.csv': products, 'stores.csv': stores };
const january = salesOf('2024-01-31,3,P1,S1,', '2024-01-31,4,P1,S2,1.25');
const february = salesOf('2024-02-01,1,P2,S2,', '2024-02-02,2,P1,S1,');

async function shopOf(files: Record<string, string>): Promise<Shop> {
  const shop = new Shop({ ...dimensions, ...files });
  await shop.run();
  return shop;
}

describe('the sums of sales', () => {
  it('are those of what is there where one file is replaced, one goes and one is read again from its start', async () => {
    const shop = await shopOf({
      'a.csv': january,
      'b.csv': february,
      'c.csv': january.replace('31,4', '31,7'),
    });
    shop.remove('a.csv');
    shop.append('b.csv', '2024-02-03,1,P1,S1,"1,25"\n');
    shop.write('c.csv', january.replace('31,4', '30,5'));
    await shop.run({ prune: true });
    await shop.expectAsFresh();
  });

  it('are those of the only file that stays, read again from its start while the other goes', async () => {
    const shop = await shopOf({ 'a.csv': january, 'b.csv': february });
    shop.remove('a.csv');
    shop.append('b.csv', '2024-02-03,1,P1,S1,"1,25"\n');
    await shop.run({ prune: true });
    await shop.expectAsFresh();
  });

  it.each([
    ['all files', { 'a.csv': january.replace('31,3', '30,8'), 'b.csv': february.replace('P2', 'P1') }],
    ['a file with the same cells', { 'a.csv': january.replace('31,3', '31,8') }],
    ['a file with other cells', { 'a.csv': february.replace('02,2', '02,3') }],
  ])('are those of what replaces %s', async (_, files: Record<string, string>) => {
    const shop = await shopOf({ 'a.csv': january, 'b.csv': february });
    for (const [name, content] of Object.entries(files)) shop.write(name, content);
    await shop.run();
    await shop.expectAsFresh();
  });

  it('list no product that only a replaced file has sold', async () => {
    const shop = new Shop({
      'a.csv': salesOf('2024-01-31,3,P1,S1,2'),
      'b.csv': salesOf('2024-01-31,3,P2,S1,2'),
    });
    await shop.run();
    shop.write('b.csv', salesOf('2024-01-31,3,P3,S1,2'));
    await shop.run();
    await shop.expectAsFresh();
    expect(shop.select('SELECT product_id FROM products ORDER BY 1')).toEqual([
      { product_id: 'P1' },
      { product_id: 'P3' },
    ]);
  });
});

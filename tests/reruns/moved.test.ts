import { products, Shop, salesOf, stores } from '../support/shop';

const dimensions = { 'products.csv': products, 'stores.csv': stores };
const january = salesOf('2024-01-31,3,P1,S1,', '2024-01-31,1,P2,S2,');
const february = salesOf('2024-02-01,5,P1,S2,1.25');

async function shopAfterRun(files: Record<string, string>): Promise<Shop> {
  const shop = new Shop({ ...dimensions, ...files });
  await shop.run();
  return shop;
}

describe('a file with other content', () => {
  it('has its sales and refused rows replaced, and keeps its import', async () => {
    const shop = await shopAfterRun({
      'sales.csv': salesOf('2024-01-31,3,P1,S1,', '2024-01-31,deux,P2,S2,'),
      'sales-2.csv': february,
    });
    shop.write('sales.csv', salesOf('2024-01-30,4,P1,S1,', '2024-01-32,1,P1,S1,'));
    expect(await shop.statuses()).toEqual({
      ...{ 'products.csv': 'unchanged', 'stores.csv': 'unchanged' },
      ...{ 'sales.csv': 'loaded', 'sales-2.csv': 'unchanged' },
    });
    expect(shop.sales()).toEqual(['2 2024-02-01 5 P1 S2 1.25 sales-2.csv', '3 2024-01-30 4 P1 S1 sales.csv']);
    expect(shop.rejects()).toEqual(['sales.csv:3 not_a_day 2024-01-32']);
    expect(shop.select('SELECT import_id, name FROM imports ORDER BY 1')).toEqual(
      ['products.csv', 'stores.csv', 'sales.csv', 'sales-2.csv'].map((name, at) => ({
        import_id: at + 1,
        name,
      })),
    );
    await shop.expectAsFresh();
  });

  it('may be of another kind: what it held goes with the old kind', async () => {
    const shop = await shopAfterRun({ 'sales.csv': january, 'more.csv': february });
    shop.write('more.csv', 'product_id,name,price\nP3,Cap,3\n');
    const { files } = await shop.run();
    expect(files.filter(({ name }) => name === 'more.csv')).toMatchObject([
      { kind: 'products', status: 'loaded' },
      { kind: 'sales', status: 'pruned' },
    ]);
    expect(shop.select('SELECT DISTINCT name FROM sales JOIN imports USING (import_id)')).toEqual([
      { name: 'sales.csv' },
    ]);
    expect(shop.select("SELECT name FROM products WHERE product_id = 'P3'")).toEqual([{ name: 'Cap' }]);
    await shop.expectAsFresh();
  });

  it('stops the run where it is no table any more', async () => {
    const shop = await shopAfterRun({ 'sales.csv': january });
    shop.write('sales.csv', 'hello\n');
    expect(await shop.failure()).toBe(
      'sales.csv: no line has the columns of products, stores or sales; it starts with "hello". It was loaded as a sales file before: ' +
        'correct it, or take it out of the data folder and run once with --prune to forget what it held',
    );
  });

  it('exchanges its sales with another file where two names were swapped', async () => {
    const shop = await shopAfterRun({ 'a.csv': january, 'b.csv': february });
    shop.write('a.csv', february);
    shop.write('b.csv', january);
    await shop.run();
    await shop.expectAsFresh();
  });
});

describe('other settings', () => {
  it('read every file again', async () => {
    const shop = await shopAfterRun({ 'sales.csv': salesOf('13/02/2024,1,P1,S1,', '03/02/2024,2,P1,S1,') });
    const reading = { dateFormat: 'mdy' as const, decimal: undefined, columns: new Map() };
    expect(await shop.statuses({ importing: reading })).toEqual({
      ...{ 'products.csv': 'loaded', 'stores.csv': 'loaded', 'sales.csv': 'loaded' },
    });
    expect(shop.sales()).toEqual(['3 2024-03-02 2 P1 S1 sales.csv']);
    expect(shop.rejects()).toEqual(['sales.csv:2 other_date_order 13/02/2024']);
    await shop.expectAsFresh({ importing: reading });
    await shop.run();
    await shop.expectAsFresh();
  });

  it('leave a file that is gone as it was read', async () => {
    const shop = await shopAfterRun({ 'sales.csv': january, 'old.csv': salesOf('13/02/2024,1,P1,S1,') });
    shop.remove('old.csv');
    const reading = { dateFormat: 'mdy' as const, decimal: undefined, columns: new Map() };
    expect(await shop.statuses({ importing: reading })).toMatchObject({
      'sales.csv': 'loaded',
      'old.csv': 'gone',
    });
    expect(shop.sales()).toContain('1 2024-02-13 1 P1 S1 old.csv');
  });
});

describe('a file under another name', () => {
  it('is renamed and not read, by its content', async () => {
    const shop = await shopAfterRun({ 'sales.csv': january });
    shop.tamper('UPDATE sales SET quantity = 99 WHERE sale_id = 1');
    shop.rename('sales.csv', 'january.csv');
    const { files, notices } = await shop.run();
    expect(files.at(-1)).toMatchObject({ name: 'january.csv', status: 'renamed' });
    expect(notices).toEqual(['sales.csv is now january.csv: same content, nothing to load']);
    expect(shop.sales()).toEqual(['1 2024-01-31 99 P1 S1 january.csv', '2 2024-01-31 1 P2 S2 january.csv']);
  });

  it('may have changed its time and its folder', async () => {
    const shop = await shopAfterRun({ 'sales.csv': january });
    shop.remove('sales.csv');
    shop.write('2024/january.csv', january);
    expect(await shop.statuses()).toMatchObject({ '2024/january.csv': 'renamed' });
    expect(await shop.statuses()).toMatchObject({ '2024/january.csv': 'unchanged' });
    await shop.expectAsFresh();
  });

  it('makes room for new content under the old name', async () => {
    const shop = await shopAfterRun({ 'sales.csv': january });
    shop.rename('sales.csv', 'january.csv');
    shop.write('sales.csv', february);
    await shop.run();
    const withoutIds = shop.sales().map((sale) => sale.replace(/^\d+ /, ''));
    expect(withoutIds.sort()).toEqual([
      '2024-01-31 1 P2 S2 january.csv',
      '2024-01-31 3 P1 S1 january.csv',
      '2024-02-01 5 P1 S2 1.25 sales.csv',
    ]);
    await shop.expectAsFresh();
  });

  it('is read again where the settings changed as well', async () => {
    const shop = await shopAfterRun({ 'sales.csv': january });
    shop.rename('sales.csv', 'january.csv');
    const reading = { dateFormat: undefined, decimal: 'comma' as const, columns: new Map() };
    expect(await shop.statuses({ importing: reading })).toMatchObject({ 'january.csv': 'loaded' });
    await shop.expectAsFresh({ importing: reading });
  });
});

describe('a file that is gone', () => {
  it('is kept, with a notice in every run, until --prune forgets it', async () => {
    const shop = await shopAfterRun({ 'sales.csv': january, 'february.csv': february });
    shop.remove('february.csv');
    const notice = 'february.csv is gone; what it held is kept. Put it back, or forget it with --prune';
    for (const _ of ['first', 'second']) {
      const { files, notices } = await shop.run();
      expect(notices).toEqual([notice]);
      expect(files.find(({ name }) => name === 'february.csv')?.status).toBe('gone');
    }
    expect(shop.sales()).toHaveLength(3);
    expect(await shop.statuses({ prune: true })).toMatchObject({ 'february.csv': 'pruned' });
    expect(shop.sales()).toHaveLength(2);
    await shop.expectAsFresh();
    expect((await shop.run()).notices).toEqual([]);
  });

  it('is unchanged when it is back', async () => {
    const shop = await shopAfterRun({ 'sales.csv': january, 'february.csv': february });
    shop.rename('february.csv', '.hidden');
    await shop.run();
    shop.rename('.hidden', 'february.csv');
    expect(await shop.statuses()).toMatchObject({ 'february.csv': 'unchanged' });
    await shop.expectAsFresh();
  });

  it('counts as a sales file where there is no other', async () => {
    const shop = await shopAfterRun({ 'sales.csv': january });
    shop.remove('sales.csv');
    expect(await shop.statuses()).toMatchObject({ 'sales.csv': 'gone' });
    expect(await shop.failure({ prune: true })).toContain('lacks a sales file');
  });
});

const copyOf = (long: string, relation: string, short: string) =>
  `${long} ${relation} ${short}: its sales would count twice. Remove one of the two files`;
const begun = `${january}2024-02-01,5,P1,S2,1.25\n`;

describe('a sales file that repeats another', () => {
  it('is refused where it is a copy', async () => {
    const shop = await shopAfterRun({ 'sales.csv': january });
    shop.write('copy.csv', january);
    expect(await shop.failure()).toBe(copyOf('copy.csv', 'is a copy of', 'sales.csv'));
  });

  it('is refused where it begins with all of it', async () => {
    const shop = await shopAfterRun({ 'sales.csv': january });
    shop.write('longer.csv', begun);
    expect(await shop.failure()).toBe(copyOf('longer.csv', 'begins with all of', 'sales.csv'));
  });

  it('is refused where the other begins with all of it', async () => {
    const shop = await shopAfterRun({ 'longer.csv': begun });
    shop.write('sales.csv', january);
    expect(await shop.failure()).toBe(copyOf('longer.csv', 'begins with all of', 'sales.csv'));
  });

  it('is refused where both are new', async () => {
    const shop = new Shop({ ...dimensions, 'sales.csv': january, 'longer.csv': begun });
    expect(await shop.failure()).toBe(copyOf('longer.csv', 'begins with all of', 'sales.csv'));
  });

  it('is refused where it became one', async () => {
    const shop = await shopAfterRun({ 'sales.csv': january, 'other.csv': february });
    shop.write('other.csv', january);
    expect(await shop.failure()).toContain('its sales would count twice');
  });

  it.each([
    ['is a copy of', january],
    ['begins with all of', begun],
  ])('is refused where it %s a file that is gone', async (relation, content) => {
    const shop = await shopAfterRun({ 'sales.csv': january, 'other.csv': february });
    shop.rename('sales.csv', '.hidden');
    shop.write('other.csv', content);
    expect(await shop.failure()).toBe(
      `other.csv ${relation} sales.csv, which is gone but whose sales are kept: its sales would count twice. ` +
        'Forget the file that is gone with --prune',
    );
    await shop.run({ prune: true });
    await shop.expectAsFresh();
  });

  it('is no copy where neither has a row yet', async () => {
    const shop = await shopAfterRun({ 'sales.csv': salesOf(), 'next.csv': salesOf() });
    shop.append('sales.csv', '2024-01-31,3,P1,S1,\n');
    await shop.run();
    await shop.expectAsFresh();
  });

  it('is no copy of a file that is gone and has no row', async () => {
    const shop = await shopAfterRun({ 'sales.csv': salesOf(), 'next.csv': february });
    shop.remove('sales.csv');
    shop.write('march.csv', salesOf('2024-03-01,1,P1,S1,'));
    await shop.run();
    expect(shop.sales()).toHaveLength(2);
  });

  it('may be a products or a stores file: the same row twice is one', async () => {
    const shop = await shopAfterRun({ 'sales.csv': january, 'products-2.csv': products });
    expect(shop.select('SELECT product_id FROM products')).toHaveLength(2);
  });
});

describe('sales files that cover the same days', () => {
  it('are named, once the sales change', async () => {
    const shop = await shopAfterRun({ 'sales.csv': salesOf('2024-01-01,3,P1,S1,', '2024-02-28,1,P2,S2,') });
    shop.write('february.csv', february);
    const notice =
      'sales.csv and february.csv both cover 2024-02-01 to 2024-02-01: check that no sale stands in two files';
    expect((await shop.run()).notices).toEqual([notice]);
    expect((await shop.run()).notices).toEqual([notice]);
  });

  it('are not named where one ends the day before the other begins', async () => {
    const shop = new Shop({ ...dimensions, 'january.csv': january, 'february.csv': february });
    expect((await shop.run()).notices).toEqual([]);
  });
});

import { products, Shop, salesOf, stores } from '../support/shop';

/** Nine weeks from a Monday on; P1 has list prices, P2 prices of its own. */
const files = {
  'products.csv': products,
  'stores.csv': stores,
  'sales.csv': salesOf(
    '2024-01-01,3,P1,S1,',
    '2024-01-31,1,P2,S2,5',
    '2024-02-20,2,P1,S2,',
    '2024-03-04,1,P2,S1,4',
  ),
};
const append = (line: string) => (shop: Shop) => shop.append('sales.csv', `${line}\n`);
const reprice = (from: string, to: string) => (shop: Shop) =>
  shop.write('products.csv', products.replace(from, to));

const months = ['2024-01', '2024-02', '2024-03'];
const weeks = ['2024-01-01', '2024-01-29', '2024-02-19'];

const changes: [what: string, change: (shop: Shop) => void, kept: string[]][] = [
  ['of a later month', append('2024-04-02,1,P1,S1,'), [...months, ...weeks]],
  ['of a month that was there', append('2024-02-21,1,P1,S1,'), ['2024-01', '2024-03', '2024-01-01']],
  [
    'of a week that began in the month before',
    append('2024-02-01,1,P1,S1,'),
    ['2024-01', '2024-03', '2024-01-01'],
  ],
  [
    'of a file that is new, of an earlier month',
    (shop) => shop.write('old.csv', salesOf('2023-12-30,1,P2,S1,')),
    [...months, ...weeks],
  ],
  ['that are no more', (shop) => shop.write('sales.csv', files['sales.csv'].replace('3,P1', '4,P1')), []],
  ['at another list price', reprice('1.50', '2'), []],
  ['of which none is at the list price that changed', reprice('20', '30'), [...months, ...weeks]],
];

describe('totals that analyses have added up', () => {
  it.each(changes)('are kept but for those of sales %s', async (_, change, kept) => {
    const shop = new Shop(files);
    await shop.run();
    shop.tamper(`UPDATE kept_totals SET totals = '[]' WHERE kind IN ('company by date', 'product by week')`);
    change(shop);
    await shop.run();
    const left = shop.select(
      `SELECT part FROM kept_totals WHERE totals = '[]' AND kind IN ('company by date', 'product by week')`,
    );
    const parts = left.map(({ part }) => String(part));
    expect(parts.filter((part) => [...months, ...weeks].includes(part)).sort()).toEqual(kept.toSorted());
  });

  it.each(changes)('are those of a fresh import after sales %s', async (_, change) => {
    const shop = new Shop(files);
    await shop.run();
    change(shop);
    await shop.run();
    await shop.expectAsFresh();
  });

  it('are kept of the months that a replaced file has no sales of', async () => {
    const shop = new Shop({ ...files, 'february.csv': salesOf('2024-02-22,1,P1,S1,') });
    await shop.run();
    shop.tamper(`UPDATE kept_totals SET totals = '[]' WHERE kind = 'company by date'`);
    shop.write('february.csv', salesOf('2024-02-23,2,P1,S1,'));
    await shop.run();
    expect(shop.select(`SELECT part FROM kept_totals WHERE totals = '[]' ORDER BY part`)).toEqual([
      { part: '2024-01' },
      { part: '2024-03' },
    ]);
  });

  it('are not taken from a program that added up in another way', async () => {
    const shop = new Shop(files);
    await shop.run();
    shop.tamper(`UPDATE kept_totals SET totals = '[]', query_sha256 = 'other'`);
    append('2024-04-02,1,P1,S1,')(shop);
    await shop.run();
    await shop.expectAsFresh();
  });

  it('are made anew where somebody has emptied the table', async () => {
    const shop = new Shop(files);
    await shop.run();
    shop.tamper('DELETE FROM kept_totals');
    append('2024-04-02,1,P1,S1,')(shop);
    await shop.run();
    await shop.expectAsFresh();
  });
});

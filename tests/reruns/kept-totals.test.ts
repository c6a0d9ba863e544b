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
    shop.tamper(
      `UPDATE kept_totals SET totals = ' ' || totals WHERE kind IN ('company by date', 'product by week')`,
    );
    // What somebody else has written is looked at by a run, after which nothing is in doubt.
    await shop.run();
    change(shop);
    await shop.run();
    const left = shop.select(
      `SELECT part FROM kept_totals WHERE totals LIKE ' %' AND kind IN ('company by date', 'product by week')`,
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

  it('are revalued where a sale and its return leave nothing of their month, but of their days', async () => {
    const sales = salesOf('2024-01-05,1,P1,S1,', '2024-01-20,-1,P1,S1,', '2024-02-01,1,P2,S1,4');
    const shop = new Shop({ ...files, 'sales.csv': sales });
    await shop.run();
    reprice('1.50', '2')(shop);
    await shop.run();
    await shop.expectAsFresh();
  });

  it('are kept of the months that a replaced file has no sales of', async () => {
    const shop = new Shop({ ...files, 'february.csv': salesOf('2024-02-22,1,P1,S1,') });
    await shop.run();
    shop.tamper(`UPDATE kept_totals SET totals = ' ' || totals WHERE kind = 'company by date'`);
    await shop.run();
    shop.write('february.csv', salesOf('2024-02-23,2,P1,S1,'));
    await shop.run();
    expect(shop.select(`SELECT part FROM kept_totals WHERE totals LIKE ' %' ORDER BY part`)).toEqual([
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

  it.each([
    ['a price is set to what its file says now', `UPDATE products SET price = 2 WHERE product_id = 'P1'`],
    ['a product is deleted whose price has changed', `DELETE FROM products WHERE product_id = 'P1'`],
  ])('are made anew where by hand %s', async (_, sql) => {
    const shop = new Shop(files);
    await shop.run();
    shop.tamper(sql);
    reprice('1.50', '2')(shop);
    append('2024-04-02,1,P1,S1,')(shop);
    await shop.run();
    await shop.expectAsFresh();
  });

  it('are forgotten of the month that a sale was moved to by hand, once its file is replaced', async () => {
    const shop = new Shop({ ...files, 'old.csv': salesOf('2023-10-02,1,P1,S1,') });
    await shop.run();
    shop.tamper(`UPDATE sales SET date = '2023-10-10' WHERE date = '2024-01-31'; DELETE FROM sales_by_day`);
    await shop.run();
    shop.write('sales.csv', files['sales.csv'].replace('3,P1', '4,P1'));
    await shop.run();
    await shop.expectAsFresh();
  });

  it('are forgotten of a month that a pruned file had sales of, beside another file', async () => {
    const shop = new Shop({ ...files, 'february.csv': salesOf('2024-02-22,1,P1,S1,') });
    await shop.run();
    shop.remove('february.csv');
    await shop.run({ prune: true });
    await shop.expectAsFresh();
  });

  describe.each([
    [
      'with parts of units',
      '2024-01-03,0.125,P1,S1,',
      '2024-01-03,-2.001,P1,S2,',
      '2024-01-04,1.5,P2,S1,3.3333',
    ],
    ['with returns', '2024-01-03,3,P1,S1,', '2024-01-03,-3,P1,S1,', '2024-02-01,-1,P2,S1,1.50'],
    ['at prices of their own', '2024-01-03,1,P1,S1,2.5', '2024-02-03,2,P2,S1,0.0001'],
  ])('of sales %s are those that the database adds up', (_, ...lines) => {
    const some = { 'sales.csv': salesOf(...lines), 'more.csv': salesOf(...lines.toReversed()) };

    async function expectAsAddedUp(shop: Shop) {
      const { totals } = await shop.run();
      const kept = () => shop.select('SELECT * FROM kept_totals ORDER BY kind, part');
      const first = kept();
      for (const each of first)
        expect(totals(String(each['kind']), String(each['part']))).toHaveLength(
          JSON.parse(String(each['totals'])).length,
        );
      shop.tamper(
        `DELETE FROM kept_totals WHERE kind NOT LIKE 'size %'; UPDATE analysis_runs SET query_sha256 = ''`,
      );
      await shop.run();
      expect(kept()).toEqual(first);
    }

    it('in a first load', () => expectAsAddedUp(new Shop({ ...files, ...some })));

    it('where they take the place of all others', async () => {
      const shop = new Shop({ ...files, 'more.csv': salesOf('2024-02-09,1,P1,S1,') });
      await shop.run();
      for (const [name, text] of Object.entries(some)) shop.write(name, text);
      await expectAsAddedUp(shop);
    });
  });

  it('of a first load are added up by the database where the sales themselves say what a product costs', async () => {
    const shop = new Shop({ 'sales.csv': salesOf('2024-01-03,1,P1,S1,2.5', '2024-01-04,2,P1,S1,') });
    const { totals } = await shop.run();
    expect(totals('company by date', '2024-01')).toBeUndefined();
  });

  it('go with the weeks that are not full any more', async () => {
    const shop = new Shop(files);
    append('2024-03-13,1,P1,S1,')(shop);
    shop.write('later.csv', salesOf('2024-05-02,1,P1,S1,'));
    await shop.run();
    shop.remove('later.csv');
    await shop.run({ prune: true });
    await shop.expectAsFresh();
  });
});

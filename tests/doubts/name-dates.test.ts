/** Dates in file names order the files, whether the day comes first or the year. */
import { nameOrder } from '../../scripts/import/name-order';
import { cleanFiles, folderWith, select } from '../support/command';
import { run } from '../support/run';

const inOrder = (...names: string[]) => {
  const order = nameOrder(names, () => undefined);
  return [...names].sort(order.compare);
};

/** Each list as it has to come out; it is put in backwards. */
it.each<[string, string[]]>([
  ['the day first, with hyphens', ['p-31-01-2024.csv', 'p-01-02-2024.csv', 'p-15-02-2024.csv']],
  ['the day first, with dots', ['p 30.11.2023.csv', 'p 02.01.2024.csv']],
  ['the month first', ['p_01_31_2024.csv', 'p_02_01_2024.csv']],
  ['the year first', ['p-2024-01-31.csv', 'p-2024-02-01.csv', 'p-2024-10-01.csv']],
  ['no signs between', ['p31012024.csv', 'p01022024.csv']],
  ['no signs between, and the year first', ['p20240131.csv', 'p20240201.csv']],
  ['years of two digits', ['p-31-01-24.csv', 'p-01-02-24.csv']],
  ['years of two digits first', ['p-24-01-31.csv', 'p-24-02-01.csv']],
  ['months alone', ['p-12-2023.csv', 'p-01-2024.csv', 'p-2024-02.csv']],
  ['names of months', ['p-jan-2024.csv', 'p-feb-2024.csv', 'p 1 März 2024.csv']],
  ['folders', ['31-01-2024/p.csv', '01-02-2024/p.csv']],
  ['one form in one name and another in the next', ['p-31.01.2024.csv', 'p-2024-02-01.csv']],
  ['other words around them', ['z-31-01-2024.csv', 'a-01-02-2024.csv']],
  ['a file without one', ['p.csv', 'p-31-01-2024.csv', 'p-01-02-2024.csv']],
  ['no dates at all', ['p.csv', 'p-2.csv', 'p-10.csv']],
  ['numbers that are no dates', ['p-01-50-2024.csv', 'p-02-40-2023.csv', 'p-99999999.csv']],
])('Names with %s', (_, expected) => {
  expect(inOrder(...[...expected].reverse())).toEqual(expected);
});

const priceOf = (price: string) => `product_id,name,price\nP1,Pen,${price}\n`;
const rest = {
  'stores.csv': cleanFiles['stores.csv'],
  'sales.csv': 'date,product_id,quantity,store_id\n2024-02-02,P1,1,S1\n',
};
const prices = (db: string) => select(db, 'SELECT price FROM products');
const open = { 'p-03-02-2024.csv': priceOf('1'), 'p-04-01-2024.csv': priceOf('2') };

describe('a price', () => {
  it('is that of the later date', async () => {
    const files = { 'p-31-01-2024.csv': priceOf('15'), 'p-01-02-2024.csv': priceOf('20') };
    const { db } = await run(folderWith({ ...rest, ...files }));
    expect(prices(db)).toEqual([{ price: 20 }]);
  });

  it('stops the run where two readings differ on which is the later, until somebody says it', async () => {
    const data = folderWith({ ...rest, ...open });
    await expect(run(data)).rejects.toThrow(
      'p-03-02-2024.csv and p-04-01-2024.csv list "P1" of the products with different values, and the dates in their names can be read in two ways: ' +
        'which is the later? Write the dates with the year first; or write date-format = dmy or date-format = mdy into sales-analysis.ini in the data folder, ' +
        'or say --date-format dmy or --date-format mdy',
    );
    const settled = (dateFormat: 'dmy' | 'mdy') => ({
      importing: {
        ...{ dateFormat: undefined, decimal: undefined, columns: new Map() },
        files: [{ pattern: 'p-*', dateFormat }],
      },
    });
    expect(prices((await run(data, undefined, settled('dmy'))).db)).toEqual([{ price: 1 }]);
    expect(prices((await run(data, undefined, settled('mdy'))).db)).toEqual([{ price: 2 }]);
  });

  it.each([
    ['the values are the same', { ...open, 'p-04-01-2024.csv': priceOf('1') }],
    ['both readings agree', { 'p-03-02-2024.csv': priceOf('1'), 'p-04-03-2024.csv': priceOf('1.00') }],
    ['a third name decides', { ...open, 'p-31-01-2024.csv': 'product_id,name,price\nP2,Ink,1\n' }],
  ])('stops no run where %s', async (_, files) => {
    const { db } = await run(folderWith({ ...rest, ...files }));
    expect(select(db, "SELECT price FROM products WHERE product_id = 'P1'")).toEqual([{ price: 1 }]);
  });
});

import { join } from 'node:path';
import { Failure } from '../../scripts/run/failure';
import type { Progress } from '../../scripts/run/progress';
import { startThread } from '../../scripts/run/thread';
import { prepare, runCommand, select } from '../support/command';
import { comparableTables } from '../support/comparable-tables';
import { products, Shop, stores } from '../support/shop';

jest.mock('../../scripts/run/thread', () => {
  const { startThread } = jest.requireActual('../../scripts/run/thread');
  return { startThread: jest.fn(startThread) };
});

const header = 'date,quantity,product_id,store_id,unit_price,note\n';
const rows = (count: number, row: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => `${row(index)}\n`).join('');
const day = (index: number) => `0${1 + (index % 9)}/0${1 + (index % 7)}/2024`;
const sale = (index: number) => `${day(index)},${index % 9},P${1 + (index % 2)},S${1 + (index % 3)},`;

const steps: { description: string; sales: string | Buffer }[] = [
  {
    description: 'has refused rows, rows over lines, and turns out late to be written month first',
    sales: `${header}${rows(20_000, (index) => `${sale(index)}${index % 97 ? '' : 'free'},`)}02/13/2024,1,P1,S1,,"over\nlines"\n${rows(9, (index) => `02/1${index}/2024,1,P1,S1,,`)}`,
  },
  { description: 'grew', sales: rows(10_000, (index) => `${sale(index)}${index % 5}.25,`) },
  { description: 'grew by an accent in UTF-8', sales: '02/13/2024,1,P1,S1,,\u00e9\n' },
  { description: 'grew by damaged bytes', sales: Buffer.from('02/13/2024,1,P1,S1,,\u00e9\n', 'latin1') },
];

it('A sales file parsed in a thread of its own leaves the same database, as it grows and is read again', async () => {
  const shops = [
    { parallelFrom: 0, shop: new Shop({ 'products.csv': products, 'stores.csv': stores }) },
    {
      parallelFrom: Number.POSITIVE_INFINITY,
      shop: new Shop({ 'products.csv': products, 'stores.csv': stores }),
    },
  ];
  for (const [index, { sales }] of steps.entries()) {
    const tables = [];
    for (const { shop, parallelFrom } of shops) {
      if (index === 0) shop.write('sales.csv', sales);
      else shop.append('sales.csv', sales);
      await shop.run({ parallelFrom });
      tables.push({ ...comparableTables(shop.db), sales: shop.sales(), rejects: shop.rejects() });
    }
    expect(tables[0]).toEqual(tables[1]);
    expect(tables[0]?.sales.length).toBeGreaterThan(10_000);
    expect(tables[0]?.rejects.length).toBeGreaterThan(200);
  }
});

it('The command reads a file of more than 4 MB, wherever it is started', async () => {
  const many = `${header}${rows(200_000, (index) => `${day(index)},1,P1,S1,,`)}${rows(9, (index) => `1${index}/02/2024,1,P1,S1,,`)}`;
  const { db, flags } = prepare({ 'products.csv': products, 'stores.csv': stores, 'sales.csv': many });
  expect((await runCommand([...flags, '--quiet'])).code).toBe(0);
  expect(select(db, 'SELECT COUNT(*) AS count FROM sales')).toEqual([{ count: 200_009 }]);
});

describe('a thread that waits would keep the command alive: it ends', () => {
  it.each([
    ['a sale', 'sales', 'new.quantity = 77'],
    ['a refused row', 'rejected_rows', "new.value = 'many'"],
  ])('where %s cannot be written', async (_, table, condition) => {
    const shop = new Shop({ 'products.csv': products, 'stores.csv': stores, 'sales.csv': header });
    await shop.run();
    shop.tamper(
      `CREATE TRIGGER full BEFORE INSERT ON ${table} WHEN ${condition} BEGIN SELECT RAISE(ABORT, 'boom'); END`,
    );
    const long = `13/02/2024,1,P1,S1,,${'x'.repeat(1_000)}`;
    const sales = `13/02/2024,77,P1,S1,,\n13/02/2024,many,P1,S1,,\n${rows(5_000, () => long)}`;
    shop.write('sales-2.csv', header + sales);
    const flags = ['--data', shop.data, '--db', shop.db, '--out', join(shop.data, 'out')];
    const { code, stderr } = await runCommand(flags, { timeout: 20_000 });
    expect([code, stderr]).toEqual([1, expect.stringContaining('boom')]);
  });
});

describe('a thread of its own', () => {
  const shopWith = (sales: string) =>
    new Shop({ 'products.csv': products, 'stores.csv': stores, 'sales.csv': sales });

  it('ends the run with the Failure it meets', async () => {
    const shop = shopWith(`${header}13/02/2024,1,P1,S1,,\n02/13/2024,1,P1,S1,,\n`);
    expect(await shop.failure({ parallelFrom: 0 })).toMatch(
      /^sales.csv: the date column is written in two ways/,
    );
  });

  it('ends with the run', async () => {
    const shop = shopWith(header + rows(100_000, (index) => `${sale(index)},`));
    const controller = new AbortController();
    const progress = ({ rows }: Progress) => {
      if (rows > 1000) controller.abort(new Failure('stopped'));
    };
    jest.mocked(startThread).mockClear();
    expect(await shop.failure({ parallelFrom: 0, signal: controller.signal, progress })).toBe('stopped');
    const ended = -1;
    const threads = jest.mocked(startThread).mock.results.map(({ value }) => value.threadId);
    expect(threads).toEqual([ended]);
  });
});

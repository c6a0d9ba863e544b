import { SalesData } from '../../../../scripts/analysis/sales-data';
import { beginRun, openDatabase } from '../../../../scripts/database';
import { messagesFor } from '../../../../scripts/visualization/messages/messages';
import { createFormatter } from '../../../../scripts/visualization/number-format';
import { Codes } from '../../../../scripts/visualization/report/data/codes';
import { packSubjects } from '../../../../scripts/visualization/report/data/pack-subjects';
import { gatherSubjects } from '../../../../scripts/visualization/subjects/gather-subjects';
import type { Cells, Subjects } from '../../../../scripts/visualization/subjects/subjects';
import { Shop, salesOf } from '../../../support/shop';

const prices: Record<string, number> = { P1: 1.5, P2: 20, P3: 0.0375 };
const files = {
  'products.csv':
    'product_id,name,price,stock,category\nP1,Pen,1.50,10,Desk\nP2,Ink,20,,\nP3,Pin,0.0375,,\nP4,New,5,3,\n',
  'stores.csv': 'store_id,city,employee_nb\nS1,Lyon,2\nS2,Lille,4\n',
};

interface Line {
  date: string;
  units: number;
  product: string;
  store: string;
}

/** Two lines a day over 800 days, fractions and returns among them: the same ones on every run. */
const lines: Line[] = Array.from({ length: 1600 }, (_, at) => ({
  date: new Date(Date.UTC(2023, 9, 5 + Math.floor(at / 2))).toISOString().slice(0, 10),
  units: at % 17 === 0 ? -1 : at % 5 === 0 ? 1.25 : 1 + (at % 7),
  product: `P${1 + ((at * 7) % 3)}`,
  store: `S${1 + ((at * 5) % 11 > 9 ? 1 : 0)}`,
}));

async function gathered(lineCount?: number, mostCells?: number): Promise<Subjects> {
  const sales = salesOf(
    ...lines.map(({ date, units, product, store }) => `${date},${units},${product},${store},`),
  );
  const shop = new Shop({ ...files, 'sales.csv': sales });
  await shop.run();
  const database = await openDatabase(shop.db);
  try {
    const session = await beginRun(database);
    const data = new SalesData(session);
    if (lineCount !== undefined) data.lineCount = async () => lineCount;
    return (await gatherSubjects(data, mostCells)) as Subjects;
  } finally {
    await database.abandon();
  }
}

/** A second path: in ten-millionths, from the lines alone. */
function sumOf(some: readonly Line[]) {
  const amount = some.reduce(
    (sum, { units, product }) => sum + Math.round(units * 1000) * Math.round((prices[product] ?? 0) * 10_000),
    0,
  );
  return {
    revenue: Math.sign(amount) * Math.round(Math.abs(amount) / 1e5 + 1e-9) + 0,
    units: some.reduce((sum, { units }) => sum + Math.round(units * 1000), 0),
    lines: some.length,
  };
}

describe('products and stores one by one', () => {
  let subjects: Subjects;
  beforeAll(async () => {
    subjects = await gathered();
  });
  const within =
    (first: string, last: string) =>
    ({ date }: Line) =>
      date >= first && date <= last;

  it('have the figures of every span, and of the same days a year before', () => {
    expect(subjects.spans.map(({ name }) => name)).toEqual(['year', 'thisYear', 'days90', 'all']);
    for (const [at, span] of subjects.spans.entries()) {
      const now = lines.filter(within(span.first, span.last));
      const before = span.before && lines.filter(within(span.before.first, span.before.last));
      expect(subjects.company[at]).toMatchObject(sumOf(now));
      for (const kind of ['product', 'store'] as const)
        for (const { code, figures } of subjects[kind]) {
          const own = (some: Line[]) => sumOf(some.filter((line) => line[kind] === code));
          expect(figures[at]).toMatchObject({ ...own(now), before: before ? own(before).revenue : null });
        }
    }
  });

  it('are ranked, most revenue first; what was never sold has no rank', () => {
    expect(subjects.product.map(({ code, figures }) => [code, figures.at(-1)?.rank])).toEqual([
      ['P2', 1],
      ['P1', 2],
      ['P3', 3],
      ['P4', null],
    ]);
    expect(subjects.counts).toEqual({ product: 4, store: 2 });
  });

  it('say what the files know of them', () => {
    expect(subjects.product.map(({ code, name, facts }) => [code, name, facts])).toContainEqual([
      'P1',
      'Pen',
      { price: 1.5, stock: 10, category: 'Desk' },
    ]);
    expect(subjects.store.map(({ code, name, facts }) => [code, name, facts])).toContainEqual([
      'S2',
      'Lille',
      { employees: 4 },
    ]);
  });

  it('have their months and their parts', () => {
    const shown = (
      { row, column, revenue, units }: Cells,
      rows: readonly string[],
      columns: readonly string[],
    ) =>
      row
        .map((place, at) => [rows[place], columns[column[at] ?? 0], revenue[at], units[at]].join(' '))
        .sort();
    const expected = (keyOf: (line: Line) => string) =>
      [...new Set(lines.map(keyOf))]
        .map((key) => {
          const { revenue, units } = sumOf(lines.filter((line) => keyOf(line) === key));
          return `${key} ${revenue} ${units}`;
        })
        .sort();
    const { months, product, store, productMonths, storeMonths, productStores } = subjects;
    const [products, stores] = [product, store].map((all) => all.map(({ code }) => code)) as [
      string[],
      string[],
    ];
    expect(shown(productMonths, products, months)).toEqual(
      expected((line) => `${line.product} ${line.date.slice(0, 7)}`),
    );
    expect(shown(storeMonths, stores, months)).toEqual(
      expected((line) => `${line.store} ${line.date.slice(0, 7)}`),
    );
    expect(shown(productStores, products, stores)).toEqual(
      expected((line) => `${line.product} ${line.store}`),
    );
  });

  it('have a change where both years have 30 lines, and none else', () => {
    const at = subjects.spans.findIndex(({ name }) => name === 'days90');
    const span = subjects.spans[at];
    const count = (code: string, { first = '', last = '' } = {}) =>
      lines.filter((line) => line.store === code && within(first, last)(line)).length;
    const changes = subjects.store.map(({ code, figures }) => {
      const { revenue = 0, before = 0, change } = figures[at] ?? {};
      const isSaid = Math.min(count(code, span), count(code, span?.before)) >= 30;
      expect(change).toBe(isSaid ? Math.round((1000 * (revenue - (before ?? 0))) / (before ?? 0)) : null);
      return isSaid;
    });
    expect(new Set(changes)).toEqual(new Set([true, false]));
  });
});

test('Of stores with too many sales only whole months are known', async () => {
  const { spans, store, product } = await gathered(10_000_000);
  const known = (figures: readonly unknown[]) => spans.map(({ name }, at) => [name, figures[at] !== null]);
  expect(known(store[0]?.figures ?? [])).toEqual([
    ['year', false],
    ['thisYear', false],
    ['days90', false],
    ['all', true],
  ]);
  expect(product[0]?.figures.every((figure) => figure !== null)).toBe(true);
});

test('Where there is no room for all, the products with the least revenue are left out, which the page says', async () => {
  const subjects = await gathered(undefined, 85);
  expect([subjects.product.map(({ code }) => code), subjects.counts.product]).toEqual([['P2', 'P1'], 4]);
  expect(new Set(subjects.productMonths.row)).toEqual(new Set([0, 1]));
  expect(new Set(subjects.productStores.row)).toEqual(new Set([0, 1]));
  const { cut } = packSubjects(subjects, new Codes(), createFormatter('en-GB', undefined), messagesFor('en'));
  expect(cut).toMatch(/^The 2 products with the most revenue of 4 /);
});

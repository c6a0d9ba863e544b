import { FirstTotals } from '../../../../scripts/import/sales/first-totals';
import { rollUps, summaries } from '../../../../scripts/import/sales/summaries';
import { dayNumber, monthNumber } from '../../../../scripts/run/calendar';
import { sumsOf } from './sums';

const references = { products: ['P1', 'P2'], stores: ['S1', 'S2'] };
const sizes = { products: 5, stores: 3 };
const products = new Map([
  ['P1', { price: 1.5 }],
  ['P2', { price: null }],
]);
const DAY = dayNumber('2024-02-29');
const MONTH = monthNumber(DAY);

type Cell = [place: number, product: number, ...measures: number[]];

/** Adds cells of stores in February 2024, of days from its last day on, and of its products. */
function add(
  totals: FirstTotals,
  cells: { stores?: Cell[]; days?: Cell[]; products?: Cell[] },
  of = references,
) {
  const [byMonth, byDay] = summaries;
  const byProduct = rollUps.find(({ table }) => table === 'sales_by_product') ?? byMonth;
  const keyed = [
    [byMonth, cells.stores, (store: number) => MONTH * 3 + store],
    [byDay, cells.days, (day: number) => (day < 1 ? DAY + day : dayNumber(`2024-03-0${day}`))],
    [byProduct, cells.products, (month: number) => MONTH + month],
  ] as const;
  for (const [summary, rows = [], placeOf] of keyed) {
    const keys = rows.map(([place, product, ...measures]): [number, ...number[]] => [
      placeOf(place) * 5 + product,
      ...measures,
    ]);
    totals.add(summary, sumsOf(keys), sizes, of);
  }
}

const ONE = [1, 2000, 2000, 30, 4];
const ofOne = {
  stores: [[1, 0, ...ONE]],
  days: [[0, 0, ...ONE]],
  products: [[0, 0, ...ONE]],
} satisfies Record<string, Cell[]>;
const FEBRUARY = new Map([['2024-02', 1]]);
const kinds = [
  ...['store by year_month', 'product by year_month', 'company by date'],
  ...['size of sales_by_month', 'size of sales_by_day'],
];
const given = (totals: FirstTotals, lines = 1, now: typeof products = products) => {
  const rowsOf = totals.take(new Map([['2024-02', lines]]), now);
  return [...kinds.map((kind) => rowsOf(kind, '2024-02')), rowsOf('product by week', '2024-02-26')];
};

test('Units at list price and amounts are added up by store and month, by product and month, and by day', () => {
  const totals = new FirstTotals(new Map(), products);
  add(totals, {
    stores: [
      [0, 0, 2, 3000, 3000, 0, 0],
      [0, 1, 1, 500, 500, 0, 0],
      [1, 0, 1, 2000, 0, 30, 4],
    ],
    products: [
      [0, 0, 3, 5000, 3000, 30, 4],
      [0, 1, 1, 500, 500, 0, 0],
    ],
    days: [
      [-1, 0, 2, 3000, 3000, 0, 0],
      [0, 0, 1, 2000, 0, 30, 4],
      [0, 1, 1, 500, 500, 0, 0],
    ],
  });
  const again: Cell = [0, 0, 1, 1000, 1000, 0, 0];
  add(totals, { stores: [[1, 0, ...again.slice(2)]], products: [again], days: [[-1, 0, ...again.slice(2)]] });
  const rowsOf = totals.take(new Map([['2024-02', 5]]), products);
  expect(Object.fromEntries(kinds.map((kind) => [kind, rowsOf(kind, '2024-02')]))).toEqual({
    'store by year_month': [
      ['S1', '2024-02', 3, 3500, 3500, '45000000'],
      ['S2', '2024-02', 2, 3000, 1000, '15030004'],
    ],
    'product by year_month': [
      ['P1', '2024-02', 4, 6000, 4000, '60030004'],
      ['P2', '2024-02', 1, 500, 500, '0'],
    ],
    'company by date': [
      ['', '2024-02-28', 3, 4000, 4000, '60000000'],
      ['', '2024-02-29', 2, 2500, 500, '30004'],
    ],
    'size of sales_by_month': [[6.5, 4.5, 0.0035]],
    'size of sales_by_day': [[6.5, 4.5, 0.0035]],
  });
});

test('Sales come to their size with returns added, and not less', () => {
  const totals = new FirstTotals(new Map(), products);
  add(totals, {
    days: [
      [0, 0, 2, 3000, 3000, 0, 0],
      [0, 1, 1, -500, 0, -20_000, 0],
    ],
  });
  const rowsOf = totals.take(new Map([['2024-02', 3]]), products);
  expect(rowsOf('size of sales_by_day', '2024-02')).toEqual([[3.5, 3, 2.0003]]);
});

describe('The units of a week', () => {
  const days: Cell[] = [
    [-1, 0, 1, 1000, 0, 0, 0],
    [0, 0, 1, -1000, 0, 0, 0],
    [1, 1, 1, 250, 0, 0, 0],
    [4, 0, 1, 7000, 0, 0, 0],
  ];
  const lines = new Map([
    ['2024-02', 2],
    ['2024-03', 2],
  ]);

  it('reach over the end of a month, and are those of the products that were sold, also where nothing is left', () => {
    const totals = new FirstTotals(new Map(), products);
    add(totals, { days });
    const rowsOf = totals.take(lines, products);
    expect(['2024-02-26', '2024-03-04', '2024-03-11'].map((week) => rowsOf('product by week', week))).toEqual(
      [
        [
          ['P1', 0],
          ['P2', 250],
        ],
        [['P1', 7000]],
        undefined,
      ],
    );
  });

  it('are not given where one of its months had sales before', () => {
    const totals = new FirstTotals(FEBRUARY, products);
    add(totals, { days });
    const rowsOf = totals.take(new Map([...lines, ['2024-02', 3]]), products);
    expect(['2024-02-26', '2024-03-04'].map((week) => rowsOf('product by week', week))).toEqual([
      undefined,
      [['P1', 7000]],
    ]);
  });

  it('are those of the product by its code, wherever it stands among the others', () => {
    const totals = new FirstTotals(new Map(), products);
    add(totals, { days: [[0, 1, 1, 1000, 0, 0, 0]] });
    add(totals, { days: [[0, 0, 1, 2000, 0, 0, 0]] }, { ...references, products: ['P2', 'P3'] });
    expect(totals.take(new Map([['2024-02', 2]]), products)('product by week', '2024-02-26')).toEqual([
      ['P2', 3000],
    ]);
  });

  it('are added up by the database where products are too many', () => {
    const totals = new FirstTotals(new Map(), products);
    const many = Array.from({ length: 600_000 }, (_, number) => `P${number}`);
    add(totals, { days: [[0, 0, 1, 1000, 0, 0, 0]] }, { ...references, products: many });
    expect(totals.take(FEBRUARY, products)('product by week', '2024-02-26')).toBeUndefined();
    expect(totals.take(FEBRUARY, products)('company by date', '2024-02')).toHaveLength(1);
  });
});

test('Months of products are added up by the database where they are too many', () => {
  const totals = new FirstTotals(new Map(), products);
  const months = Array.from({ length: 50_001 }, (_, month): Cell[] => [
    [month - 24_000, 0, 1, 1000, 0, 0, 0],
    [month - 24_000, 1, 1, 1000, 0, 0, 0],
  ]);
  add(totals, { products: months.flat() });
  expect(
    totals.take(new Map([['2024-02', 2]]), products)('product by year_month', '2024-02'),
  ).toBeUndefined();
});

describe('nothing is given', () => {
  const none = [...kinds, ''].map(() => undefined);

  it('of a month that had sales before', () => {
    const totals = new FirstTotals(FEBRUARY, products);
    add(totals, ofOne);
    expect(given(totals, 2)).toEqual(none);
  });

  it('of a month that has other lines than were added', () => {
    const totals = new FirstTotals(new Map(), products);
    add(totals, ofOne);
    expect(given(totals, 2)).toEqual(none);
  });

  it('once a product that sold at list price has another price', () => {
    const totals = new FirstTotals(new Map(), products);
    add(totals, ofOne);
    expect(given(totals, 1, new Map([['P1', { price: 2 }]]))).toEqual(none);
  });

  it('once sales are taken out', () => {
    const totals = new FirstTotals(new Map(), products);
    add(totals, ofOne);
    totals.giveUp();
    add(totals, ofOne);
    expect(given(totals)).toEqual(none);
  });

  it.each([
    ['units at list price', [1, 2 ** 50, 2 ** 50, 0, 0]],
    ['amounts', [1, 1000, 0, 2 ** 45, 0]],
    ['units', [1, 2 ** 52, 0, 0, 0]],
  ])('of %s too large for a number', (_, measures) => {
    const totals = new FirstTotals(new Map(), products);
    add(totals, { stores: [[0, 0, ...measures]], days: [[0, 0, ...measures]] });
    expect(given(totals)).toEqual(none);
  });
});

test('All is given where nothing stands against it', () => {
  const totals = new FirstTotals(new Map(), products);
  add(totals, ofOne);
  expect(given(totals).every((rows) => rows?.length === 1)).toBe(true);
});

test('Sales that come once all others were taken out are the first again', () => {
  const first = new FirstTotals(new Map(), products);
  add(first, ofOne);
  const again = new FirstTotals(FEBRUARY, products);
  add(again, { ...ofOne, days: [[1, 1, ...ONE]] });
  again.giveUp();
  again.startAgain();
  add(again, ofOne);
  expect(given(again)).toEqual(given(first));
});

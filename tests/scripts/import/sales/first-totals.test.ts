import { FirstTotals } from '../../../../scripts/import/sales/first-totals';
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

/** Cells of stores in February 2024, and of its last day. */
function added(stores: Cell[], days: Cell[]) {
  const byMonth = sumsOf(
    stores.map(([store, product, ...measures]) => [(MONTH * 3 + store) * 5 + product, ...measures]),
  );
  const byDay = sumsOf(days.map(([day, product, ...measures]) => [(DAY + day) * 5 + product, ...measures]));
  return { sizes, bySummary: [byMonth, byDay] };
}

const ofOne = added([[1, 0, 1, 2000, 2000, 30, 4]], [[0, 0, 1, 2000, 2000, 30, 4]]);
const given = (totals: FirstTotals, lines = 1, now = products) =>
  Object.fromEntries(
    [...totals.take(new Map([['2024-02', lines]]), now)].map(([kind, parts]) => [
      kind,
      Object.fromEntries(parts),
    ]),
  );

test('Units at list price and amounts are added up by store and month, and by day', () => {
  const totals = new FirstTotals(new Map(), products);
  totals.add(
    added(
      [
        [0, 0, 2, 3000, 3000, 0, 0],
        [0, 1, 1, 500, 500, 0, 0],
        [1, 0, 1, 2000, 0, 30, 4],
      ],
      [
        [-1, 0, 2, 3000, 3000, 0, 0],
        [0, 0, 1, 2000, 0, 30, 4],
        [0, 1, 1, 500, 500, 0, 0],
      ],
    ),
    references,
  );
  totals.add(added([[1, 0, 1, 1000, 1000, 0, 0]], [[-1, 0, 1, 1000, 1000, 0, 0]]), references);
  expect(given(totals, 5)).toEqual({
    'store by year_month': {
      '2024-02': [
        ['S1', '2024-02', 3, 3500, 3500, '45000000'],
        ['S2', '2024-02', 2, 3000, 1000, '15030004'],
      ],
    },
    'company by date': {
      '2024-02': [
        ['', '2024-02-28', 3, 4000, 4000, '60000000'],
        ['', '2024-02-29', 2, 2500, 500, '30004'],
      ],
    },
  });
});

describe('nothing is given', () => {
  const none = { 'store by year_month': {}, 'company by date': {} };

  it('of a month that had sales before', () => {
    const totals = new FirstTotals(new Map([['2024-02', 1]]), products);
    totals.add(ofOne, references);
    expect(given(totals, 2)).toEqual(none);
  });

  it('of a month that has other lines than were added', () => {
    const totals = new FirstTotals(new Map(), products);
    totals.add(ofOne, references);
    expect(given(totals, 2)).toEqual(none);
  });

  it('once a product that sold at list price has another price', () => {
    const totals = new FirstTotals(new Map(), products);
    totals.add(ofOne, references);
    expect(given(totals, 1, new Map([['P1', { price: 2 }]]))).toEqual({});
  });

  it('once sales are taken out', () => {
    const totals = new FirstTotals(new Map(), products);
    totals.add(ofOne, references);
    totals.giveUp();
    totals.add(ofOne, references);
    expect(given(totals)).toEqual({});
  });

  it.each([
    ['units at list price', [1, 2 ** 50, 2 ** 50, 0, 0]],
    ['amounts', [1, 1000, 0, 2 ** 45, 0]],
    ['units', [1, 2 ** 52, 0, 0, 0]],
  ])('of %s too large for a number', (_, measures) => {
    const totals = new FirstTotals(new Map(), products);
    totals.add(added([[0, 0, ...measures]], [[0, 0, ...measures]]), references);
    expect(given(totals)).toEqual({});
  });
});

import { YearOnYear } from '../../../../models/year-on-year';
import type { Chart } from '../../../../scripts/visualization/chart';
import { type Shown, shownRows } from './shown-rows';

const cities: Shown = {
  columns: { city: 'name', revenue: 'money', growth: 'percent' },
  rows: [
    ['Lille', 5, -10],
    ['Lyon', 9, 12.34],
    ['Nice', 7, null],
  ],
};
const months: Shown = {
  columns: { city: 'name', year_month: 'month', price: 'money', low: 'money', high: 'money' },
  noTotal: ['price', 'low', 'high'],
  rows: [
    ['Lyon', '2024-01', 3, 2, 4],
    ['Lyon', '2024-03', 5, 4, 6],
    ['Lille', '2024-03', 1, 0, 2],
  ],
};

const subtitle = (measure: string) => `${measure}, 1 January 2024 to 31 January 2024`;
const cases: [what: string, shown: Shown, charts: object[]][] = [
  [
    'Bars stand in the order of the analysis, the best first, and go both ways',
    { ...cities, declaration: { sort: ['growth DESC'], chart: { type: 'bars', by: 'city', of: 'growth' } } },
    [
      {
        ...{ type: 'bars', format: 'percent', title: 'Growth by city', subtitle: subtitle('Growth') },
        bars: [
          { label: 'Lyon', value: 12.34 },
          { label: 'Lille', value: -10 },
        ],
      },
    ],
  ],
  [
    'Behind the bars of a pareto stands what all so far bring',
    {
      columns: { city: 'name', revenue: 'money', before: 'percent' },
      rows: [
        ['Lyon', 9, 0],
        ['Lille', 5, 56.25],
        ['Nice', 2, 87.5],
      ],
      declaration: {
        sort: ['revenue DESC'],
        chart: { type: 'pareto', by: 'city', of: 'revenue', before: 'before' },
      },
    },
    [
      {
        ...{ type: 'bars', subtitle: subtitle('Revenue, behind each bar the share of all so far') },
        bars: [
          { label: 'Lyon', value: 9, note: '56.3%' },
          { label: 'Lille', value: 5, note: '87.5%' },
          { label: 'Nice', value: 2, note: '' },
        ],
      },
    ],
  ],
  [
    'Of one row, and of a heat table with one column, nothing is drawn',
    {
      ...months,
      declaration: {
        chart: { type: 'heat', rows: 'year_month', columns: 'city', of: 'price', only: { city: 'Lyon' } },
      },
    },
    [],
  ],
  [
    'An index is coloured around 100, and says so',
    {
      columns: { city: 'name', category: 'name', index: 'ratio' },
      rows: [
        ['Lyon', 'Pens', 120],
        ['Lyon', 'Inks', 90],
        ['Lille', 'Pens', 80],
      ],
      declaration: {
        sort: ['city', 'category DESC'],
        chart: { type: 'heat', rows: 'city', columns: 'category', of: 'index', isIndex: true },
      },
    },
    [
      {
        ...{ rows: ['Lille', 'Lyon'], columns: ['Pens', 'Inks'] },
        ...{
          values: [
            [80, null],
            [120, 90],
          ],
          indexes: [
            [80, null],
            [120, 90],
          ],
        },
        subtitle: subtitle('Index, blue where a product has more than its share, orange where it has less'),
      },
    ],
  ],
  [
    'Of many stores the best and the worst are drawn, by their names',
    {
      columns: { store_id: 'store', revenue: 'money' },
      cities: Array.from({ length: 22 }, (_, at) => `City ${at + 1}`),
      rows: Array.from({ length: 22 }, (_, at) => [`S${at + 1}`, 100 - at]),
      declaration: { sort: ['revenue DESC'], chart: { type: 'bars', by: 'store_id', of: 'revenue' } },
    },
    [
      {
        title: 'Revenue by city',
        subtitle: subtitle('Revenue, City: the first and the last 10 of 22'),
        bars: [...Array(10).keys(), ...Array.from({ length: 10 }, (_, at) => at + 12)].map((at) => ({
          ...{ label: `City ${at + 1}`, value: 100 - at },
        })),
      },
    ],
  ],
  [
    'A chart has days and a title of its own where its analysis says them',
    {
      ...cities,
      declaration: {
        sort: ['revenue DESC'],
        days: async () => ({ first: '2024-02-01', last: '2024-04-30' }),
        say: () => [{ en: 'Lyon leads.' }],
        chart: { type: 'bars', by: 'city', of: 'revenue', title: { en: 'Cities' } },
      },
    },
    [{ title: 'Cities', subtitle: 'Revenue, 1 February 2024 to 30 April 2024' }],
  ],
  [
    'A chart of today has no days',
    {
      ...cities,
      declaration: {
        days: async () => null,
        chart: { type: 'bars', by: 'city', of: 'revenue' },
      },
    },
    [{ subtitle: 'Revenue' }],
  ],
  [
    'A line has a step for a month without a row, and a gap there, and the columns it may lie between',
    {
      ...months,
      declaration: {
        chart: {
          type: 'lines',
          over: 'year_month',
          of: 'price',
          range: ['low', 'high'],
          only: { city: 'Lyon' },
        },
      },
    },
    [
      {
        ...{
          type: 'lines',
          format: 'money',
          steps: ['Jan 2024', 'Feb 2024', 'Mar 2024'],
          isLastPartial: false,
        },
        series: [{ label: 'Price', values: [3, null, 5] }],
        band: { lows: [2, null, 4], highs: [4, null, 6] },
      },
    ],
  ],
  [
    'A line per value, the largest first',
    { ...months, declaration: { chart: { type: 'lines', over: 'year_month', of: 'price', each: 'city' } } },
    [
      {
        series: [
          { label: 'Lyon', values: [3, null, 5] },
          { label: 'Lille', values: [null, null, 1] },
        ],
      },
    ],
  ],
  [
    'A picture per value',
    {
      ...months,
      declaration: {
        sort: ['city'],
        chart: { type: 'lines', over: 'year_month', of: 'price', split: 'city' },
      },
    },
    [
      {
        ...{ type: 'panels', steps: ['Jan 2024', 'Feb 2024', 'Mar 2024'] },
        panels: [
          { label: 'Lyon', values: [3, null, 5] },
          { label: 'Lille', values: [null, null, 1] },
        ],
      },
    ],
  ],
  [
    'A heat table leaves a pair without a row empty, where nothing can be added up',
    {
      ...months,
      declaration: {
        sort: ['city'],
        chart: { type: 'heat', rows: 'city', columns: 'year_month', of: 'price' },
      },
    },
    [
      {
        ...{ rows: ['Lille', 'Lyon'], columns: ['Jan 2024', 'Mar 2024'] },
        values: [
          [null, 1],
          [3, 5],
        ],
      },
    ],
  ],
  [
    'Dots leave out a row without a value',
    { ...cities, declaration: { chart: { type: 'dots', of: 'city', x: 'revenue', y: 'growth' } } },
    [
      {
        ...{
          type: 'scatter',
          x: { label: 'Revenue', format: 'money' },
          y: { label: 'Growth', format: 'percent' },
        },
        points: expect.arrayContaining([
          { label: 'Lyon', x: 9, y: 12.34 },
          { label: 'Lille', x: 5, y: -10 },
        ]),
      },
    ],
  ],
];
test.each(cases)('%s', async (_, shown, expected) => {
  const { charts } = await shownRows(shown);
  expect(charts).toHaveLength(expected.length);
  expect(charts).toMatchObject(expected as Chart[]);
});

test('Stores of one name have their codes behind it where a word says that a code is theirs', async () => {
  const { charts } = await shownRows({
    entity: YearOnYear,
    columns: {
      ...{ level: 'name', code: 'name', revenue: 'money', revenue_before: 'money', change: 'money' },
      ...{ change_rate: 'percent', units: 'units', units_before: 'units' },
    },
    rows: [
      ['store', 'S1', 1, 3, -2, -66.67, 1, 3],
      ['store', 'S2', 4, 3, 1, 33.33, 4, 3],
      ['category', 'S2', 5, 3, 2, 66.67, 5, 3],
    ],
    cities: ['Lyon', 'Lyon'],
    declaration: { sort: ['change'], chart: { type: 'bars', by: 'code', of: 'change' } },
  });
  expect(charts).toMatchObject([
    { bars: [{ label: 'Lyon (S1)' }, { label: 'Lyon (S2)' }, { label: 'S2', value: 2 }] },
  ]);
});

import { type Shown, shownRows } from './shown-rows';

/** As many months from January 2023 on, each with a value made of its place. */
const months = (count: number, valueIn: (month: number) => number) =>
  Array.from({ length: count }, (_, month) => [
    `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
    valueIn(month),
  ]);

test('What cannot be added up is a line over its months, and the highest month is named wherever it stands', async () => {
  const { charts, explanation } = await shownRows({
    columns: { year_month: 'month', units_per_line: 'ratio' },
    rows: months(24, (month) => (month === 1 ? 1.97 : (100 + month) / 100)),
    period: ['2023-01-01', '2024-12-31'],
  });
  expect(charts).toMatchObject([
    {
      type: 'lines',
      title: 'Feb 2023 is highest with 1.97',
      subtitle: 'Units per line, 1 January 2023 to 31 December 2024',
      series: [
        {
          label: 'Units per line',
          values: months(24, (month) => (month === 1 ? 1.97 : (100 + month) / 100)).map(([, value]) => value),
        },
      ],
    },
  ]);
  expect(explanation).toEqual(['Feb 2023 is highest with 1.97.']);
});

const unclear: [what: string, shown: Shown][] = [
  [
    'Two dimensions',
    { columns: { city: 'name', year_month: 'month', revenue: 'money' }, rows: [['Lyon', '2024-01', 3]] },
  ],
  ['Two measures', { columns: { city: 'name', revenue: 'money', cost: 'money' }, rows: [['Lyon', 3, 4]] }],
  ['No measure', { columns: { city: 'name' }, rows: [['Lyon']] }],
  ['A single value', { columns: { city: 'name', revenue: 'money' }, rows: [['Lyon', 3]] }],
  [
    'Months of the sales, too few for a line',
    {
      columns: { year_month: 'month', revenue: 'money' },
      rows: [
        ['2024-03', 1],
        ['2024-02', 9],
        ['2024-01', 2],
      ],
      period: ['2024-01-20', '2024-03-05'],
    },
  ],
];
test.each(unclear)('%s are shown as a table, without a guess at a chart', async (_, shown) => {
  const { charts, missing, rows } = await shownRows(shown);
  expect({ charts, missing, rows }).toEqual({
    charts: [],
    missing: 'These figures are for looking up; they stand below.',
    rows: shown.rows,
  });
});

test('Months beyond the sales stand on the line, and a month without a row is 0 where it can be added up', async () => {
  const { charts } = await shownRows({
    columns: { year_month: 'month', revenue: 'money' },
    rows: [
      ['2024-01', 2],
      ['2024-04', 5],
    ],
  });
  expect(charts).toMatchObject([
    {
      steps: ['Jan 2024', 'Feb 2024', 'Mar 2024', 'Apr 2024'],
      series: [{ label: 'Revenue', values: [2, 0, 0, 5] }],
      isLastPartial: false,
    },
  ]);
});

test('The month in which the sales end tells its day where it is not over', async () => {
  const { charts } = await shownRows({
    columns: { year_month: 'month', revenue: 'money' },
    rows: months(4, () => 2),
    period: ['2023-01-01', '2023-04-17'],
  });
  expect(charts).toMatchObject([
    { steps: ['Jan 2023', 'Feb 2023', 'Mar 2023', 'Apr 2023 (to 17)'], isLastPartial: true },
  ]);
});

test('Stores without a city are called by their codes', async () => {
  const { charts } = await shownRows({
    columns: { store_id: 'store', revenue: 'money' },
    rows: [
      ['S1', 3],
      ['S2', 2],
    ],
    cities: [null, null],
  });
  expect(charts).toMatchObject([
    {
      title: 'S1 leads with 60% of the total',
      bars: [
        { label: 'S1', value: 3 },
        { label: 'S2', value: 2 },
      ],
    },
  ]);
});

test('A name that is read from right to left turns nothing in its sentence', async () => {
  const { explanation } = await shownRows({
    columns: { city: 'name', revenue: 'money' },
    rows: [
      ['\u062f\u0628\u064a', 3],
      ['Lyon', 1],
    ],
  });
  expect(explanation).toEqual([
    '\u2068\u062f\u0628\u064a\u2069 leads with 3.00, 75% of the total; Lyon follows with 1.00.',
  ]);
});

test('No line falls to zero in a month without a price: those are bars, largest first', async () => {
  const { charts } = await shownRows({
    columns: { year_month: 'month', average_price: 'money' },
    noTotal: ['average_price'],
    rows: [
      ['2024-01', 3],
      ['2024-02', null],
      ['2024-03', 4],
    ],
    period: ['2024-01-01', '2024-03-31'],
  });
  expect(charts).toMatchObject([
    {
      type: 'bars',
      format: 'money',
      title: 'Mar 2024 is highest with 4.00',
      bars: [
        { label: 'Mar 2024', value: 4 },
        { label: 'Jan 2024', value: 3 },
      ],
    },
  ]);
});

test('What can be added up is a share of its total', async () => {
  const { charts, explanation } = await shownRows({
    columns: { city: 'name', revenue: 'money' },
    rows: [
      ['Lyon', 3],
      ['Lille', 1],
    ],
  });
  expect(charts).toMatchObject([{ type: 'bars', title: 'Lyon leads with 75% of the total' }]);
  expect(explanation).toEqual(['Lyon leads with 3.00, 75% of the total; Lille follows with 1.00.']);
});

test('Two stores of one city are two bars with two names', async () => {
  const { charts } = await shownRows({
    columns: { store_id: 'store', highest_price: 'money' },
    noTotal: ['highest_price'],
    rows: [
      ['S1', 2],
      ['S2', 3],
    ],
    cities: ['Paris', 'Paris'],
  });
  expect(charts).toMatchObject([
    {
      type: 'bars',
      title: 'Paris (S2) is highest with 3.00',
      bars: [
        { label: 'Paris (S2)', value: 3 },
        { label: 'Paris (S1)', value: 2 },
      ],
    },
  ]);
});

test('Bars that are left out are counted', async () => {
  const { charts } = await shownRows({
    columns: { city: 'name', quantity_sold: 'units' },
    rows: Array.from({ length: 21 }, (_, index) => [`City ${index}`, index]),
    locale: 'fr-FR',
  });
  expect(charts[0]?.subtitle).toBe(
    'Quantity sold, City\u202f: rangs 1 à 20 sur 21, du 1 janvier 2024 au 31 janvier 2024',
  );
});

test('What the entity says has no total is not added up, whatever its name', async () => {
  const { totals, charts } = await shownRows({
    columns: { city: 'name', revenue: 'money' },
    noTotal: ['revenue'],
    rows: [
      ['Lyon', 2],
      ['Lille', 1],
    ],
  });
  expect({ totals, title: charts[0]?.title }).toEqual({
    totals: undefined,
    title: 'Lyon is highest with 2.00',
  });
});

test('A name gives no power: an amount called ratio is money with a total, a ratio called revenue is none', async () => {
  const { totals, columns } = await shownRows({
    columns: { city: 'name', average_ratio: 'money', revenue: 'ratio' },
    rows: [
      ['Lyon', 2, 3],
      ['Lille', 1, 4],
    ],
  });
  expect(totals).toEqual([null, 3, null]);
  expect(columns.map(({ format }) => format)).toEqual(['text', 'money', 'ratio']);
});

const unled: [what: string, rows: [string, number][], title: string, explanation: string[]][] = [
  [
    'equal values have no highest',
    [
      ['Lyon', 2],
      ['Lille', 2],
    ],
    'Quantity sold by city',
    [],
  ],
  [
    'a share of a whole made less by returns is none',
    [
      ['Lyon', 9],
      ['Lille', -8],
    ],
    'Lyon is highest with 9',
    ['Lyon is highest with 9.'],
  ],
];
test.each(unled)('%s', async (_, rows, title, explanation) => {
  const view = await shownRows({ columns: { city: 'name', quantity_sold: 'units' }, rows });
  expect([view.charts[0]?.title, view.explanation]).toEqual([title, explanation]);
});

test('Lengths of time have two decimals, each point below the other', async () => {
  const { columns } = await shownRows({ columns: { city: 'name', cover: 'days' }, rows: [['Lyon', 24]] });
  expect(columns[1]?.format).toBe('ratio');
});

test('Cents are added up without a loss', async () => {
  const { totals } = await shownRows({
    columns: { city: 'name', revenue: 'money' },
    rows: [
      ['Lyon', 0.1],
      ['Lille', 0.2],
    ],
  });
  expect(totals).toEqual([null, 0.3]);
});

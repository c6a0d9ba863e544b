import { EmployeeSalesRatio } from '../../../../models/employee-sales-ratio';
import { employeeSalesRatio } from '../../../../scripts/visualization/presentations/employee-sales-ratio';
import { shownRows } from './shown-rows';

/** Stores of these cities, employees and units. */
function shown(stores: [city: string, employees: number | null, units: number][], locale = 'en-GB') {
  return shownRows({
    entity: EmployeeSalesRatio,
    columns: {
      store_id: 'store',
      employee_count: 'units',
      total_sales: 'units',
      sales_per_employee: 'ratio',
      revenue: 'money',
    },
    rows: stores.map(([, employees, units], at) => [
      ...[`S${at + 1}`, employees, units],
      employees ? Math.round((100 * units) / employees) / 100 : null,
      0,
    ]),
    cities: stores.map(([city]) => city),
    presentation: employeeSalesRatio,
    locale,
  });
}

const titles: [what: string, stores: [string, number, number][], title: string][] = [
  [
    'The best and the worst are named',
    [
      ['Lyon', 4, 20],
      ['Lille', 2, 1],
      ['Nice', 3, 3],
    ],
    'Lyon sells 5 units per employee, Lille 0.5',
  ],
  [
    'One unit is one',
    [
      ['Lyon', 2, 2],
      ['Lille', 4, 1],
    ],
    'Lyon sells 1 unit per employee, Lille 0.25',
  ],
  [
    'Equal ratios have no best store',
    [
      ['Lyon', 1, 5],
      ['Lille', 2, 10],
    ],
    'Units per employee by city',
  ],
  [
    'Without units nothing is compared',
    [
      ['Lyon', 1, 0],
      ['Lille', 2, 0],
    ],
    'Units per employee by city',
  ],
  [
    'More returns than sales are no average to compare with',
    [
      ['Lyon', 1, 1],
      ['Lille', 5, -32],
    ],
    'Units per employee by city',
  ],
];
test.each(titles)('%s', async (_, stores, title) => {
  expect((await shown(stores)).charts[0]?.title).toBe(title);
});

test.each([
  ['en-GB', 'About 2 fewer units with each further employee'],
  ['fr-FR', 'Environ 2 unités de moins par employé supplémentaire'],
])('A falling line is said to fall: %s', async (locale, title) => {
  const sizes = [1, 2, 3, 4, 5, 6, 7, 8];
  const { charts } = await shown(
    sizes.map((size) => [`City ${size}`, size, 20 - 2 * size]),
    locale,
  );
  expect(charts[1]).toMatchObject({ title, regression: { slope: -2 } });
});

test('Teams of one size are compared with their sales in no picture, teams that sell as much without a line', async () => {
  const sameSize = await shown([1, 2, 3, 4, 5].map((each) => [`City ${each}`, 3, each]));
  const sameUnits = await shown([1, 2, 3, 4, 5].map((each) => [`City ${each}`, each, 3]));
  expect(sameSize.charts.map(({ type }) => type)).toEqual(['bars']);
  expect(sameUnits.charts[1]).not.toHaveProperty('regression');
});

test('Two stores of one city are two bars with two names', async () => {
  const { charts } = await shown([
    ['Paris', 1, 2],
    ['Paris', 1, 3],
  ]);
  expect(charts).toMatchObject([
    {
      title: 'Paris (S2) sells 3 units per employee, Paris (S1) 2',
      bars: [{ label: 'Paris (S2)' }, { label: 'Paris (S1)' }],
    },
  ]);
});

test('Of more than 20 stores the best and the worst are shown', async () => {
  const { charts } = await shown(Array.from({ length: 21 }, (_, at) => [`City ${at}`, 2 + (at % 2), at + 1]));
  expect(charts[0]?.subtitle).toContain('City: the first and the last 10 of 21');
  expect(charts[0]?.type === 'bars' && charts[0].bars.map(({ label }) => label)).toContain('City 0');
});

test('What is missing is true of stores whose number of employees is zero', async () => {
  const { charts, missing } = await shown([
    ['Lyon', 0, 2],
    ['Lille', null, 3],
  ]);
  expect([charts, missing]).toEqual([
    [],
    'No store is known to have employees, so sales per employee cannot be computed. Put the number of employees into the column employees of the stores file and run again.',
  ]);
});

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

const sentences: [what: string, stores: [string, number, number][], title: string, explanation: string[]][] =
  [
    [
      'The largest team is named',
      [
        ['Lyon', 4, 20],
        ['Lille', 2, 1],
      ],
      'Lyon sells 5.00 units per employee, 1.43 times the company’s average',
      [
        'Lyon sells 5.00 units per employee, 1.43 times the company’s average of 3.50, with the largest team (4 employees).',
        'Lille sells least for its size: 0.50 units per employee.',
      ],
    ],
    [
      'No team is the smallest where another is as small',
      [
        ['Lyon', 1, 5],
        ['Lille', 1, 2],
        ['Nice', 3, 3],
      ],
      'Lyon sells 5.00 units per employee, 2.50 times the company’s average',
      [
        'Lyon sells 5.00 units per employee, 2.50 times the company’s average of 2.00, with 1 employee.',
        'Nice sells least for its size: 1.00 units per employee.',
      ],
    ],
    [
      'No store sells least where another sells as little',
      [
        ['Lyon', 2, 6],
        ['Lille', 2, 2],
        ['Nice', 2, 2],
      ],
      'Lyon sells 3.00 units per employee, 1.80 times the company’s average',
      ['Lyon sells 3.00 units per employee, 1.80 times the company’s average of 1.67, with 2 employees.'],
    ],
    [
      'Equal ratios have no best store',
      [
        ['Lyon', 1, 5],
        ['Lille', 2, 10],
      ],
      'Units per employee by city',
      [],
    ],
    [
      'Without units nothing is compared',
      [
        ['Lyon', 1, 0],
        ['Lille', 2, 0],
      ],
      'Units per employee by city',
      [],
    ],
    [
      'More returns than sales are no average to compare with',
      [
        ['Lyon', 1, 1],
        ['Lille', 5, -32],
      ],
      'Units per employee by city',
      [],
    ],
  ];
test.each(sentences)('%s', async (_, stores, title, explanation) => {
  const view = await shown(stores);
  expect([view.charts[0]?.title, view.explanation]).toEqual([title, explanation]);
});

test('In French less than two is singular', async () => {
  const { charts, explanation } = await shown(
    [
      ['Lyon', 1, 2],
      ['Lille', 2, 1],
      ['Nice', 1, 1],
    ],
    'fr-FR',
  );
  expect(charts[0]?.title).toBe('Lyon vend 2,00 unités par employé, 2,00 fois la moyenne');
  expect(explanation).toEqual([
    'Lyon vend 2,00 unités par employé, 2,00 fois la moyenne de l’entreprise (1,00), avec 1 employé.',
    'Lille vend le moins pour sa taille\u202f: 0,50 unité par employé.',
  ]);
});

test.each([
  ['en-GB', 'Each further employee goes with 2.00 fewer units'],
  ['fr-FR', 'Un employé de plus va de pair avec 2,00 unités de moins'],
])('A falling line is said to fall: %s', async (locale, title) => {
  const stores = [1, 2, 3, 4, 5].map((size): [string, number, number] => [
    `City ${size}`,
    size,
    20 - 2 * size,
  ]);
  const { charts, explanation } = await shown(stores, locale);
  expect(charts[1]?.title).toBe(title);
  expect(explanation.at(-1)).toBe(`${title}.`);
});

test('No line goes through stores that have as many employees, or sell as much', async () => {
  const sameSize = await shown([1, 2, 3, 4, 5].map((each) => [`City ${each}`, 3, each]));
  const sameUnits = await shown([1, 2, 3, 4, 5].map((each) => [`City ${each}`, each, 3]));
  expect([sameSize, sameUnits].map(({ charts }) => charts.map(({ type }) => type))).toEqual([
    ['bars'],
    ['bars'],
  ]);
});

test('Two stores of one city are two bars with two names', async () => {
  const { charts } = await shown([
    ['Paris', 1, 2],
    ['Paris', 1, 3],
  ]);
  expect(charts).toMatchObject([
    {
      title: 'Paris (S2) sells 3.00 units per employee, 1.20 times the company’s average',
      bars: [{ label: 'Paris (S2)' }, { label: 'Paris (S1)' }],
    },
  ]);
});

test('Of more than 30 stores the subtitle says how many are shown', async () => {
  const { charts } = await shown(Array.from({ length: 31 }, (_, at) => [`City ${at}`, 2, at + 1]));
  expect(charts.map(({ subtitle }) => subtitle)).toEqual([
    'Units per employee, City: the top 30 of 31, 1 January 2024 to 31 January 2024',
  ]);
});

test('What is missing is true of stores whose number of employees is zero', async () => {
  const { charts, missing } = await shown([
    ['Lyon', 0, 2],
    ['Lille', null, 3],
  ]);
  expect([charts, missing]).toEqual([
    [],
    'No store is known to have employees, so sales per employee cannot be computed. Put the number of employees into the column employee_nb of the stores file and run again.',
  ]);
});

import type { Layout } from '../../../../scripts/import/reading/layout';
import { Sample } from '../../../../scripts/import/reading/sample';
import { findStatuses } from '../../../../scripts/import/reading/statuses';

/** The statuses of a table whose first lines are these, as `family header`. */
function statusesOf([header = '', ...rows]: string[], columns: Layout['columns'] = []): string[] {
  const headers = header.split(',');
  return findStatuses('sales', headers, columns, new Sample(rows, ',', headers.length)).map(
    ({ family, header: name, index }) => `${family} ${name} ${index}`,
  );
}

const cases: { description: string; lines: string[]; statuses: string[] }[] = [
  {
    description: 'A status is known by its header',
    lines: ['Date,Status', '1,Closed'],
    statuses: ['status Status 1'],
  },
  {
    description: 'Each kind of status is another',
    lines: ['Voided,Cancelled at,Receipt type,Line type,Etat commande', 'no,,Sale,Item,Annulée'],
    statuses: [
      'flag Voided 0',
      'moment Cancelled at 1',
      'event Receipt type 2',
      'line Line type 3',
      'status Etat commande 4',
    ],
  },
  {
    description: 'A column that is empty yet may say so later',
    lines: ['Status', ''],
    statuses: ['status Status 0'],
  },
  {
    description: 'One word that we know is enough',
    lines: ['Status', 'Weird', 'Odd', 'Void'],
    statuses: ['status Status 0'],
  },
  {
    description: 'A column without a word that we know is none',
    lines: ['State', 'Texas', 'Ohio'],
    statuses: [],
  },
  {
    description: 'Any day says that a sale is cancelled',
    lines: ['Storniert am', '31.1.2024'],
    statuses: ['moment Storniert am 0'],
  },
  { description: 'Other headers are none', lines: ['Closed,Sale', 'Closed,Void'], statuses: [] },
];

test.each(cases)('$description', ({ lines, statuses }) => {
  expect(statusesOf(lines)).toEqual(statuses);
});

test('A column that is read as another is none', () => {
  expect(statusesOf(['Type,Status', 'Sale,Void'], [{ field: 'category', index: 0 }])).toEqual([
    'status Status 1',
  ]);
});

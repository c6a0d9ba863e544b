import { findLayout } from '../../../../scripts/import/reading/find-layout';

const cases: [description: string, header: string, rows: string, groups: number[] | undefined][] = [
  ['A store stands once', 'Store,Item,Date,Qty', 'S1,A,31,1/,B,31,1/S2,A,30,1/,C,30,1', [0]],
  ['A day and a store in it', 'Date,Store,Item,Qty', '30,S1,A,1/,,B,1/,S2,A,1/31,S1,A,1/,,B,1', [0, 1]],
  [
    'A column that is not read',
    'Region,Store,Item,Date,Qty',
    'N,S1,A,31,1/,,B,31,1/S,S2,A,31,1/,,B,31,1',
    [0, 1],
  ],
  ['A product', 'Item,Date,Qty', 'A,30,1/,31,1/B,30,1/,31,1', [0]],
  ['Days may come back', 'Date,Item,Qty', '30,A,1/,A,1/31,B,1/,A,1', [0]],
  [
    'The head of a group has a row of its own',
    'Store,Item,Date,Qty',
    'S1,,,2/,A,31,1/,B,31,1/S2,,,1/,A,31,1',
    [0],
  ],
  [
    'Totals say nothing',
    'Store,Item,Date,Qty',
    'S1,A,31,1/,B,31,1/S1 Total,,,2/S2,A,31,1/,B,31,1/S2 Total,,,2',
    [0],
  ],
  [
    'A store that comes back is that of a list',
    'Store,Item,Date,Qty',
    'S1,A,31,1/,B,31,1/,C,31,1/S1,D,31,1',
    undefined,
  ],
  [
    'A product that comes back is one of a list',
    'Store,Item,Date,Qty',
    'S1,A,31,1/,B,31,1/,B,31,1/S2,A,31,1',
    undefined,
  ],
  [
    'Days in the order of time are those of a list',
    'Store,Date,Item,Qty',
    'S1,29,A,1/,30,A,1/,31,A,1/S2,31,B,1',
    undefined,
  ],
  [
    'A store behind days that all stand',
    'Date,Store,Item,Qty',
    '29,S1,A,1/29,,B,1/30,S2,A,1/31,,B,1',
    undefined,
  ],
  ['A store that a day begins without', 'Date,Store,Item,Qty', '29,,A,1/,S1,B,1/30,S2,A,1/,,B,1', [0]],
  ['One store above days', 'Store,Date,Item,Qty', 'S1,30,A,1/,,B,1/,31,A,1/,,B,1', [0, 1]],
  ['One store that a single row names', 'Store,Item,Date,Qty', 'S1,A,30,1/,B,29,1/,C,30,1', undefined],
  ['One day that is missing', 'Date,Item,Qty', '29,A,1/,B,1', undefined],
  ['A few days that are missing', 'Date,Item,Qty', '29,A,1/30,A,1/,B,1/31,B,1', undefined],
  [
    'Lines of orders have their own rule',
    'Receipt,Date,Item,Qty',
    '1,29,A,1/,,B,1/2,30,A,1/,,B,1',
    undefined,
  ],
  ['A quantity is never carried', 'Qty,Store,Item,Date', '1,S1,A,30/,,B,30/2,S2,A,31/,,B,31', undefined],
];

test.each(cases)('%s: %s', (_, header, rows, groups) => {
  const dayAt = header.split(',').indexOf('Date');
  const lines = rows.split('/').map((row) =>
    row
      .split(',')
      .map((cell, index) => (index === dayAt && cell ? `2024-01-${cell}` : cell))
      .join(','),
  );
  const { layout } = findLayout([header, ...lines], new Map());
  expect({ isFound: layout !== undefined, groups: layout?.groups }).toEqual({ isFound: true, groups });
});

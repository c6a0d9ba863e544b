import { isTotalOf, isTotalWord } from '../../../../../scripts/import/reading/headers/total-words';

test.each([
  ...[
    'TOTAL',
    'Grand-total :',
    'Total (3)',
    'Alle Filialen',
    'Somme',
    'Total général',
    'Gesamtergebnis',
    '** Total **',
  ],
])('%s says that its row adds up others', (cell) => {
  expect(isTotalWord(cell)).toBe(true);
});

test.each([...['', '.', '@SUM(A1)', '=TOTAL', 'Total 7', 'Totalenergies', 'Sumatra', 'S1']])(
  '"%s" says nothing of the kind',
  (cell) => {
    expect(isTotalWord(cell)).toBe(false);
  },
);

test.each([
  ['Berlin Total', 'Berlin', true],
  ['Subtotal Berlin', 'berlin', true],
  ['Total de Lyon', 'Lyon', true],
  ['Berlin Ergebnis', undefined, true],
  ['Berlin Total', 'Lyon', false],
  ['Berlin', 'Berlin', false],
])('%s is the total of %s: %s', (text, group, isTotal) => {
  expect(isTotalOf(text, group)).toBe(isTotal);
});

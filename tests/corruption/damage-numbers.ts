import { type Case, type DamageClass, loaded, refused, sameData, withRawCell } from './damage';
import { judge } from './judge';
import { arabic, cellsIn, fullWidth, NARROW, NBSP, noValue, sameValue, wholeColumn } from './number-forms';
import { withValue } from './sheet';

const quantityColumns = ['sales.quantity', 'products.stock', 'stores.employee_nb'];

/** Other ways to write the same number, with a point. */
const sameNumber: ((value: string) => string)[] = [
  (value) => `${value}.0`,
  (value) => `${value}.0000`,
  (value) => value.replace(/^(?=\d)/, '+'),
  (value) => value.replace(/^(-?)/, '$1000'),
  (value) => ` ${value}${NBSP}`,
  (value) => `'${value}`,
  (value) => value.replace('-', '−'),
  (value) => value.replace(/^-(.*)/, '($1)'),
  (value) => value.replace(/^-(.*)/, '$1-'),
];

/** Other numbers: text, and what it means where the file has decimal points. */
const otherNumbers: [text: string, value: string][] = [
  ['2.5', '2.5'],
  ['.5', '0.5'],
  ['0.350', '0.35'],
  ["12'500", '12500'],
  ['12’500.5', '12500.5'],
  ['12,500.25', '12500.25'],
];

const wrongNumbers: ((value: string) => string)[] = [
  () => '1e3',
  () => '0x1F',
  () => 'NaN',
  () => 'Infinity',
  () => '-',
  () => '--3',
  () => '(-3)',
  () => '3--',
  () => '0.1234',
  () => '$3',
  () => '3 €',
  () => '3 pcs',
  () => '3x',
  () => '2147483648',
  () => '-2147483649',
  () => '99999999999999999999',
  () => 'O',
  () => '1O',
  () => 'l2',
  () => 'deux',
  () => '#N/A',
  () => '5/2',
  () => '2 + 1',
  () => '1 2',
  () => '３',
  (value) => arabic(value || '3'),
  (value) => fullWidth(value || '3'),
];

export const numberDamages: DamageClass[] = [
  {
    name: 'quantities: another form in one cell',
    cases: (data) => cellsIn(data, quantityColumns).flatMap((cell) => sameValue(data, cell, sameNumber)),
  },
  {
    name: 'quantities: thousands with spaces',
    cases: (data) =>
      cellsIn(data, quantityColumns).flatMap((cell) =>
        [' ', NBSP, NARROW].map((by) =>
          withRawCell(data, cell, `12${by}500`, loaded(withValue(data, cell, '12500'))),
        ),
      ),
  },
  {
    name: 'quantities: decimals and thousands in one cell',
    cases: (data) =>
      cellsIn(data, quantityColumns).flatMap((cell) =>
        otherNumbers.map(([text, value]) =>
          withRawCell(data, cell, `"${text}"`, loaded(withValue(data, cell, value))),
        ),
      ),
  },
  {
    name: 'quantities: a decimal comma in one cell',
    cases: (data) =>
      cellsIn(data, ['sales.quantity', 'products.stock']).flatMap((cell) =>
        ['2,5', '1.234,5'].map((text) =>
          withRawCell(data, cell, `"${text}"`, refused(cell.kind, cell.row + 2, /--decimal/)),
        ),
      ),
  },
  {
    name: 'quantities: zero decimals, which are the same under both signs',
    cases: (data) =>
      cellsIn(data, quantityColumns).flatMap((cell) =>
        ['5,00', '5.0'].map((text) =>
          withRawCell(data, cell, `"${text}"`, loaded(withValue(data, cell, '5'))),
        ),
      ),
  },
  {
    name: 'quantities: a cell that both signs can read',
    cases: (data) =>
      cellsIn(data, quantityColumns).flatMap((cell) =>
        (
          [
            ['1.000', '1'],
            ['5,000', '5000'],
          ] as const
        ).flatMap(([text, value]): Case[] => {
          const right = loaded(withValue(data, cell, value));
          // Stores have no price that would decide.
          const isOpen = cell.kind === 'stores';
          const asked = withRawCell(
            data,
            cell,
            `"${text}"`,
            isOpen ? refused('stores', cell.row + 2, /--decimal/) : right,
          );
          return [asked, { ...withRawCell(data, cell, `"${text}"`, right), settings: { decimal: 'point' } }];
        }),
      ),
  },
  {
    name: 'quantities: none in one cell',
    cases: (data) => [
      ...cellsIn(data, quantityColumns).flatMap((cell) => noValue(data, cell, wrongNumbers)),
      ...cellsIn(data, ['sales.quantity']).flatMap((cell) =>
        ['', '  '].map((text) => withRawCell(data, cell, text, judge(withValue(data, cell, '')))),
      ),
      ...cellsIn(data, ['stores.employee_nb']).flatMap((cell) =>
        noValue(data, cell, [() => '-1', () => '(1)', () => '1-', () => '−1']),
      ),
    ],
  },
  {
    name: 'quantities: another form in the whole column',
    cases: (data) =>
      quantityColumns.flatMap((name) =>
        [
          (value: string) => `${value}.0`,
          (value: string) => value.replace(/^(?=\d)/, '+'),
          (value: string) => value.replace(/^-(.*)/, '($1)'),
        ].map((form) => {
          const { kind, text } = wholeColumn(data, name, form);
          return sameData(data, kind, `${name} as ${form('5')}`, text);
        }),
      ),
  },
];

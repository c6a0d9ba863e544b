import { type DamageClass, loaded, sameData, withRawCell } from './damage';
import { arabic, cellsIn, fullWidth, NARROW, NBSP, noValue, sameValue, wholeColumn } from './number-forms';
import { withValue } from './sheet';

const wholeColumns = ['sales.quantity', 'products.stock', 'stores.employee_nb'];

/** Other ways to write the same whole number. */
const sameWhole: ((value: string) => string)[] = [
  (value) => `${value}.0`,
  (value) => `${value},00`,
  (value) => value.replace(/^(?=\d)/, '+'),
  (value) => value.replace(/^(-?)/, '$1000'),
  (value) => ` ${value}${NBSP}`,
];

const wrongWholes: ((value: string) => string)[] = [
  () => '2.5',
  () => '2,5',
  () => '1.000',
  () => '1,000',
  () => '1e3',
  () => '0x1F',
  () => 'NaN',
  () => 'Infinity',
  () => '-',
  () => '(3)',
  () => '3-',
  () => '−3',
  () => '--3',
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
    name: 'whole numbers: another form in one cell',
    cases: (data) => cellsIn(data, wholeColumns).flatMap((cell) => sameValue(data, cell, sameWhole)),
  },
  {
    name: 'whole numbers: thousands with spaces',
    cases: (data) =>
      cellsIn(data, wholeColumns).flatMap((cell) =>
        [' ', NBSP, NARROW].map((by) =>
          withRawCell(data, cell, `12${by}500`, loaded(withValue(data, cell, '12500'))),
        ),
      ),
  },
  {
    name: 'whole numbers: none in one cell',
    cases: (data) => [
      ...cellsIn(data, wholeColumns).flatMap((cell) => noValue(data, cell, wrongWholes)),
      ...cellsIn(data, ['sales.quantity']).flatMap((cell) => noValue(data, cell, [() => '', () => '  '])),
      ...cellsIn(data, ['stores.employee_nb']).flatMap((cell) => noValue(data, cell, [() => '-1'])),
    ],
  },
  {
    name: 'whole numbers: another form in the whole column',
    cases: (data) =>
      wholeColumns.flatMap((name) =>
        [
          (value: string) => `${value}.0`,
          (value: string) => `${value},0`,
          (value: string) => value.replace(/^(?=\d)/, '+'),
        ].map((form) => {
          const { kind, text } = wholeColumn(data, name, form);
          return sameData(data, kind, `${name} as ${form('5')}`, text);
        }),
      ),
  },
];

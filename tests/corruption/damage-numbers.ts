import { kinds } from '../../scripts/import/kinds';
import { type Data, headers } from './clean-data';
import { type Case, type DamageClass, loaded, refused, rowRejected, sameData, withRawCell } from './damage';
import { judge } from './judge';
import { type Cell, cellsOf, fileOf, filesOf, placeOf, quoted, sheetOf, textOf, withValue } from './sheet';

const NBSP = '\u00a0';
const NARROW = '\u202f';
const digitsOf = (zero: number) => (value: string) =>
  value.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
const arabic = digitsOf(0x660);
const fullWidth = digitsOf(0xff10);

const priceColumns = ['products.price', 'sales.unit_price'];
const wholeColumns = ['sales.quantity', 'products.stock', 'stores.employee_nb'];

function cellsIn(data: Data, columns: string[]): Cell[] {
  return columns.flatMap((column) => cellsOf(data, column));
}

/** Other ways to write the same price, with a point. */
const samePrice: ((value: string) => string)[] = [
  (value) => `${value}0`.replace(/(\.\d{4})0$/, '$1'),
  (value) => `+${value}`,
  (value) => `00${value}`,
  (value) => `€${value}`,
  (value) => `€ ${value}`,
  (value) => `${value} €`,
  (value) => `${value}${NBSP}€`,
  (value) => `$${value}`,
  (value) => `EUR ${value}`,
  (value) => `${value} CHF`,
  (value) => `£${value}`,
  (value) => grouped(value, ','),
  (value) => grouped(value, ' '),
  (value) => grouped(value, NBSP),
  (value) => grouped(value, NARROW),
  (value) => grouped(value, "'"),
  (value) => grouped(value, '’'),
  (value) => `$${grouped(value, ',')}`,
  (value) => value.replace(/^0\./, '.'),
  (value) => `${value}${'0'.repeat(8)}`,
];

function grouped(value: string, by: string): string {
  return value.replace(/^(\d)(\d{3})\./, `$1${by}$2.`);
}

/** No price, whatever stands in the other cells. */
const wrongPrices: ((value: string) => string)[] = [
  () => '1e3',
  () => '1.5E+02',
  () => '0x1F',
  () => 'NaN',
  () => 'Infinity',
  () => '-12.5',
  () => '(12.50)',
  () => '12.50-',
  () => '12.34567',
  () => '1000000000',
  () => '9'.repeat(400),
  () => '12..5',
  () => '1.2.5',
  () => '12.',
  () => '.',
  () => '1O.5',
  () => '1l.5',
  () => '12.5 each',
  () => '12.5%',
  () => '12.5x',
  () => '12 50',
  () => '1 2 3',
  () => '12:50',
  () => '#REF!',
  () => '=A1*2',
  () => 'gratuit',
  () => '--',
  () => "1'2.5",
  () => '12€50',
  () => '€ 12.5 €',
  () => '１２.5',
  (value) => arabic(value || '12.5'),
  (value) => fullWidth(value || '12.5'),
];

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

function sameValue(data: Data, cell: Cell, forms: ((value: string) => string)[]): Case[] {
  return forms.flatMap((form) => {
    const text = form(cell.value);
    if (cell.value === '' || text === cell.value) return [];
    return [withRawCell(data, cell, quoted(text), loaded(data))];
  });
}

function noValue(data: Data, cell: Cell, forms: ((value: string) => string)[]): Case[] {
  return forms.map((form) => withRawCell(data, cell, quoted(form(cell.value)), rowRejected(data, cell)));
}

/** A file with one of its columns rewritten, parted by semicolons. */
function wholeColumn(data: Data, name: string, form: (value: string, row: number) => string) {
  const kind = kinds.find((each) => name.startsWith(`${each}.`)) ?? 'sales';
  const column = headers[kind].indexOf(name.slice(kind.length + 1));
  const rows = data[kind].map((cells, row) => {
    const value = cells[column] ?? '';
    return cells.with(column, value === '' ? '' : form(value, row));
  });
  return { kind, column, text: textOf(sheetOf(kind, { ...data, [kind]: rows }, ';'), ';') };
}

const wholePrices: [string, (value: string) => string][] = [
  ['a decimal comma', (value) => value.replace('.', ',')],
  ['a comma and two currencies', (value) => `${value.replace('.', ',')} €`],
  ['points for thousands, a comma', (value) => grouped(value, 'p').replace('.', ',').replace('p', '.')],
  ['spaces for thousands, a comma', (value) => grouped(value, NARROW).replace('.', ',')],
  ['commas for thousands', (value) => grouped(value, ',')],
  ['a currency code', (value) => `USD ${value}`],
];

/** The data with prices in thousands, which a point or a comma leaves open. */
function openPrices(data: Data): Data {
  const thousands = (column: number) => (cells: string[], row: number) =>
    cells[column] === '' ? cells : cells.with(column, `1${row % 10}00`);
  return { ...data, products: data.products.map(thousands(2)), sales: data.sales.map(thousands(4)) };
}

export const numberDamages: DamageClass[] = [
  {
    name: 'prices: another form in one cell',
    cases: (data) => cellsIn(data, priceColumns).flatMap((cell) => sameValue(data, cell, samePrice)),
  },
  {
    name: 'prices: no price in one cell',
    cases: (data) => cellsIn(data, priceColumns).flatMap((cell) => noValue(data, cell, wrongPrices)),
  },
  {
    name: 'prices: a decimal comma in one cell',
    cases: (data) =>
      cellsIn(data, priceColumns).flatMap((cell) =>
        ['12,5', '0,05', '1.234,50', `1${NBSP}234,5 €`].map((text) =>
          withRawCell(data, cell, `"${text}"`, refused(cell.kind, cell.row + 2, /--decimal/)),
        ),
      ),
  },
  {
    name: 'prices: a decimal comma without quotes in one cell',
    cases: (data) =>
      cellsIn(data, priceColumns).map((cell) => withRawCell(data, cell, '12,5', rowRejected(data, cell))),
  },
  {
    name: 'prices: decimal commas without quotes',
    cases: (data) =>
      priceColumns.flatMap((name): Case[] => {
        const { kind, column } = wholeColumn(data, name, (value) => value);
        const rows = data[kind];
        const sheet = sheetOf(kind, data).map((cells, row) =>
          row === 0 ? cells : cells.with(column, (cells[column] ?? '').replace('.', ',')),
        );
        const [hasPrice, last] = [(row: number) => rows[row]?.[column] !== '', headers[kind].length - 1];
        const isLong = [0, 1, 2].filter(hasPrice).length >= 2;
        // What stands in the last column moves beyond the header.
        if (isLong && !rows.some((cells, row) => hasPrice(row) && cells[last] !== '')) return [];
        const spoilt = rows.flatMap((_, row) => (hasPrice(row) ? [{ kind, row }] : []));
        return [
          {
            what: `${name}: 12,5 in every row, without quotes`,
            files: { [fileOf(kind)]: textOf(sheet) },
            right: isLong ? refused(kind) : judge(data, { spoilt }),
          },
        ];
      }),
  },
  {
    name: 'prices: a decimal comma in one cell, --decimal given',
    cases: (data) =>
      cellsIn(data, priceColumns).map((cell) => ({
        ...withRawCell(data, cell, '"12,5"', rowRejected(data, cell)),
        settings: { decimal: 'point' },
      })),
  },
  {
    name: 'prices: another form in the whole column',
    cases: (data) =>
      priceColumns.flatMap((name) =>
        wholePrices.map(([what, form]) => {
          const { kind, text } = wholeColumn(data, name, form);
          return sameData(data, kind, `${name} with ${what}`, text);
        }),
      ),
  },
  {
    name: 'prices: a point in one cell of a column of commas',
    cases: (data) =>
      cellsIn(data, priceColumns)
        .filter(({ value }) => /^\d+\.\d{1,2}$/.test(value))
        .map((cell) => {
          const name = `${cell.kind}.${headers[cell.kind][cell.column]}`;
          const { kind, text } = wholeColumn(data, name, (value, row) =>
            row === cell.row ? value : value.replace('.', ','),
          );
          return {
            what: `${placeOf(cell)}: a point among commas`,
            files: { [fileOf(kind)]: text },
            right: refused(kind, cell.row + 2, /--decimal/),
          };
        }),
  },
  {
    name: 'prices: a column that both signs can read',
    cases: (clean) =>
      priceColumns.flatMap((name) => {
        const data = openPrices(clean);
        return [',', '.'].flatMap((by): Case[] => {
          const { kind, column, text } = wholeColumn(data, name, (value) =>
            value.replace(/^(\d)/, `$1${by}`),
          );
          const first = data[kind].findIndex((cells) => cells[column] !== '');
          const what = `${name}: 1${by}500 in every row`;
          const files = { ...filesOf(data), [fileOf(kind)]: text };
          const decimal = by === ',' ? 'point' : 'comma';
          return [
            { what, files, right: refused(kind, first + 2, /--decimal point or --decimal comma/) },
            { what: `${what}, --decimal ${decimal}`, files, right: loaded(data), settings: { decimal } },
          ];
        });
      }),
  },
  {
    name: 'prices: no prices in the whole column',
    cases: (data) =>
      [() => '1e3', () => '0x1F', () => 'NaN', arabic].map((form) => {
        const { kind, text } = wholeColumn(data, 'products.price', form);
        return {
          what: `products.price is ${form('12.5')}`,
          files: { [fileOf(kind)]: text },
          right: refused(kind),
        };
      }),
  },
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

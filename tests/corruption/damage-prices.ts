import type { Data } from './clean-data';
import { type Case, type DamageClass, loaded, refused, rowRejected, sameData, withRawCell } from './damage';
import { judge } from './judge';
import {
  arabic,
  cellsIn,
  fullWidth,
  NARROW,
  NBSP,
  noValue,
  sameValue,
  wholeColumn,
  wholePrices,
} from './number-forms';
import { fileOf, filesOf, placeOf, sheetOf, textOf } from './sheet';

const priceColumns = ['products.price', 'sales.unit_price'];

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

const priceForms: [string, (value: string) => string][] = [
  ['a decimal comma', (value) => value.replace('.', ',')],
  ['a comma and two currencies', (value) => `${value.replace('.', ',')} €`],
  ['points for thousands, a comma', (value) => grouped(value, 'p').replace('.', ',').replace('p', '.')],
  ['spaces for thousands, a comma', (value) => grouped(value, NARROW).replace('.', ',')],
  ['commas for thousands', (value) => grouped(value, ',')],
  ['a currency code', (value) => `USD ${value}`],
];

/** The data with prices in thousands, which a point or a comma leaves open. */
function openPrices(data: Data): Data {
  const { headers } = data;
  const thousands = (column: number) => (cells: string[], row: number) =>
    cells[column] === '' ? cells : cells.with(column, `1${row % 10}00`);
  const [quantity, amount] = ['quantity', 'net_sales'].map((name) => headers.sales.indexOf(name)) as [
    number,
    number,
  ];
  const sales = data.sales
    .map(thousands(headers.sales.indexOf('unit_price')))
    // An amount that does not grow with the quantity would stop the run.
    .map((cells) => (amount === -1 ? cells : cells.with(amount, `${Number(cells[quantity]) * 1000}`)));
  return { ...data, products: data.products.map(thousands(2)), sales };
}

export const priceDamages: DamageClass[] = [
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
        const [hasPrice, last] = [(row: number) => rows[row]?.[column] !== '', data.headers[kind].length - 1];
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
        priceForms.map(([what, form]) => {
          const { kind, text } = wholePrices(data, name, form);
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
          const name = `${cell.kind}.${data.headers[cell.kind][cell.column]}`;
          const { kind, text } = wholePrices(data, name, (value, row) =>
            row === cell.row ? value : value.replace('.', ','),
          );
          return {
            what: `${placeOf(data, cell)}: a point among commas`,
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
];

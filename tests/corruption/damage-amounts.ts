import { type Data, isLeftOut } from './clean-data';
import { type Case, type DamageClass, refused, sameData, withRawCell } from './damage';
import { judge } from './judge';
import { arabic, cellsIn, NBSP, noValue, sameValue, wholeColumn } from './number-forms';
import { fileOf, sheetOf, textOf, withValue } from './sheet';

const columns = ['sales.net_sales'];

/** Other ways to write the same amount, with a point. */
const sameAmount: ((value: string) => string)[] = [
  (value) => `${value}00000`,
  (value) => value.replace(/^(?=\d)/, '+'),
  (value) => value.replace(/^(-?)/, '$100'),
  (value) => value.replace(/^(-?)/, '$1€'),
  (value) => `${value}${NBSP}€`,
  (value) => value.replace(/^(-?)/, '$1USD '),
  (value) => value.replace(/^-(.*)/, '($1)'),
  (value) => value.replace(/^-(.*)/, '$1-'),
  (value) => value.replace('-', '−'),
  (value) => value.replace(/(\d)(\d{3})\./, '$1,$2.'),
];

const wrongAmounts: ((value: string) => string)[] = [
  ...[
    '1e3',
    '0x1F',
    'NaN',
    '12..5',
    '1.2.5',
    '.',
    '--3',
    '(-3)',
    '12.5%',
    '1O.5',
    '#REF!',
    '12 50',
    'offert',
  ],
  ...['1'.repeat(400), '12€50'],
].map((text) => () => text);

/** The folder with amounts that are the quantity × the price: three products, each in three quantities. */
function plainAmounts(data: Data): Data {
  const at = (name: string) => data.headers.sales.indexOf(name);
  let sale = 0;
  const sales = data.sales.map((cells, row) => {
    if (isLeftOut(data, row)) return cells;
    const [product, quantity] = [data.products[sale % 3], 1 + (sale % 4)];
    sale += 1;
    const [code = '', , price = ''] = product ?? [];
    return cells
      .with(at('product_id'), code)
      .with(at('quantity'), `${quantity}`)
      .with(at('unit_price'), price)
      .with(at('net_sales'), `${quantity * Number(price)}`);
  });
  return { ...data, sales };
}

export const amountDamages: DamageClass[] = [
  {
    name: 'amounts: another form in one cell',
    cases: (data) => cellsIn(data, columns).flatMap((cell) => sameValue(data, cell, sameAmount)),
  },
  {
    name: 'amounts: no amount in one cell',
    cases: (data) => cellsIn(data, columns).flatMap((cell) => noValue(data, cell, [...wrongAmounts, arabic])),
  },
  {
    name: 'amounts: more than 4 decimals in one cell',
    cases: (data) =>
      cellsIn(data, columns).map((cell): Case => {
        const right = judge(withValue(data, cell, '7.1667'));
        const notice = isLeftOut(data, cell.row) ? undefined : /1 amount has more than 4 decimals/;
        return withRawCell(data, cell, '7.16667', { ...right, notice });
      }),
  },
  {
    name: 'amounts: a decimal comma in one cell',
    cases: (data) =>
      cellsIn(data, columns).flatMap((cell) =>
        ['12,5', '-0,05', '1.234,50'].map((text) =>
          withRawCell(data, cell, `"${text}"`, refused(cell.kind, cell.row + 2, /--decimal/)),
        ),
      ),
  },
  {
    name: 'amounts: another form in the whole column',
    cases: (data) =>
      columns
        .filter((name) => cellsIn(data, [name]).length > 0)
        .flatMap((name) =>
          [
            (value: string) => value.replace(/^-(.*)/, '($1)'),
            (value: string) => value.replace(/^-(.*)/, '$1-'),
            (value: string) => `${value}000`,
            (value: string) => `€ ${value}`,
          ].map((form) =>
            sameData(data, 'sales', `${name} as ${form('-12.5')}`, wholeColumn(data, name, form).text),
          ),
        ),
  },
  {
    name: 'amounts: in the place of the prices',
    cases: (clean) => {
      if (!clean.headers.sales.includes('net_sales')) return [];
      const data = plainAmounts(clean);
      const others: Record<string, string> = { unit_price: 'net_sales', net_sales: 'unit_price' };
      const [header = [], ...rows] = sheetOf('sales', data);
      const exchanged = [header.map((name) => others[name] ?? name), ...rows];
      return [
        {
          what: 'sales: the headers of price and amount exchanged, all products in several quantities',
          files: { [fileOf('sales')]: textOf(exchanged) },
          right: refused('sales', undefined, /does not grow with the quantity/),
        },
      ];
    },
  },
];

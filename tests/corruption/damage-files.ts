import { type Kind, kinds } from '../../scripts/import/kinds';
import { type Data, headRows, isLeftOut } from './clean-data';
import { type Case, type DamageClass, loaded, type Right, refused } from './damage';
import { judge, type Verdict } from './judge';
import { fileOf, joined, linesOf, sheetOf, textOf, withValue } from './sheet';

const LONG = 1_200_000;

/** The kind's file replaced by content that is no table. */
function replaced(kind: Kind, what: string, content: string | Buffer | null): Case {
  return { what: `${kind}: ${what}`, files: { [fileOf(kind)]: content }, right: refused(kind) };
}

/** One more file beside the three. */
function added(data: Data, name: string, content: string | Buffer, notice?: RegExp): Case {
  return { what: `${name} added`, files: { [name]: content }, right: loaded(data, notice) };
}

function renamed(data: Data, kind: Kind, name: string): Case {
  return {
    what: `${kind} in ${name}`,
    files: { [fileOf(kind)]: null, [name]: textOf(sheetOf(kind, data)) },
    right: loaded(data),
  };
}

const sales = (data: Data, from = 0, to?: number) =>
  textOf(sheetOf('sales', { ...data, sales: data.sales.slice(from, to) }));

/** Sales of which the first ones are in a file of their own: the second knows nothing of an order that began there. */
function inParts(data: Data, row: number): Right {
  const [first, second] = [data.sales.slice(0, row), data.sales.slice(row)].map((part) =>
    judge({ ...data, sales: part }),
  ) as [Verdict, Verdict];
  if (second.rest.sales.length === 0) return { refused: 'sales-2.csv' };
  const lost = second.rejects[fileOf('sales')];
  return {
    rest: { ...data, sales: [...first.rest.sales, ...second.rest.sales] },
    rejects: lost ? { 'sales-2.csv': lost } : {},
  };
}

export const fileDamages: DamageClass[] = [
  {
    name: 'files: no table',
    cases: (data) =>
      kinds.flatMap((kind) => [
        replaced(kind, 'empty', ''),
        replaced(kind, 'line ends only', '\n\n\r\n'),
        replaced(kind, 'a byte order mark only', '\ufeff'),
        replaced(kind, 'NULs', Buffer.alloc(5000)),
        replaced(
          kind,
          'a workbook',
          Buffer.concat([Buffer.from('PK\x03\x04\x14\0\x06\0'), Buffer.alloc(3000, 0xe7)]),
        ),
        replaced(
          kind,
          'a web page',
          '<!DOCTYPE html>\n<html><body>Login, please; session over</body></html>\n',
        ),
        replaced(kind, 'JSON', JSON.stringify(data[kind])),
        replaced(kind, 'one long line', 'a'.repeat(LONG)),
      ]),
  },
  {
    name: 'files: missing, or in another place',
    cases: (data) =>
      kinds.flatMap((kind) => [
        // Products and stores are listed from the sales where no file lists them.
        ...(kind === 'sales'
          ? [
              {
                what: 'sales: no such file',
                files: { 'sales.csv': null },
                right: { refused: 'lacks a sales file' },
              },
            ]
          : []),
        {
          what: `${kind}: in a file that ends in .xlsx`,
          files: { [fileOf(kind)]: null, [`${kind}.xlsx`]: textOf(sheetOf(kind, data)) },
          right: { refused: `${kind}.xlsx` },
        },
        renamed(data, kind, `${kind.toUpperCase()}.CSV`),
        renamed(data, kind, `Export ${kind} (1).txt`),
        renamed(data, kind, `2024/01/${kind}.tsv`),
        renamed(data, kind, 'été №7.csv'),
      ]),
  },
  {
    name: 'files: the header only',
    cases: (data) =>
      kinds.map((kind) => ({
        what: `${kind}: the header only`,
        files: { [fileOf(kind)]: textOf(sheetOf(kind, data).slice(0, 1)) },
        right: judge({ ...data, [kind]: [] }),
      })),
  },
  {
    name: 'files: one that is none of ours',
    cases: (data) => [
      added(data, 'empty.csv', '', /empty\.csv is ignored/),
      added(data, 'notes.txt', 'Ask Marie about store 3.\n', /notes\.txt is ignored/),
      added(data, 'weather.csv', 'day;temperature\n2024-01-01;3\n', /weather\.csv is ignored/),
      added(data, 'report.xlsx', Buffer.from('PK\x03\x04'), /report\.xlsx is ignored/),
      added(data, 'old.csv.bak', sales(data), /old\.csv\.bak is ignored/),
      added(data, '.sales.csv', sales(data)),
      added(
        data,
        'photo.csv',
        Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]),
        /photo\.csv is ignored/,
      ),
    ],
  },
  {
    name: 'files: the same twice',
    cases: (data) => [
      {
        what: 'sales copied',
        files: { 'sales (1).csv': sales(data) },
        right: refused('sales', undefined, /sales \(1\)\.csv/),
      },
      {
        what: 'sales copied into a folder',
        files: { 'old/sales.csv': sales(data) },
        right: refused('sales', undefined, /old\/sales\.csv/),
      },
      // Without a sale, a file counts nothing twice.
      ...[...data.sales.keys()]
        .slice(
          data.sales.findIndex((_, row) => !isLeftOut(data, row)),
          -1,
        )
        .map((row) => ({
          what: `the first ${row + 1} sales in a file of their own too`,
          files: { 'sales-early.csv': sales(data, 0, row + 1) },
          right: refused('sales', undefined, /sales-early\.csv/),
        })),
      ...(['products', 'stores'] as const).map((kind) =>
        added(data, `${kind}-2.csv`, textOf(sheetOf(kind, data))),
      ),
      added(data, 'sales-2.csv', sales(data, 0, 0)),
    ],
  },
  {
    name: 'files: the same sales in two',
    cases: (clean) => {
      // In another order, a line would be of another receipt.
      const data = judge(clean).rest;
      return [
        ['with other line ends', sales(data).replaceAll('\n', '\r\n')],
        ['with another delimiter', textOf(sheetOf('sales', data, ';'), ';')],
        ['with a byte order mark', `\ufeff${sales(data)}`],
        ['in another order', joined(linesOf(sheetOf('sales', data)).toSorted().reverse())],
        ['the last ones', sales(data, headRows(data).at(-3))],
      ].map(([what = '', content = '']) => ({
        what: `sales again ${what}`,
        files: { 'sales-b.csv': content },
        right: loaded(
          {
            ...data,
            sales: [...data.sales, ...data.sales.slice(what === 'the last ones' ? headRows(data).at(-3) : 0)],
          },
          /both cover/,
        ),
      }));
    },
  },
  {
    name: 'files: sales in parts',
    cases: (data) =>
      data.sales.slice(1).map((_, row) => ({
        what: `sales cut into two files after row ${row + 1}`,
        files: { 'sales.csv': sales(data, 0, row + 1), 'sales-2.csv': sales(data, row + 1) },
        right: inParts(data, row + 1),
      })),
  },
  {
    name: 'files: two prices for one product',
    cases: (data) =>
      data.products.map((cells, row) => ({
        what: `products row ${row + 1} in a later file with another price`,
        files: {
          'products-2.csv': textOf(sheetOf('products', { ...data, products: [cells.with(2, '77.5')] })),
        },
        right: loaded(
          withValue(data, { kind: 'products', row, column: 2 }, '77.5'),
          /products\.csv by products-2\.csv/,
        ),
      })),
  },
  {
    name: 'files: a record of more than 1 MiB',
    cases: (data) =>
      kinds.flatMap((kind) => {
        const lines = linesOf(sheetOf(kind, data));
        return [2, lines.length].map((line) => ({
          what: `${kind}: line ${line} is longer than 1 MiB`,
          files: { [fileOf(kind)]: joined(lines.with(line - 1, `${lines[line - 1]}${'a'.repeat(LONG)}`)) },
          right: refused(kind, line),
        }));
      }),
  },
];

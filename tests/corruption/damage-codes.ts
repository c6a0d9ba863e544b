import type { Data } from './clean-data';
import { type Case, type DamageClass, loaded, withPlainValue, withRawCell } from './damage';
import { isUndetectable, judge } from './judge';
import { arabic, fullWidth } from './number-forms';
import {
  type Cell,
  cellsOf,
  fileOf,
  joined,
  linesOf,
  placeOf,
  quoted,
  rowsOf,
  sheetOf,
  textOf,
  withValue,
} from './sheet';

const codeColumns = ['products.product_id', 'stores.store_id', 'sales.product_id', 'sales.store_id'];

function codes(data: Data): Cell[] {
  return codeColumns.flatMap((column) => cellsOf(data, column));
}

/** Codes changed into other text; a change that nothing shows (a product without sales) is none we can find. */
function changed(data: Data, cells: Cell[], changes: ((value: string) => string)[]): Case[] {
  return cells.flatMap((cell) =>
    changes.flatMap((change) => {
      const value = change(cell.value);
      const damaged = withValue(data, cell, value);
      if (value === cell.value || isUndetectable(damaged, data)) return [];
      return [withRawCell(data, cell, quoted(value), judge(damaged))];
    }),
  );
}

const others: ((value: string) => string)[] = [
  (value) => `${value}.0`,
  (value) => `${value}x`,
  (value) => `${value} ?`,
  (value) => `'${value}`,
  (value) => `${value}\u200b`,
  (value) => value.replace('0', 'O'),
  arabic,
  fullWidth,
  (value) => value.normalize('NFD'),
  (value) => value.replace(' ', '  '),
  () => 'UNKNOWN-1',
  () => '__proto__',
  () => 'NaN',
  () => '9'.repeat(3000),
];

/** A line of products or stores a second time, elsewhere in the file. */
function doubled(data: Data, differs: boolean): Case[] {
  return rowsOf(data).flatMap(({ kind, row }): Case[] => {
    if (kind === 'sales') return [];
    const cells = data[kind][row] ?? [];
    const second = differs ? cells.with(1, `${cells[1]} 2`) : cells;
    return [row + 1, data[kind].length].map((at) => {
      const rows = data[kind].toSpliced(at, 0, second);
      return {
        what: `${kind} row ${row + 1}: its code again in row ${at + 1} with ${differs ? 'other' : 'the same'} values`,
        files: { [fileOf(kind)]: textOf(sheetOf(kind, { ...data, [kind]: rows })) },
        right: judge({ ...data, [kind]: rows }),
      };
    });
  });
}

export const codeDamages: DamageClass[] = [
  {
    name: 'codes: leading zeros lost',
    cases: (data) => changed(data, codes(data), [(value) => value.replace(/^0+/, '')]),
  },
  {
    name: 'codes: leading zeros lost in the whole column',
    cases: (data) =>
      codeColumns.flatMap((name) => {
        const [kind = 'sales', header = ''] = name.split('.') as ['sales', string];
        const column = data.headers[kind].indexOf(header);
        const rows = data[kind].map((cells) => cells.with(column, (cells[column] ?? '').replace(/^0+/, '')));
        const damaged = { ...data, [kind]: rows };
        if (isUndetectable(damaged, data)) return [];
        return [
          { what: name, files: { [fileOf(kind)]: textOf(sheetOf(kind, damaged)) }, right: judge(damaged) },
        ];
      }),
  },
  {
    name: 'codes: letters in another case',
    cases: (data) =>
      changed(data, codes(data), [(value) => value.toLowerCase(), (value) => value.toUpperCase()]),
  },
  { name: 'codes: another code', cases: (data) => changed(data, codes(data), others) },
  {
    name: 'codes: spaces around one',
    cases: (data) =>
      codes(data).flatMap((cell) =>
        [` ${cell.value}`, `${cell.value}\u00a0`, `\t${cell.value} `, `"${cell.value} "`].map((raw) =>
          withRawCell(data, cell, raw, loaded(data)),
        ),
      ),
  },
  {
    name: 'codes: damaged by Excel',
    cases: (data) =>
      codes(data).flatMap((cell) =>
        ['8.3E+17', '1,2E+05'].map((value) => {
          const { right, ...damaged } = withRawCell(
            data,
            cell,
            quoted(value),
            judge(withValue(data, cell, value)),
          );
          const notice = new RegExp(`${fileOf(cell.kind)}: Excel damaged.* in line ${cell.row + 2}\\b`);
          return { ...damaged, right: { ...right, notice } };
        }),
      ),
  },
  {
    name: 'codes: as a formula of Excel',
    cases: (data) =>
      codes(data)
        .filter(({ value }) => value !== '')
        .map((cell) => withRawCell(data, cell, `="${cell.value}"`, loaded(data))),
  },
  {
    name: 'cells: empty',
    cases: (data) =>
      cellsOf(data).flatMap((cell) =>
        ['', '  '].flatMap((value) => {
          if (isUndetectable(withValue(data, cell, ''), data)) return [];
          const damaged = withPlainValue(data, cell, value);
          return cell.value === '' ? [] : [{ ...damaged, right: judge(withValue(data, cell, '')) }];
        }),
      ),
  },
  {
    name: 'cells: no store',
    cases: (data) =>
      cellsOf(data, 'sales.store_id')
        .filter(({ value }) => value !== '')
        .map((cell) => withPlainValue(data, cell, '')),
  },
  {
    name: 'cells: spaces around text',
    cases: (data) =>
      ['products.name', 'stores.city', 'sales.receipt_type', 'sales.order', 'sales.remark']
        .flatMap((column) => cellsOf(data, column))
        .map((cell) => withRawCell(data, cell, quoted(`${' '.repeat(2)}${cell.value}\u00a0`), loaded(data))),
  },
  { name: 'references: a line of products or stores twice', cases: (data) => doubled(data, false) },
  { name: 'references: a code twice with other values', cases: (data) => doubled(data, true) },
  {
    name: 'references: a product or store missing',
    cases: (data) =>
      rowsOf(data).flatMap(({ kind, row }) => {
        const damaged = { ...data, [kind]: data[kind].toSpliced(row, 1) };
        if (kind === 'sales' || isUndetectable(damaged, data)) return [];
        return [
          {
            what: `${kind}: row ${row + 1} removed`,
            files: { [fileOf(kind)]: textOf(sheetOf(kind, damaged)) },
            right: judge(damaged),
          },
        ];
      }),
  },
  {
    name: 'references: no sale has a known product',
    cases: (data) => {
      const sales = data.sales.map((cells, row) =>
        cells.with(data.headers.sales.indexOf('product_id'), `NEW-${row % 3}`),
      );
      const notice = /sales\.csv: every row names a product or a store that is not listed yet/;
      return [
        {
          what: 'every product of the sales is unknown',
          files: { 'sales.csv': textOf(sheetOf('sales', { ...data, sales })) },
          right: { ...judge({ ...data, sales }), notice },
        },
      ];
    },
  },
  {
    name: 'references: a sale twice',
    cases: (data) =>
      data.sales.flatMap((cells, row) =>
        [row + 1, data.sales.length].map((at) => {
          const lines = linesOf(sheetOf('sales', data));
          return {
            what: `${placeOf(data, { kind: 'sales', row, column: 0 })}: the line again as row ${at + 1}`,
            files: { 'sales.csv': joined(lines.toSpliced(at + 1, 0, lines[row + 1] ?? '')) },
            right: judge({ ...data, sales: data.sales.toSpliced(at, 0, cells) }),
          };
        }),
      ),
  },
];

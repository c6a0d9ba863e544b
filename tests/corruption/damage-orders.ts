import type { Data } from './clean-data';
import { type Case, type DamageClass, loaded, withPlainValue, withRawCell } from './damage';
import { judge } from './judge';
import { wholeColumn } from './number-forms';
import { type Cell, cellsOf, sheetOf, textOf } from './sheet';

/** Cells of a column that an order has on its first line; none where the folder has no orders. */
function written(data: Data, column: string): Cell[] {
  return cellsOf(data, column).filter(({ value }) => value !== '');
}

const ofOrder = ['date', 'store_id', 'order', 'receipt_type'];
/** Every choice of the columns of an order. */
const choices = Array.from({ length: 2 ** ofOrder.length }, (_, bits) =>
  ofOrder.filter((_, at) => bits & (1 << at)),
);

/** The cells of some columns repeated on every line of their order. */
function onEveryLine(data: Data, columns: string[]): Case {
  const above: Record<string, string> = {};
  const sales = data.sales.map((cells) =>
    cells.map((cell, at) => {
      const name = data.headers.sales[at] ?? '';
      if (cell !== '') above[name] = cell;
      return columns.includes(name) ? (above[name] ?? '') : cell;
    }),
  );
  const damaged = { ...data, sales };
  return {
    what: `sales: on every line of an order: ${columns}`,
    files: { 'sales.csv': textOf(sheetOf('sales', damaged)) },
    right: judge(damaged),
  };
}

export const orderDamages: DamageClass[] = [
  {
    name: 'orders: cells on every line',
    cases: (data) =>
      data.headers.sales.includes('order') ? choices.map((columns) => onEveryLine(data, columns)) : [],
  },
  {
    name: 'orders: another number',
    cases: (data) =>
      written(data, 'sales.order').flatMap((cell, index, cells) =>
        ['', 'R-9999', '8.3E+17', cells[index - 1]?.value ?? '1'].map((value) =>
          withRawCell(data, cell, value, loaded(data)),
        ),
      ),
  },
  {
    name: 'statuses: another word',
    cases: (data) =>
      written(data, 'sales.receipt_type').flatMap((cell) =>
        [
          ...['SALE', ' sale ', 'Vente', 'Verkauf', 'Venta', 'VOID', 'Cancelled', 'Storniert', 'Annulé'],
          ...['Refund', 'Remboursement', 'Gutschrift'],
        ].map((word) => withPlainValue(data, cell, word)),
      ),
  },
  {
    name: 'statuses: a word that nobody knows',
    cases: (data) =>
      written(data, 'sales.receipt_type').flatMap((cell) =>
        ['Sal', 'Vo1d', 'Voi', '?', '0', 'Gift', '__proto__'].map((word) => withPlainValue(data, cell, word)),
      ),
  },
  {
    name: 'statuses: no word we know in the whole column',
    cases: (data) => {
      const column = data.headers.sales.indexOf('receipt_type');
      if (column === -1) return [];
      const headers = { ...data.headers, sales: data.headers.sales.with(column, 'unused') };
      const { text } = wholeColumn(data, 'sales.receipt_type', (_, row) => `Type ${row % 3}`);
      const right = { ...judge({ ...data, headers }), notice: /"receipt_type".* not used/ };
      return [{ what: 'sales: receipt types that say nothing', files: { 'sales.csv': text }, right }];
    },
  },
];

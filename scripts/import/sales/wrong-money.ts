import { Failure } from '../../run/failure';
import type { DataFile } from '../files';
import { howToSettle } from '../reading/how-to-settle';
import type { Layout } from '../reading/layout';
import type { SalesEncoder } from './encoder';

/**
 * Refuses a column that its rows prove to be another: a price that grows with the quantity is a line total, and a total
 * that does not is the price of one unit.
 *
 * @throws Failure with the flag that says so.
 */
export function refuseWrongMoney(
  { shown }: DataFile,
  { columns, headers }: Layout,
  { rows: { prices, amounts } }: Pick<SalesEncoder, 'rows'>,
): void {
  const headerOf = (...fields: string[]) => {
    const column = fields.map((field) => columns.find((each) => each.field === field)).find((each) => each);
    return column ? (headers[column.index] ?? '').trim() : '';
  };
  if (prices.verdict() === 'total') {
    const header = headerOf('unit_price');
    throw new Failure(
      `${shown}: "${header}" is read as the price of one unit, but it grows with the quantity, as the total of a line does; ` +
        `if it is the total, ${howToSettle('columns', `sales.amount="${header}"`)}`,
    );
  }
  if (amounts.verdict() === 'price') {
    const header = headerOf('amount', 'gross');
    throw new Failure(
      `${shown}: "${header}" is read as the total of a line, but it does not grow with the quantity, as a price of one unit; ` +
        `if it is the price, ${howToSettle('columns', `sales.unit_price="${header}"`)}`,
    );
  }
}

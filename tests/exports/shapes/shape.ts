import type { Abilities, Line, Order, Shop } from '../truth';

/** A shape of export: the file that a shop gets, and what a person settles where the file leaves it open. */
export interface Shape extends Abilities {
  name: string;
  file: string;
  write: (shop: Shop) => string;
  dateFormat?: 'dmy';
  /** The store of all sales, where the shape names none. */
  only?: string;
}

export type Cells = (string | number)[];

export const isoDay = ({ day }: Order) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
export const clock = ({ minute }: Order) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
export const two = (number: number) => String(number).padStart(2, '0');
export const money = (cents: number) => (cents / 100).toFixed(2);
export const units = ({ quantity }: Line, digits: number) => (quantity / 1000).toFixed(digits);
/** Of a line, before its discount: some shapes round it, so their lines come to whole cents. */
export const gross = ({ quantity, price }: Line) => (quantity * price) / 1000;
export const net = (line: Line) => gross(line) - line.discount;

export function csv(rows: Cells[], delimiter = ','): string {
  const quote = (cell: string | number) =>
    /["\n]/.test(String(cell)) || String(cell).includes(delimiter)
      ? `"${String(cell).replaceAll('"', '""')}"`
      : cell;
  return rows.map((row) => `${row.map(quote).join(delimiter)}\n`).join('');
}

/** One row for each line of each order. */
export function eachLine(
  shop: Shop,
  row: (line: Line, order: Order, index: number, number: number) => Cells,
): Cells[] {
  return shop.orders.flatMap((order, number) =>
    order.lines.map((line, index) => row(line, order, index, 1000 + number)),
  );
}

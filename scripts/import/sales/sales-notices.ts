import { headerKey } from '../reading/headers/forms';
import { matchHeader } from '../reading/headers/words';
import type { Layout } from '../reading/layout';
import type { Reading } from '../reading/reading';
import type { Tally } from './tally';

/** What a person should know about how the rows of a sales file became sales. */
export function salesNotices(shown: string, { layout, tally, onlyStore }: Reading): string[] {
  if (!tally) return [];
  return [...choices(layout, onlyStore), ...counts(tally)].map((notice) => `${shown}: ${notice}`);
}

/** The columns that were chosen among several, or stand for something else. */
function* choices(layout: Layout, onlyStore: string | undefined): Generator<string> {
  const header = (field: string) => {
    const column = layout.columns.find((each) => each.field === field);
    return column && `"${(layout.headers[column.index] ?? '').trim()}"`;
  };
  const [amount, gross, discount] = [header('amount'), header('gross'), header('discount')];
  const off = discount ? ` without its discount, ${discount}` : '';
  if (amount) yield `a line comes to ${amount}; if it is another column, say so: --columns sales.amount="…"`;
  else if (gross)
    yield `a line comes to ${gross}${off}; if it is another column, say so: --columns sales.amount="…"`;
  else if (discount) yield `a line comes to its quantity × ${header('unit_price')}${off}`;
  if (!header('quantity')) yield 'it has no quantity: each row counts as one';
  const store = header('store_id');
  if (onlyStore !== undefined)
    yield `it names no store: all is sold in "${onlyStore}"; to call it otherwise, say --store NAME`;
  else if (store && !isPlainStore(store)) yield `its stores are what ${store} names`;
}

/** Whether a header says itself that it holds stores. */
function isPlainStore(header: string): boolean {
  const rank = matchHeader('sales', 'store_id', header)?.rank ?? 0;
  return rank === 0 || headerKey(header) === 'location';
}

function* counts(tally: Tally): Generator<string> {
  const { unknownWords, carried, online, nameless, signs, signLine, refunded } = tally;
  for (const { column, word, rows } of unknownWords.slice(0, 8))
    yield `${column} "${word}" is no word we know; ${count(rows, 'row')} kept as ${rows === 1 ? 'a sale' : 'sales'}`;
  if (carried > 0) yield `${count(carried, 'cell')} of orders taken from the line above`;
  if (online > 0)
    yield `${count(online, 'row')} without a store counted as sold online; to call that otherwise, say --online NAME`;
  if (nameless > 0) yield `${count(nameless, 'row')} without a product code, known by the product's name`;
  if (signs > 0)
    yield `${count(signs, 'row')} whose amount has another sign than the quantity, first in line ${signLine}; kept as they are`;
  if (refunded > 0)
    yield `${money(refunded)} were refunded of orders that are kept; no product or day says which, so it is not taken off`;
}

function count(number: number, unit: string): string {
  return `${number.toLocaleString('en')} ${unit}${number === 1 ? '' : 's'}`;
}

/** Of ten-thousandths. */
function money(amount: number): string {
  return (amount / 10_000).toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

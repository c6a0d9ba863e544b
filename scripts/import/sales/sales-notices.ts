import type { Notice } from '../../notices/notice';
import { isBeforeTax, moneyColumn } from '../reading/changing-columns';
import { headerKey } from '../reading/headers/forms';
import { matchHeader } from '../reading/headers/words';
import type { Layout } from '../reading/layout';
import type { Reading } from '../reading/reading';
import type { Tally } from './tally';

/** What a person should know about how the rows of a sales file became sales. */
export function salesNotices({ layout, parser, tally, onlyStore }: Reading): Notice[] {
  return tally
    ? [
        ...choices(layout, onlyStore),
        ...meanings(layout, tally),
        ...counts(layout, tally, parser.groups?.carried ?? 0),
      ]
    : [];
}

/** The columns that were chosen among several, or stand for something else. */
function* choices(layout: Layout, onlyStore: string | undefined): Generator<Notice> {
  const header = (field: string) => headerOf(layout, field);
  const [amount, gross, discount, price] = ['amount', 'gross', 'discount', 'unit_price'].map(header);
  if (amount !== undefined) yield { code: 'amount_from', header: amount };
  else if (gross !== undefined) yield { code: 'gross_from', header: gross, discount };
  else if (discount !== undefined) yield { code: 'price_less_discount', price: price ?? '', discount };
  if (header('quantity') === undefined) yield { code: 'no_quantity' };
  const store = header('store_id');
  if (onlyStore !== undefined) yield { code: 'one_store', store: onlyStore };
  else if (store !== undefined && !isPlainStore(store)) yield { code: 'stores_from', header: store };
}

/** The columns that change what quantities and amounts mean. */
function* meanings(layout: Layout, tally: Tally): Generator<Notice> {
  const money = layout.headers[moneyColumn(layout)?.index ?? -1]?.trim() ?? '';
  for (const { header, family } of layout.statuses ?? []) {
    const words = wordsOf(tally, header);
    if (words.length < 2) continue;
    if (family === 'unit') yield { code: 'units_differ', header, words };
    const isOpen = money !== '' && !layout.isMoneySettled && !isBeforeTax(money);
    if (family === 'tax' && isOpen) yield { code: 'taxes_differ', header, words, money };
  }
  for (const header of layout.changing ?? []) yield { code: 'changes_amount', header, money };
}

/** What a column says, each as it is written first. */
function wordsOf({ meanings }: Tally, header: string): string[] {
  const words = meanings.filter(({ column }) => column === header).map(({ word }) => word);
  const known = words.map((word) => word.toLowerCase());
  return words.filter((_, at) => known.indexOf(known[at] as string) === at);
}

/** The header of a column; undefined where the file has none. */
function headerOf({ columns, headers }: Layout, field: string): string | undefined {
  const column = columns.find((each) => each.field === field);
  return column && (headers[column.index] ?? '').trim();
}

/** Whether a header says itself that it holds stores. */
function isPlainStore(header: string): boolean {
  const rank = matchHeader('sales', 'store_id', header)?.rank ?? 0;
  return rank === 0 || headerKey(header) === 'location';
}

function* counts(layout: Layout, tally: Tally, ofGroups: number): Generator<Notice> {
  const { unknownWords, wordless, amountless, carried, online, nameless } = tally;
  const { signs, signLine, refunded, orderDiscounts } = tally;
  for (const { column, word, rows } of unknownWords.slice(0, 8))
    yield { code: 'unknown_word', column, word, rows };
  for (const { column, rows } of wordless) yield { code: 'no_word', column, rows };
  const total = headerOf(layout, 'amount') ?? headerOf(layout, 'gross') ?? '';
  if (amountless > 0) yield { code: 'no_amount', header: total, rows: amountless };
  const cells = carried + ofGroups;
  if (cells > 0) yield { code: 'carried', cells };
  if (online > 0) yield { code: 'online', rows: online };
  if (nameless > 0) yield { code: 'nameless', rows: nameless };
  if (signs > 0) yield { code: 'other_sign', rows: signs, line: signLine ?? 0 };
  if (refunded > 0) yield { code: 'refunded', amount: refunded / 10_000 };
  if (orderDiscounts > 0) yield { code: 'order_discounts', amount: orderDiscounts / 10_000 };
}

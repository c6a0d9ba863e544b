import type { Notice } from '../../notices/notice';
import { headerKey } from '../reading/headers/forms';
import { matchHeader } from '../reading/headers/words';
import type { Layout } from '../reading/layout';
import type { Reading } from '../reading/reading';
import type { Tally } from './tally';

/** What a person should know about how the rows of a sales file became sales. */
export function salesNotices({ layout, parser, tally, onlyStore }: Reading): Notice[] {
  return tally ? [...choices(layout, onlyStore), ...counts(tally, parser.groups?.carried ?? 0)] : [];
}

/** The columns that were chosen among several, or stand for something else. */
function* choices(layout: Layout, onlyStore: string | undefined): Generator<Notice> {
  const header = (field: string) => {
    const column = layout.columns.find((each) => each.field === field);
    return column && (layout.headers[column.index] ?? '').trim();
  };
  const [amount, gross, discount, price] = ['amount', 'gross', 'discount', 'unit_price'].map(header);
  if (amount !== undefined) yield { code: 'amount_from', header: amount };
  else if (gross !== undefined) yield { code: 'gross_from', header: gross, discount };
  else if (discount !== undefined) yield { code: 'price_less_discount', price: price ?? '', discount };
  if (header('quantity') === undefined) yield { code: 'no_quantity' };
  const store = header('store_id');
  if (onlyStore !== undefined) yield { code: 'one_store', store: onlyStore };
  else if (store !== undefined && !isPlainStore(store)) yield { code: 'stores_from', header: store };
}

/** Whether a header says itself that it holds stores. */
function isPlainStore(header: string): boolean {
  const rank = matchHeader('sales', 'store_id', header)?.rank ?? 0;
  return rank === 0 || headerKey(header) === 'location';
}

function* counts(tally: Tally, ofGroups: number): Generator<Notice> {
  const { unknownWords, carried, online, nameless, signs, signLine, refunded, orderDiscounts } = tally;
  for (const { column, word, rows } of unknownWords.slice(0, 8))
    yield { code: 'unknown_word', column, word, rows };
  const cells = carried + ofGroups;
  if (cells > 0) yield { code: 'carried', cells };
  if (online > 0) yield { code: 'online', rows: online };
  if (nameless > 0) yield { code: 'nameless', rows: nameless };
  if (signs > 0) yield { code: 'other_sign', rows: signs, line: signLine ?? 0 };
  if (refunded > 0) yield { code: 'refunded', amount: refunded / 10_000 };
  if (orderDiscounts > 0) yield { code: 'order_discounts', amount: orderDiscounts / 10_000 };
}

import { isMistaken } from './why';
import type { NoticeTexts } from './words/en';

/** What a notice says; stable, it stands in the database and in `--json`. */
export type NoticeCode = keyof NoticeTexts;

/** Something a person should know, as a code with its values: each reader is told in their own language. */
export type Notice = {
  [Code in NoticeCode]: {
    code: Code;
    /** Name of the file it is about, below the data folder. */
    file?: string;
  } & Values<Code>;
}[NoticeCode];

type Values<Code extends NoticeCode> =
  Parameters<NoticeTexts[Code]> extends [infer Named] ? Named : Record<never, never>;

/** Hears of what a person should know. */
export type Notify = (notice: Notice) => void;

/** A warning: a figure may be wrong. Anything else is a note. */
export type Severity = 'warning' | 'note';

const warnings: ReadonlySet<NoticeCode> = new Set<NoticeCode>([
  'not_utf8',
  'cut_off',
  'other_sheets',
  'damaged_code',
  'american_days',
  'two_forms_of_days',
  'year_first',
  'only_unknown_codes',
  'may_be_meant',
  'units_differ',
  'taxes_differ',
  'changes_amount',
  'unknown_word',
  'no_word',
  'no_amount',
  'refunded',
  'order_discounts',
  'no_price',
  'overlap',
  'products_overruled',
  'stores_overruled',
]);

export function severityOf(notice: Notice): Severity {
  if (notice.code === 'ignored') return isMistaken(notice.why) ? 'warning' : 'note';
  // No figure depends on what they hold.
  if (notice.code === 'may_be_meant' && notice.maybe.every(({ column }) => /^(category|stock)$/.test(column)))
    return 'note';
  return warnings.has(notice.code) ? 'warning' : 'note';
}

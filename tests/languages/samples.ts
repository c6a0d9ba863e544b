/** An example of everything that notices and reasons are told of: a code that has none does not compile. */
import type { Reason, ReasonValues } from '../../scripts/notices/describe-reason';
import type { Notice, NoticeCode } from '../../scripts/notices/notice';
import type { Why } from '../../scripts/notices/why';

type Values<Told extends { code: string }, Code> = Omit<Extract<Told, { code: Code }>, 'code' | 'file'>;

const written = (line: number) => ({ line, value: `v${line}` });
const decided = { ...written(7), others: 412 };
const overruled = { codes: 30, examples: [{ code: 'C1', former: 'old.csv', winner: 'new.csv' }] };

export const notices: { [Code in NoticeCode]: Values<Notice, Code> } = {
  not_utf8: { line: 17 },
  cut_off: { line: 17 },
  header_below: { line: 17, above: 3 },
  not_used: { headers: ['Phone', 'Fax'] },
  may_be_meant: { maybe: [{ header: 'Cost', column: 'price', flag: 'products.price=Cost' }] },
  units_differ: { header: 'Unit', words: ['kg', 'pcs'] },
  taxes_differ: { header: 'Tax', words: ['7 %', '19 %'], money: 'Sum' },
  changes_amount: { header: 'Tip', money: 'Sum' },
  other_sheets: { sheet: 'May', others: ['June', 'July'] },
  empty_beyond: { cells: 9, headers: 6 },
  no_header: { columns: [4, 5] },
  damaged_code: written(17),
  unknown_cells: { ...written(17), column: 'stock', cells: 30 },
  rounded: { ...written(17), amounts: 30 },
  american_days: { value: '1/31/24' },
  year_first: {},
  day_first: decided,
  month_first: decided,
  decimal_point: decided,
  decimal_comma: decided,
  two_forms_of_days: { yearFirst: written(17), yearLast: written(23) },
  only_unknown_codes: {},
  amount_from: { header: 'Sum' },
  gross_from: { header: 'Sum', discount: 'Less' },
  price_less_discount: { price: 'Each', discount: 'Less' },
  no_quantity: {},
  one_store: { store: 'Market' },
  stores_from: { header: 'Where' },
  unknown_word: { column: 'Status', word: 'odd', rows: 30 },
  no_word: { column: 'Status', rows: 30 },
  no_amount: { header: 'Sum', rows: 30 },
  carried: { cells: 30 },
  online: { rows: 30 },
  nameless: { rows: 30 },
  other_sign: { rows: 30, line: 17 },
  refunded: { amount: 30.5 },
  order_discounts: { amount: 30.5 },
  products_from_sales: { products: 30, twice: 4 },
  stores_from_sales: { stores: 30 },
  no_price: { units: 30, products: 4 },
  overlap: { pairs: [{ one: 'a.csv', other: 'b.csv', first: '2024-01-01', last: '2024-03-31' }], more: 4 },
  products_overruled: overruled,
  stores_overruled: overruled,
  unknown_variable: { name: 'MAX_REJECT', place: '.env', meant: 'MAX_REJECTS' },
  empty_variable: { name: 'STRICT' },
  misnamed_settings: { path: 'env.txt', name: '.env' },
  other_language: { locale: 'pt-BR' },
  kind_settled: { path: 'a.csv', kind: 'ignore' },
  prices_changed: { prices: 30 },
  gone: { path: 'a.csv' },
  elsewhere: { path: 'a.csv' },
  gone_with_rejects: { path: 'a.csv' },
  renamed: { former: 'old.csv', path: 'new.csv' },
  ignored: { path: 'a.csv', why: { code: 'empty', sheet: 'May' } },
  sums_repaired: {},
  sales_altered: { found: 30, expected: 41 },
  strays_removed: { sales: 30 },
  analysis_dropped: { table: 'returns' },
  nothing_to_analyse: { analysis: 'returns.ts', table: 'products', column: 'stock' },
  module_skipped: { path: 'old', why: 'folder' },
};

export const whys: { [Code in Why['code']]: Omit<Values<Why, Code>, 'sheet'>[] } = {
  spreadsheet: [{}],
  no_regular_file: [{}],
  results: [{}],
  other_ending: [{ endings: ['.csv', '.tsv'] }],
  settled: [{}],
  forgotten: [{}],
  empty: [{}],
  long_line: [{}],
  no_columns: [{ start: 'Dear' }],
  other_kind: [
    { says: 'name', word: 'order', kind: '"a.csv:sales"' },
    { says: 'header', word: 'order', kind: 'sales' },
  ],
  no_cells: [{}],
  damaged_workbook: [
    { fault: 'no_workbook' },
    { fault: 'missing', part: 'xl/a.xml' },
    { fault: 'altered', part: 'xl/a.xml' },
    { fault: 'unreadable', part: 'xl/a.xml', said: 'line 9' },
    { fault: 'long_text', part: 'xl/a.xml' },
    { fault: 'row_order', part: 'xl/a.xml', at: '7', last: 9 },
    { fault: 'cell_twice', part: 'xl/a.xml', at: 'B7' },
    { fault: 'archive', said: 'invalid end' },
  ],
  protected_workbook: [{}],
  no_workbook: [{}],
  inside: (['workbook', 'old_workbook', 'packed', 'web_page', 'xml', 'json', 'pdf', 'utf16'] as const).map(
    (format) => ({ format }),
  ),
};

const near = {
  like: 'A1',
  differs: [
    ...(['case', 'stored_accents', 'accents', 'spaces', 'apostrophe', 'zeros', 'decimals'] as const).map(
      (by) => ({ by }),
    ),
    ...(['invisible', 'width', 'alphabet', 'dash'] as const).map((by) => ({ by, odd: ['\u200b'] })),
  ],
};

export const reasons: { [Code in Reason]: ReasonValues<Code>[] } = {
  empty: [[]],
  not_a_date: [[]],
  not_a_day: [[]],
  implausible_day: [[{ first: '1970-01-01', last: '2027-01-01' }]],
  other_date_order: [[{ fits: 'mdy', choice: 'dmy', day: '31/01/2024' }]],
  not_a_number: [[{ as: 'number' }], [{ as: 'price' }], [{ as: 'amount' }]],
  other_decimal_sign: [[{ fits: 'comma', choice: 'point' }]],
  out_of_range: [[{}], [{ beyond: 'product' }], [{ beyond: '9e11' }]],
  negative: [[{ returns: true }], [{ returns: false }]],
  too_many_decimals: [[{ most: 3 }]],
  unsafe_text: [[]],
  wrong_cell_count: [
    [{ cells: 7, expected: 7, others: false }],
    [{ cells: 1, expected: 7, others: false }],
    [{ cells: 3, expected: 7, others: true }],
  ],
  broken_quotes: [[]],
  wrong_encoding: [[]],
  repeated_header: [[{ line: 17 }]],
  second_table: [[{ line: 17 }]],
  above_header: [[{ line: 17 }]],
  unknown_product: [[], [near]],
  unknown_store: [[], [near]],
  different_values: [[{ line: 17 }]],
  order_refused: [[], [{ isGroup: true }]],
  total_row: [[], [{ isHead: true }]],
};

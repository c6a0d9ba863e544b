import { describeWhy, type Why } from '../why';

const them = (value: number) => (value === 1 ? 'it' : 'them');
/** Names for a sentence: eight at most. */
const names = (list: readonly string[]) => {
  const rest = list.length - 8;
  return `${list
    .slice(0, 8)
    .map((each) => `"${each}"`)
    .join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
};

/**
 * Every notice in English. The file it is about is put before it.
 *
 * @param number writes a number as the reader's locale does.
 */
export function en(number: WriteNumber) {
  /** `1 row`, `1,862 rows`. */
  const count = (value: number, unit: string) => `${number(value)} ${unit}${value === 1 ? '' : 's'}`;
  const overruled =
    (kind: string) =>
    ({ codes, examples }: { codes: number; examples: Overruled[] }) =>
      `${number(codes)} of the ${kind} stand in several files with different values; the later file name wins: ${examples
        .map(({ code, former, winner }) => `${code} of ${former} by ${winner}`)
        .join(', ')}`;

  /** `because of "31/01/2024" in line 7 and 412 others`. */
  const because = ({ line, value, others }: Deciding) =>
    `because of "${value}" in line ${line}${others > 0 ? ` and ${count(others, 'other')}` : ''}`;

  return {
    // How a file was read.
    not_utf8: ({ line }: { line: number }) =>
      `it is not UTF-8; it is read as windows-1252, check the accents, first in line ${line}`,
    cut_off: ({ line }: { line: number }) =>
      `its last line, ${line}, has no end: the file may be cut off; see whether the export is complete`,
    header_below: ({ line, above }: { line: number; above: number }) =>
      `the header is in line ${line}; lines above it that are no rows: ${above}`,
    not_used: ({ headers }: { headers: string[] }) =>
      `${names(headers)} not used, no column of ours is read from there`,
    may_be_meant: ({ maybe }: { maybe: Maybe[] }) =>
      maybe
        .map(
          ({ header, column, flag }) =>
            `"${header}" is not used and may be the ${column}, which is lacking; if it is, say so: --columns ${flag}`,
        )
        .join('; '),
    units_differ: ({ header, words }: { header: string; words: string[] }) =>
      `its quantities are in several units, "${header}" says ${names(words)}: they are added up as if they were one`,
    taxes_differ: ({ header, words, money }: { header: string; words: string[]; money: string }) =>
      `its rows are taxed differently, "${header}" says ${names(words)}, and nothing says that "${money}" is without tax; if a column is, name it: --columns sales.amount="…"`,
    changes_amount: ({ header, money }: { header: string; money: string }) =>
      `"${header}" is not used, though it differs from row to row: "${money}" may be with or without it; name the column that a line comes to: --columns sales.amount="…"`,
    other_sheets: ({ sheet, others }: { sheet: string; others: string[] }) =>
      `only sheet "${sheet}" is read, not ${names(others)}; save each table as a file of its own`,
    empty_beyond: ({ cells, headers }: { cells: number; headers: number }) =>
      `rows have ${cells} cells, the header has ${headers}; what is beyond is empty and not used`,
    no_header: ({ columns }: { columns: number[] }) =>
      `column ${columns.join(', ')} not used, it has no header`,
    damaged_code: ({ value, line }: { value: string; line: number }) =>
      `Excel damaged this code: "${value}" in line ${line}; format the column as text there and export the file again`,
    unknown_cells: ({ column, cells, value, line }: Written & { column: string; cells: number }) =>
      `${count(cells, 'cell')} of ${column} ${cells === 1 ? 'says' : 'say'} nothing that can be read and ${cells === 1 ? 'counts' : 'count'} as unknown, first "${value}" in line ${line}`,
    rounded: ({ amounts, value, line }: { amounts: number; value: string; line: number }) =>
      `${amounts === 1 ? '1 amount has' : `${number(amounts)} amounts have`} more than 4 decimals and ${amounts === 1 ? 'is' : 'are'} rounded, first "${value}" in line ${line}`,
    american_days: ({ value }: { value: string }) =>
      `the month comes first in its days, for only Americans write "${value}"; if the day does, say so: --date-format dmy`,
    year_first: () =>
      'the year comes first in its days, for their last part is no year of a sale in some; if it comes last, say so: --date-format dmy',
    day_first: (decided: Deciding) => `the day comes first in its dates, ${because(decided)}`,
    month_first: (decided: Deciding) => `the month comes first in its dates, ${because(decided)}`,
    decimal_point: (decided: Deciding) => `its numbers have a decimal point, ${because(decided)}`,
    decimal_comma: (decided: Deciding) => `its numbers have a decimal comma, ${because(decided)}`,
    two_forms_of_days: ({ yearFirst, yearLast }: { yearFirst: Written; yearLast: Written }) =>
      `its days are written in two ways, "${yearFirst.value}" in line ${yearFirst.line} and "${yearLast.value}" in line ${yearLast.line}; check that Excel has not exchanged day and month in some`,
    only_unknown_codes: () =>
      'every row names a product or a store that is not listed yet; the rows come back by themselves once a file lists them',

    // What a line of a sales file is taken for.
    amount_from: ({ header }: { header: string }) =>
      `a line comes to "${header}"; if it is another column, say so: --columns sales.amount="…"`,
    gross_from: ({ header, discount }: { header: string; discount: string | undefined }) =>
      `a line comes to "${header}"${discount === undefined ? '' : ` without its discount, "${discount}"`}; if it is another column, say so: --columns sales.amount="…"`,
    price_less_discount: ({ price, discount }: { price: string; discount: string }) =>
      `a line comes to its quantity × "${price}" without its discount, "${discount}"`,
    no_quantity: () => 'it has no quantity: each row counts as one',
    one_store: ({ store }: { store: string }) =>
      `it names no store: all is sold in "${store}"; to call it otherwise, say --store NAME`,
    stores_from: ({ header }: { header: string }) => `its stores are what "${header}" names`,
    unknown_word: ({ column, word, rows }: { column: string; word: string; rows: number }) =>
      `${column} "${word}" is no word we know; ${count(rows, 'row')} kept as ${rows === 1 ? 'a sale' : 'sales'}`,
    no_word: ({ column, rows }: { column: string; rows: number }) =>
      `${count(rows, 'row')} without "${column}" kept as ${rows === 1 ? 'a sale' : 'sales'}`,
    no_amount: ({ header, rows }: { header: string; rows: number }) =>
      `${count(rows, 'row')} without "${header}" ${rows === 1 ? 'counts at its' : 'count at their'} quantity × price`,
    carried: ({ cells }: { cells: number }) => `${count(cells, 'cell')} of orders taken from the line above`,
    online: ({ rows }: { rows: number }) =>
      `${count(rows, 'row')} without a store counted as sold online; to call that otherwise, say --online NAME`,
    nameless: ({ rows }: { rows: number }) =>
      `${count(rows, 'row')} without a product code, known by the product's name`,
    other_sign: ({ rows, line }: { rows: number; line: number }) =>
      `${count(rows, 'row')} whose amount has another sign than the quantity, first in line ${line}; kept as they are`,
    refunded: ({ amount }: { amount: number }) =>
      `${number(amount, 2)} were refunded of orders that are kept; no product or day says which, so it is not taken off`,
    order_discounts: ({ amount }: { amount: number }) =>
      `${number(amount, 2)} of discounts given on whole orders are not taken off; no line says whose they are`,

    // Products, stores and sales as a whole.
    products_from_sales: ({ products, twice }: { products: number; twice: number }) =>
      `${count(products, 'product')} taken from the sales, no products file lists ${them(products)}${
        twice > 0
          ? `; ${count(twice, 'code')} ${twice === 1 ? 'has' : 'have'} several names, the latest counts`
          : ''
      }`,
    stores_from_sales: ({ stores }: { stores: number }) =>
      `${count(stores, 'store')} taken from the sales, no stores file lists ${them(stores)}`,
    no_price: ({ units, products }: { units: number; products: number }) =>
      `${count(units, 'unit')} of ${count(products, 'product')} have no price: they count as units, and as 0 in every revenue; give the products a price in a products file`,
    overlap: ({ pairs, more }: { pairs: OverlappingPair[]; more: number }) =>
      `${pairs.map(({ one, other, first, last }) => `${one} and ${other} both cover ${first} to ${last}`).join('; ')}${
        more > 0 ? `; and ${more} more` : ''
      }: check that no sale stands in two files`,
    products_overruled: overruled('products'),
    stores_overruled: overruled('stores'),

    // What was written down as a setting and settles nothing.
    unknown_variable: ({ name, place, meant }: { name: string; place: string; meant: string }) =>
      `${name} in ${place} settles nothing; if you mean ${meant}, write it so`,
    empty_variable: ({ name }: { name: string }) =>
      `${name} in .env is empty: it settles nothing; give it a value, or remove the line`,
    misnamed_settings: ({ path, name }: { path: string; name: string }) =>
      `${path} is not read; if it holds settings, call it ${name}`,

    other_language: ({ locale }: { locale: string }) =>
      `Texts are in English, French, German or Spanish; for ${locale} they are in English, with numbers as they are written there`,

    // What somebody has settled by a flag.
    kind_settled: ({ path, kind }: { path: string; kind: 'products' | 'stores' | 'sales' | 'ignore' }) =>
      `${path} ${kind === 'ignore' ? 'is left unread' : `is read as ${kind}`}, as --kind has said once; to settle it otherwise, say --kind "${path}:…"`,

    // What this run did.
    prices_changed: ({ prices }: { prices: number }) =>
      `${count(prices, 'price')} changed: past sales without a price of their own are revalued`,
    gone: ({ path }: { path: string }) =>
      `${path} is gone; what it held is kept. Put it back, or forget it with --prune`,
    elsewhere: ({ path }: { path: string }) =>
      `${path} is in another folder; what it held is kept. Read that folder with a database of its own, or forget it with --prune`,
    gone_with_rejects: ({ path }: { path: string }) =>
      `${path} is gone: its refused rows cannot come back, though their product or store is known now; put it back into the data folder`,
    renamed: ({ former, path }: { former: string; path: string }) =>
      `${former} is now ${path}: same content, nothing to load`,
    ignored: ({ path, why }: { path: string; why: Why }) => `${path} is ignored: ${describeWhy(why)}`,
    sums_repaired: () =>
      'The summary tables did not hold the sales there are, another program wrote here; they are added up again',
    sales_altered: ({ found, expected }: { found: number; expected: number }) =>
      `the database has ${number(found)} of its sales instead of ${number(expected)}, another program wrote here`,
    strays_removed: ({ sales }: { sales: number }) =>
      `${number(sales)} sales that came from no file are removed`,
    analysis_dropped: ({ table }: { table: string }) => `${table} is dropped: no analysis fills it any more`,
    nothing_to_analyse: ({ analysis, table, column }: { analysis: string; table: string; column: string }) =>
      `${analysis} needs ${table}.${column}, which no file gives; add that column to a ${table} file`,
    module_skipped: ({ path, why }: { path: string; why: 'folder' | 'other_ending' }) =>
      `${path} is skipped: ${why === 'folder' ? 'a folder is not searched' : 'not a .ts or .js file'}`,
  };
}

/** Writes a number with so many decimals at least. */
export type WriteNumber = (value: number, decimals?: number) => string;

/** A cell as it stands in the file. */
interface Written {
  line: number;
  value: string;
}

/** A header that may be a column that is lacking, and the flag that says so. */
interface Maybe {
  header: string;
  column: string;
  flag: string;
}

/** The first value that decided how a file is read, and how many others did. */
interface Deciding extends Written {
  others: number;
}

interface OverlappingPair {
  one: string;
  other: string;
  /** ISO days. */
  first: string;
  last: string;
}

interface Overruled {
  code: string;
  former: string;
  winner: string;
}

/** Every text, by the code of its notice: what a translation has to give. */
export type NoticeTexts = ReturnType<typeof en>;

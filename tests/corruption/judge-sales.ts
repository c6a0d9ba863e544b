import type { Data } from './clean-data';

type Row = Record<string, string>;

const quantity = /^(-?\d{1,9}(\.\d{1,3})?)?$/;
/** What a cell may look like where it is not empty. */
const forms: Record<string, RegExp> = {
  date: /^(2024-0[1-3]-[0-3]\d)?$/,
  quantity,
  unit_price: /^(\d{1,9}(\.\d{1,4})?)?$/,
  net_sales: /^(-?\d{1,9}(\.\d{1,4})?)?$/,
};
/** The cells that the first line of an order writes for all of its lines. */
const ofOrder = ['date', 'store_id', 'receipt_type'];

const words: Record<string, 'sale' | 'none' | 'return'> = {
  ...{ sale: 'sale', vente: 'sale', verkauf: 'sale', venta: 'sale' },
  ...{ void: 'none', cancelled: 'none', storniert: 'none', annule: 'none' },
  ...{ refund: 'return', remboursement: 'return', gutschrift: 'return' },
};

/** What a word of the column receipt_type says; undefined where nobody knows. */
function meaningOf(word: string): 'sale' | 'none' | 'return' | undefined {
  const plain = word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return word === '' ? 'sale' : /\d/.test(word) ? undefined : words[plain];
}

interface JudgedSales {
  /** What is loaded or left out, the cells of an order on every line. */
  rest: string[][];
  /** Places of the rows that are refused. */
  refused: number[];
  notice?: RegExp | undefined;
}

/** What becomes of the rows of a sales file, one after the other. */
export function judgeSales(
  { headers: { sales: headers }, sales }: Data,
  codes: { products: Set<string>; stores: Set<string> },
  isSpoilt: (row: number) => boolean,
): JudgedSales {
  const judged: JudgedSales = { rest: [], refused: [] };
  const carried = headers.includes('order') ? ofOrder.filter((name) => headers.includes(name)) : [];
  let [above, order, isHeadLost]: [Row | undefined, string, boolean] = [undefined, '', false];
  for (const [place, cells] of sales.entries()) {
    const row: Row = Object.fromEntries(headers.map((name, at) => [name, cells[at] ?? '']));
    const own = row['order'] ?? '';
    const isFormed = headers.every((name) => (forms[name] ?? /^/).test(row[name] ?? ''));
    if (isSpoilt(place) || !isFormed) {
      judged.refused.push(place);
      [above, order, isHeadLost] = [undefined, own || order, true];
      continue;
    }
    const lacksHead = row['date'] === '' || row['receipt_type'] === '';
    const continues = own === '' ? row['date'] === '' : own === order;
    const takes = continues || (isHeadLost && lacksHead) ? carried.filter((name) => row[name] === '') : [];
    if (takes.length > 0 && isHeadLost) {
      judged.refused.push(place);
      continue;
    }
    for (const name of takes) row[name] = above?.[name] ?? '';
    [above, order, isHeadLost] = [row, own || order, false];
    const fate = fateOf(row, codes);
    const isStray = fate === 'lacking' && own === '' && !takes.includes('date');
    if (fate === 'unknown store' || isStray) [above, isHeadLost] = [undefined, true];
    if (fate === 'lacking' || fate === 'unknown product' || fate === 'unknown store')
      judged.refused.push(place);
    else judged.rest.push(headers.map((name) => row[name] ?? ''));
    if (fate instanceof RegExp) judged.notice ??= fate;
  }
  return judged;
}

/** What becomes of one row with its order's cells; a notice where it is kept with one. */
function fateOf(
  row: Row,
  { products, stores }: { products: Set<string>; stores: Set<string> },
): 'kept' | 'left out' | 'lacking' | 'unknown product' | 'unknown store' | RegExp {
  const meaning = meaningOf(row['receipt_type'] ?? '');
  if (meaning === 'none') return 'left out';
  if (['date', 'quantity', 'product_id'].some((name) => row[name] === '')) return 'lacking';
  if (!products.has(row['product_id'] ?? '')) return 'unknown product';
  const store = row['store_id'] ?? '';
  if (store !== '' && !stores.has(store)) return 'unknown store';
  if (row['receipt_type'] === '') return /rows? without "receipt_type" kept/;
  if (row['net_sales'] === '') return /rows? without "net_sales" counts? at/;
  if (meaning === undefined) return /is no word we know/;
  if (store === '') return /without a store counted as sold online/;
  const isOdd = meaning !== 'return' && Number(row['quantity'] ?? 1) * Number(row['net_sales'] ?? '') < 0;
  return isOdd ? /whose amount has another sign/ : 'kept';
}

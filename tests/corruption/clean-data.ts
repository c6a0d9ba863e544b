import type { Kind } from '../../scripts/import/kinds';

/** The cells of every row, written plainly: ISO dates, decimal points, nothing around a value. */
export interface Data extends Record<Kind, string[][]> {
  headers: Record<Kind, string[]>;
}

const headers: Record<Kind, string[]> = {
  products: ['product_id', 'name', 'price', 'stock'],
  stores: ['store_id', 'city', 'employee_nb'],
  // The last column is one that the importer has no use for.
  sales: ['date', 'store_id', 'product_id', 'quantity', 'unit_price', 'remark'],
};

const orderHeaders = [
  ...['date', 'store_id', 'order', 'receipt_type', 'product_id'],
  ...['quantity', 'unit_price', 'net_sales', 'remark'],
];

/** Repeatable random numbers (mulberry32). */
export class Random {
  constructor(private state: number) {}

  /** A whole number from 0 up to, but without, `below`. */
  below(below: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }

  shuffle<Item>(items: readonly Item[]): Item[] {
    const shuffled = [...items];
    for (let at = shuffled.length - 1; at > 0; at -= 1) {
      const other = this.below(at + 1);
      [shuffled[at], shuffled[other]] = [shuffled[other] as Item, shuffled[at] as Item];
    }
    return shuffled;
  }
}

// Leading zeros, letters in both cases, an accent; none is another one without its zeros, or a stock.
const productCodes = ['007', '0042', 'A-100', 'x9', '00113', 'Élan-5', 'SKU 88'];
const names = [
  'Stylo "Bic", bleu',
  'Théière en fonte',
  'Carnet, A5 ligné',
  'Crème brûlée "maison"',
  'Écran 24" mat',
  'Straßenkarte; groß | neu',
  'Piñata',
];
// Never whole, and one with more decimals than a quantity may have.
const prices = ['1.5', '4.95', '42.25', '1234.5', '0.0625', '19.99', '0.125'];
const stocks = ['0', '150', '23', '', '-4', '6', '31'];
const storeCodes = ['01', '002', 'S3', '10', '0075'];
const cities = ['Orléans', 'Aix-en-Provence', 'Besançon, centre', 'Saint-Étienne', 'Köln "Süd"'];
const employees = ['3', '14', '', '27', '8'];
const quantities = ['1', '2', '3', '5', '12', '-1', '-2'];
const unitPrices = ['', '', '', '12.75', '0.5', '39.9', '1499.99'];
const remarks = ['', '', 'cadeau', 'à livrer, mardi', 'client dit "non"'];
// Every reading of a date needs some: days past 12, days up to 12, a day that equals its month.
const days = '2024-01-15 2024-02-29 2024-03-31 2024-01-02 2024-02-03 2024-03-01 2024-03-12 2024-02-02'.split(
  ' ',
);

const PRODUCTS = 6;
const STORES = 4;
const SALES = 12;

/** A small clean folder. The last product and the last store have no sales; every other one has. */
export function cleanData(seed: number): Data {
  const random = new Random(seed);
  const columns = (count: number, ...pools: string[][]) => {
    const shuffled = pools.map((pool) => random.shuffle(pool));
    return Array.from({ length: count }, (_, row) => shuffled.map((pool) => pool[row] ?? ''));
  };
  const products = columns(PRODUCTS, productCodes, names, prices, stocks);
  const stores = columns(STORES, storeCodes, cities, employees);
  const sales = Array.from({ length: SALES }, (_, row) => [
    days[row] ?? random.pick(days),
    stores[row % (STORES - 1)]?.[0] ?? '',
    products[row % (PRODUCTS - 1)]?.[0] ?? '',
    random.pick(quantities),
    // At least a few of each, whatever the seed.
    row < 3 ? (unitPrices[row + 3] ?? '') : random.pick(unitPrices),
    row < 6 ? (remarks[row % remarks.length] ?? '') : random.pick(remarks),
  ]);
  return { headers, products, stores, sales: random.shuffle(sales) };
}

/** Orders: a type of receipt, and how many lines it has. Rows of two are no sale, those of another give back. */
const orders: [type: string, lines: number][] = [
  ['Sale', 3],
  ['Void', 2],
  ['Refund', 2],
  ['Sale', 1],
  ['Sale', 2],
  ['Cancelled', 1],
  ['Sale', 1],
];

/** The same folder with sales as a till writes them: with amounts, and the cells of an order on its first line only. */
export function orderData(seed: number): Data {
  const clean = cleanData(seed);
  const random = new Random(seed);
  const prices = new Map(clean.products.map(([code = '', , price = '']) => [code, price]));
  let next = 0;
  const numbered = orders.map(([type, lines], index) => {
    const rows = clean.sales.slice(next, next + lines);
    next += lines;
    return rows.map(([date = '', store = '', product = '', sold = '', price = '', remark = ''], line) => {
      const head = line === 0 ? [date, store, `R-${1001 + index}`, type] : ['', '', '', ''];
      // Only the word says that a refund is none of the sales.
      const quantity = type === 'Refund' ? sold.replace('-', '') : sold;
      const full = Number(quantity) * Number(price || prices.get(product));
      // Less than the price says: an amount that is not read shows.
      return [...head, product, quantity, price, `${Number((full * 0.9).toFixed(4))}`, remark];
    });
  });
  return { ...clean, headers: { ...headers, sales: orderHeaders }, sales: random.shuffle(numbered).flat() };
}

/** The first rows of orders, or of sales that stand alone. */
export function headRows({ headers, sales }: Data): number[] {
  return [...sales.keys()].filter((row) => sales[row]?.[headers.sales.indexOf('date')] !== '');
}

/** Whether a row is of an order that is no sale. */
export function isLeftOut(data: Data, row: number): boolean {
  const head = headRows(data).findLast((each) => each <= row) ?? 0;
  const type = data.sales[head]?.[data.headers.sales.indexOf('receipt_type')] ?? '';
  return ['Void', 'Cancelled'].includes(type);
}

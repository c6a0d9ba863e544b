/** The files as plain text gives them; nothing here knows how the program reads. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A sale line: thousandths of units, ten-millionths of money. */
export interface Line {
  date: string;
  product: string;
  store: string;
  units: bigint;
  amount: bigint;
  /** Whether the line has a price or an amount of its own. */
  isOwn: boolean;
}
interface Item {
  code: string;
  /** Ten-thousandths. */
  price: bigint | null;
  /** Thousandths. */
  stock: bigint | null;
  category: string | null;
}
export interface Shop {
  lines: Line[];
  products: Item[];
  /** Thousandths of employees. */
  stores: { code: string; employees: bigint | null }[];
}

/** The three files of a folder; exact to the last digit. */
export function readShop(folder: string): Shop {
  const [products, stores, sales] = ['products', 'stores', 'sales'].map((name) =>
    recordsOf(readFileSync(join(folder, `${name}.csv`), 'utf8')),
  ) as [Record<string, string>[], Record<string, string>[], Record<string, string>[]];
  const items = products.map((row) => ({
    code: row['product_id'] ?? '',
    price: decimal(row['price'], 4),
    stock: decimal(row['stock'], 3),
    category: row['category'] || null,
  }));
  const priceOf = new Map(items.map(({ code, price }) => [code, price ?? 0n]));
  const lines = sales.map((row) => {
    const product = row['product_id'] ?? '';
    const units = decimal(row['quantity'], 3) ?? 0n;
    const [price, amount] = [decimal(row['unit_price'], 4), decimal(row['line_total'], 4)];
    return {
      ...{ date: row['date'] ?? '', product, store: row['store_id'] ?? '', units },
      amount: amount === null ? units * (price ?? priceOf.get(product) ?? 0n) : 1000n * amount,
      isOwn: price !== null || amount !== null,
    };
  });
  return {
    lines,
    products: items,
    stores: stores.map((row) => ({ code: row['store_id'] ?? '', employees: decimal(row['employee_nb'], 3) })),
  };
}

/** A number of so many decimals as a whole one; null where there is none. */
function decimal(text: string | undefined, decimals: number): bigint | null {
  if (!text) return null;
  const [, sign, whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const digits = BigInt(whole + part.padEnd(decimals, '0'));
  return sign ? -digits : digits;
}

function recordsOf(text: string): Record<string, string>[] {
  const [header = [], ...rows] = text
    .trimEnd()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
      ),
    );
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}

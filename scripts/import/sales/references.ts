import type { Session } from '../../database';

/** The codes a sale may refer to. A code's place in its list stands for it while sales are parsed; new ones come last. */
export interface References {
  products: string[];
  stores: string[];
}

/** Which codes are listed from the sales: all, or those that carry a name beside the code. */
export type Listing = Record<keyof References, 'all' | 'named'>;

/** How many numbers the places of products and stores may have in a key. */
export type Sizes = Record<keyof References, number>;

/** Sizes with room for codes to come: what is added up by such keys need not be added up again for each of them. */
export function sizesFor({ products, stores }: References): Sizes {
  return { products: roomFor(products.length), stores: roomFor(stores.length) };
}

export function areWithin({ products, stores }: References, sizes: Sizes): boolean {
  return products.length <= sizes.products && stores.length <= sizes.stores;
}

/** Sizes that are enough for both; the second where it is. */
export function largerOf(one: Sizes, other: Sizes): Sizes {
  if (one.products <= other.products && one.stores <= other.stores) return other;
  return { products: Math.max(one.products, other.products), stores: Math.max(one.stores, other.stores) };
}

/** Room for codes, and for others to come. */
export function roomFor(count: number): number {
  return Math.max(64, 2 ** Math.ceil(Math.log2(count + 1)));
}

/** The codes in a column of a table, in order. */
export async function codesOf({ rows }: Session, table: string, key: string): Promise<string[]> {
  const codes: string[] = [];
  for await (const batch of rows<[string]>(`SELECT ${key} FROM ${table} ORDER BY 1`))
    for (const [code] of batch) codes.push(code);
  return codes;
}

import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { Import } from '../../models/import';
import { ListedProduct } from '../../models/listed-product';
import { ListedStore } from '../../models/listed-store';
import { Product } from '../../models/product';
import { Store } from '../../models/store';
import type { ImportContext } from './context';
import { compareNames } from './files';
import { fieldsOf, type Value } from './kinds';

const dimensions = {
  products: { entity: Product, listed: ListedProduct, key: 'product_id' },
  stores: { entity: Store, listed: ListedStore, key: 'store_id' },
} as const;

export type Dimension = keyof typeof dimensions;

/** What settling changed. */
export interface Settlement {
  /** True where a row was added, changed or removed. */
  changed: boolean;
  /** Codes that no file lists any more; their rows are gone. */
  disappeared: string[];
}

/**
 * Brings products or stores in line with what the files list: the later file in natural name order wins, a code that
 * no file lists goes.
 */
export async function settleDimension(context: ImportContext, dimension: Dimension): Promise<Settlement> {
  const { manager, notice } = context;
  const { entity, key } = dimensions[dimension];
  const target = entity as EntityTarget<ObjectLiteral>;
  const columns = fieldsOf[dimension].map(({ name }) => name);
  const listed = await listedRows(context, dimension, columns);
  const existing = new Map((await manager.find(target)).map((row) => [String(row[key]), row]));
  const different = (a: ObjectLiteral, b: ObjectLiteral) => columns.some((column) => a[column] !== b[column]);
  const changes = [...listed].filter(([code, row]) => {
    const old = existing.get(code);
    return !old || different(old, row);
  });
  const prices = changes.filter(
    ([code, row]) => existing.has(code) && existing.get(code)?.price !== row.price,
  ).length;
  if (prices > 0) {
    notice(
      `${prices} ${prices === 1 ? 'price' : 'prices'} changed: past sales without a price of their own are revalued`,
    );
  }
  for (const [, row] of changes) await manager.upsert(target, row, [key]);
  const disappeared = [...existing.keys()].filter((code) => !listed.has(code));
  for (const code of disappeared) await manager.delete(target, { [key]: code });
  return { changed: changes.length > 0 || disappeared.length > 0, disappeared };
}

/** The row that counts for each code. */
async function listedRows({ manager, notice }: ImportContext, dimension: Dimension, columns: string[]) {
  const { listed, key } = dimensions[dimension];
  const imports = await manager.findBy(Import, { kind: dimension });
  const winners = new Map<string, ObjectLiteral>();
  const origins = new Map<string, string>();
  const overruled: string[] = [];
  for (const { import_id, name } of imports.sort((a, b) => compareNames(a.name, b.name))) {
    for (const { import_id: _, ...row } of await manager.findBy(listed as EntityTarget<ObjectLiteral>, {
      import_id,
    })) {
      const code = String(row[key]);
      const earlier = winners.get(code);
      if (earlier && columns.some((column) => (earlier[column] as Value) !== row[column])) {
        overruled.push(`${code} of ${origins.get(code)} by ${name}`);
      }
      winners.set(code, row);
      origins.set(code, name);
    }
  }
  if (overruled.length > 0) {
    notice(
      `${overruled.length} of the ${dimension} stand in several files with different values; the later file name wins: ${overruled.slice(0, 3).join(', ')}`,
    );
  }
  return winners;
}

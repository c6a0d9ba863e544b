import type { EntityManager } from 'typeorm';

/** The codes a sale may refer to. */
export interface References {
  products: ReadonlySet<string>;
  stores: ReadonlySet<string>;
}

export async function loadReferences(manager: EntityManager): Promise<References> {
  const codes = async (table: string, key: string) => {
    const rows: { code: string }[] = await manager.query(`SELECT ${key} AS code FROM ${table}`);
    return new Set(rows.map(({ code }) => code));
  };
  return { products: await codes('products', 'product_id'), stores: await codes('stores', 'store_id') };
}

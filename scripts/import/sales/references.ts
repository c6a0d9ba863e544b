import type { EntityManager } from 'typeorm';

/** The codes a sale may refer to, in order. A code's place in its list stands for it while sales are parsed. */
export interface References {
  products: string[];
  stores: string[];
}

export async function loadReferences(manager: EntityManager): Promise<References> {
  const codes = async (table: string, key: string) => {
    const rows: { code: string }[] = await manager.query(
      `SELECT ${key} AS code FROM ${table} ORDER BY ${key}`,
    );
    return rows.map(({ code }) => code);
  };
  return { products: await codes('products', 'product_id'), stores: await codes('stores', 'store_id') };
}

import type { Session } from '../../database';

/** The codes a sale may refer to, in order. A code's place in its list stands for it while sales are parsed. */
export interface References {
  products: string[];
  stores: string[];
}

export async function loadReferences(session: Session): Promise<References> {
  return {
    products: await codesOf(session, 'products', 'product_id'),
    stores: await codesOf(session, 'stores', 'store_id'),
  };
}

async function codesOf({ rows }: Session, table: string, key: string): Promise<string[]> {
  const codes: string[] = [];
  for await (const batch of rows<[string]>(`SELECT ${key} FROM ${table} ORDER BY ${key}`))
    for (const [code] of batch) codes.push(code);
  return codes;
}

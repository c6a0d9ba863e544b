import type { EntityManager } from 'typeorm';
import { Product } from '../../models/product';
import { Store } from '../../models/store';

/** The codes a sale may refer to. */
export interface References {
  products: ReadonlySet<string>;
  stores: ReadonlySet<string>;
}

export async function loadReferences(manager: EntityManager): Promise<References> {
  const [products, stores] = [await manager.find(Product), await manager.find(Store)];
  return {
    products: new Set(products.map(({ product_id }) => product_id)),
    stores: new Set(stores.map(({ store_id }) => store_id)),
  };
}

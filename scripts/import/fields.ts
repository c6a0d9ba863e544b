import type { Product } from '../../models/product';
import type { Store } from '../../models/store';
import type { Description, Kind } from './kinds';
import { saleAids } from './sales/aids';
import { saleColumns } from './sales/columns';

export interface Field extends Description {
  /** The column of our table, or what else a sales file may say. */
  name: string;
}

const productColumns = {
  product_id: { type: 'code', required: true },
  name: { type: 'text', required: true },
  // A product whose sales carry their own prices needs none.
  price: { type: 'price', required: true, mayBeEmpty: true },
  stock: { type: 'quantity', required: false, isExtra: true },
  category: { type: 'text', required: false, isExtra: true },
} satisfies Record<keyof Product, Description>;

const storeColumns = {
  store_id: { type: 'code', required: true },
  city: { type: 'text', required: true },
  employee_nb: { type: 'count', required: false, isExtra: true },
} satisfies Record<keyof Store, Description>;

/** The columns we read from each kind of file. A row's values stand in this order. */
export const fieldsOf: Record<Kind, readonly Field[]> = {
  products: named(productColumns),
  stores: named(storeColumns),
  sales: named({ ...saleColumns, ...saleAids }),
};

function named(columns: Record<string, Description>): Field[] {
  return Object.entries(columns).map(([name, { type, required, mayBeEmpty, isExtra }]) => ({
    ...{ name, type, required },
    ...(isExtra ? { isExtra } : {}),
    ...(mayBeEmpty ? { mayBeEmpty } : {}),
  }));
}

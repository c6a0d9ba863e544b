/** The three kinds of file, and the order in which they are loaded: sales refer to the other two. */
export const kinds = ['products', 'stores', 'sales'] as const;
export type Kind = (typeof kinds)[number];

/**
 * code: text, trimmed, never changed · text: any text · date: a calendar day · price: a decimal, not negative ·
 * whole: a whole number · count: a whole number, not negative.
 */
export type CellType = 'code' | 'text' | 'date' | 'price' | 'whole' | 'count';

export interface Field {
  /** The column of our table. */
  name: string;
  type: CellType;
  /** A required column must be in the file and its cells must not be empty; any other may be missing or empty. */
  required: boolean;
}

const required = (name: string, type: CellType): Field => ({ name, type, required: true });
const optional = (name: string, type: CellType): Field => ({ name, type, required: false });

/** The columns we read from each kind of file. A row's values stand in this order. */
export const fieldsOf: Record<Kind, readonly Field[]> = {
  products: [
    required('product_id', 'code'),
    required('name', 'text'),
    required('price', 'price'),
    optional('stock', 'whole'),
  ],
  stores: [required('store_id', 'code'), required('city', 'text'), optional('employee_nb', 'count')],
  sales: [
    required('date', 'date'),
    required('quantity', 'whole'),
    required('product_id', 'code'),
    required('store_id', 'code'),
    optional('unit_price', 'price'),
  ],
};

export type Value = string | number | null;

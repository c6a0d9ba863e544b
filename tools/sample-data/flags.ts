import { cities, districts } from './cities';
import { namedProducts } from './named-products';
import { colours, packs } from './product-variants';

/** A flag that takes a whole number from 1 to `maximum`. */
export interface WholeNumberFlag {
  defaultValue: number;
  maximum: number;
  purpose: string;
}

/** The numeric flags. Names are extended by combination, which bounds the products and the stores. */
export const wholeNumberFlags = {
  sales: { defaultValue: 20_000, maximum: 1_000_000_000, purpose: 'rows of sales.csv' },
  months: { defaultValue: 24, maximum: 600, purpose: 'months of sales, the last one ending at --end' },
  seed: {
    defaultValue: 1,
    maximum: 4_294_967_295,
    purpose: 'same seed, same bytes; another seed, other data',
  },
  products: {
    defaultValue: namedProducts.length,
    maximum: namedProducts.length * colours.length * packs.length,
    purpose: 'rows of products.csv',
  },
  stores: { defaultValue: 7, maximum: cities.length * districts.length, purpose: 'rows of stores.csv' },
} satisfies Record<string, WholeNumberFlag>;

export type WholeNumberFlagName = keyof typeof wholeNumberFlags;

// A fixed day, never today's: the default command must write the same bytes on any day.
export const defaultEnd = '2025-12-31';
export const defaultFolder = 'data';

import type { Description } from '../kinds';

/**
 * What a sales file may say beside the columns of a sale, and a sale is made out with: its product's and store's names,
 * its order, and what its amount comes from.
 */
export const saleAids = {
  gross: { type: 'amount', required: false },
  discount: { type: 'amount', required: false },
  order_discount: { type: 'amount', required: false },
  refunded: { type: 'amount', required: false },
  order: { type: 'code', required: false },
  name: { type: 'text', required: false },
  category: { type: 'text', required: false, isExtra: true },
  city: { type: 'text', required: false, isExtra: true },
} satisfies Record<string, Description>;

export type SaleAid = keyof typeof saleAids;

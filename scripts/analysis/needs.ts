import type { EntityManager } from 'typeorm';
import { Product } from '../../models/product';
import { Store } from '../../models/store';
import type { SalesData } from './sales-data';

/** Columns that files may lack. */
const known = {
  ...{ category: Product, price: Product, stock: Product },
  ...{ city: Store, employee_nb: Store },
} as const;

/** What an analysis cannot do without. */
export type Need =
  | { fullMonths: number }
  | { fullWeeks: number }
  /** A column of products or stores that is known of one at least. */
  | { known: keyof typeof known };

/** A need that the data do not meet, and what there is of it. */
export interface Unmet {
  need: Need;
  found: number;
}

/** The first need that the data do not meet; undefined where they meet all. */
export async function unmetNeed(
  needs: readonly Need[],
  data: SalesData,
  manager: EntityManager,
): Promise<Unmet | undefined> {
  for (const need of needs) {
    const { fullMonths, fullWeeks } = await data.calendar();
    if ('known' in need) {
      const query = manager.createQueryBuilder(known[need.known], 'it').where(`it.${need.known} IS NOT NULL`);
      if (!(await query.getExists())) return { need, found: 0 };
    } else {
      const [found, asked] =
        'fullMonths' in need ? [fullMonths.length, need.fullMonths] : [fullWeeks, need.fullWeeks];
      if (found < asked) return { need, found };
    }
  }
  return undefined;
}

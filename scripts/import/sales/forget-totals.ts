import { type EntityManager, In } from 'typeorm';
import { KeptTotals } from '../../../models/kept-totals';
import { monthAfter } from '../../run/calendar';
import { CODES } from '../dimensions/settle-dimension';
import { summaries } from './summaries';

/** Forgets what was kept of a month whose sales have changed, and of the weeks that reach into it. */
export async function forgetMonth(manager: EntityManager, month: string): Promise<void> {
  // The earliest Monday of a week with the first day of a month.
  const period = { from: `${monthAfter(month, -1)}-23`, to: `${month}-31` };
  const kept = manager.createQueryBuilder().delete().from(KeptTotals);
  await kept.where('part BETWEEN :from AND :to', period).execute();
}

export async function forgetTotals(manager: EntityManager): Promise<void> {
  await manager.createQueryBuilder().delete().from(KeptTotals).execute();
}

/** Forgets all that was kept where products have other prices than before, and sales that are worth them. */
export async function forgetPrices(manager: EntityManager, products: readonly string[]): Promise<void> {
  for (let at = 0; at < products.length; at += CODES) {
    for (const { table } of summaries) {
      const cells = manager
        .createQueryBuilder(table, 'cell')
        .where({ product_id: In(products.slice(at, at + CODES)) });
      if (await cells.andWhere('cell.list_quantity <> 0').getExists()) return forgetTotals(manager);
    }
  }
}

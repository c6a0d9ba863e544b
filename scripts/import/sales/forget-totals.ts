import type { EntityManager } from 'typeorm';
import { KeptTotals } from '../../../models/kept-totals';
import type { Session } from '../../database';
import { monthAfter } from '../../run/calendar';
import { summaries } from './summaries';

/** Forgets what was kept of a month whose sales have changed, and of the weeks that reach into it. */
export async function forgetMonth(manager: EntityManager, month: string): Promise<void> {
  // The earliest Monday of a week with the first day of a month.
  const period = { from: `${monthAfter(month, -1)}-23`, to: `${month}-31` };
  const kept = manager.createQueryBuilder().delete().from(KeptTotals);
  await kept.where('part BETWEEN :from AND :to', period).execute();
}

/** Forgets all that was kept: the next analyses add everything up. */
export async function forgetTotals(manager: EntityManager): Promise<void> {
  await manager.createQueryBuilder().delete().from(KeptTotals).execute();
}

/** Forgets all that was kept where products have other prices than before, and sales that are worth them. */
export async function forgetPrices(session: Session, products: readonly string[]): Promise<void> {
  if (products.length > 0 && (await haveSalesAtListPrice(session, new Set(products))))
    await forgetTotals(session.manager);
}

/** In both summaries: of a month a sale and its return may leave nothing, of their days not. */
async function haveSalesAtListPrice({ rows }: Session, products: ReadonlySet<string>): Promise<boolean> {
  for (const { table } of summaries) {
    const listed = rows<[string]>(`SELECT DISTINCT product_id FROM ${table} WHERE list_quantity <> 0`);
    for await (const batch of listed) if (batch.some(([code]) => products.has(code))) return true;
  }
  return false;
}

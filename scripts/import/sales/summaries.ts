import type { EntityManager } from 'typeorm';
import type { Session } from '../../database';
import { Failure } from '../../run/failure';
import { measures } from './cell-sums';

/** The summary tables that are added up from the sales; sales_by_store follows from the months. */
const summaries = [
  {
    table: 'sales_by_month',
    keys: { year_month: 'substr(date, 1, 7)', product_id: 'product_id', store_id: 'store_id' },
  },
  { table: 'sales_by_day', keys: { date: 'date', product_id: 'product_id' } },
] as const;

/**
 * Fills summary tables that someone dropped, or that are new to this program.
 *
 * @returns true where there were any.
 */
export async function restoreSummaries({ manager, created }: Session): Promise<boolean> {
  const areLost = summaries.some(({ table }) => created.has(table));
  if (areLost) {
    for (const { table } of summaries) await manager.query(`DELETE FROM ${table}`);
    await addSales(manager, 1, 'TRUE');
  }
  const isChanged = areLost || created.has('sales_by_store');
  if (isChanged) await rollUpMonths(manager);
  return isChanged;
}

/**
 * Takes the sales that meet a condition out of the summary tables, in one pass each. Cells that no sale reaches any
 * more go.
 *
 * @param condition SQL over the columns of sales.
 */
export async function subtractFromSummaries(manager: EntityManager, condition: string): Promise<void> {
  await addSales(manager, -1, condition);
  for (const { table } of summaries) await manager.query(`DELETE FROM ${table} WHERE sale_count = 0`);
  await rollUpMonths(manager);
}

/** Fills sales_by_store anew, from the months: they are far fewer rows than the sales. */
async function rollUpMonths(manager: EntityManager): Promise<void> {
  await manager.query('DELETE FROM sales_by_store');
  const statement = manager.query(
    `INSERT INTO sales_by_store (product_id, store_id, ${measures.join(', ')})
     SELECT product_id, store_id, ${measures.map((measure) => `SUM(${measure})`).join(', ')}
     FROM sales_by_month GROUP BY product_id, store_id`,
  );
  await statement.catch(explainOverflow);
}

async function addSales(manager: EntityManager, sign: 1 | -1, condition: string): Promise<void> {
  for (const { table, keys } of summaries) {
    const columns = [...Object.keys(keys), ...measures].join(', ');
    const statement = manager.query(
      `INSERT INTO ${table} (${columns})
       SELECT ${Object.values(keys).join(', ')},
         ${sign} * COUNT(*),
         ${sign} * SUM(quantity),
         ${sign} * SUM(CASE WHEN unit_price IS NULL THEN quantity ELSE 0 END),
         ${sign} * SUM(CASE WHEN unit_price IS NULL THEN 0 ELSE quantity * CAST(ROUND(unit_price * 10000) AS BIGINT) END)
       FROM sales
       WHERE ${condition}
       GROUP BY ${Object.values(keys).join(', ')}
       ${additionOnConflict(table, Object.keys(keys))}`,
    );
    await statement.catch(explainOverflow);
  }
}

/** The clause by which a row that is there already is added to. */
export function additionOnConflict(table: string, keys: readonly string[]): string {
  const additions = measures.map((measure) => `${measure} = ${table}.${measure} + excluded.${measure}`);
  return `ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${additions.join(', ')}`;
}

function explainOverflow(error: unknown): never {
  if (!/integer overflow|bigint out of range/.test(String(error))) throw error;
  throw new Failure(
    'The sales add up to more than 922 trillion; look for a quantity or a unit_price with too many digits',
  );
}

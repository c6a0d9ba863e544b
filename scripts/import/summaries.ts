import type { EntityManager } from 'typeorm';
import { Failure } from '../failure';

const measures = ['sale_count', 'quantity', 'list_quantity', 'priced_amount'] as const;

const summaries = [
  {
    table: 'sales_by_month',
    keys: { year_month: 'substr(date, 1, 7)', product_id: 'product_id', store_id: 'store_id' },
  },
  { table: 'sales_by_day', keys: { date: 'date', product_id: 'product_id' } },
];

/** Fills the summary tables from all sales. */
export async function rebuildSummaries(manager: EntityManager): Promise<void> {
  for (const { table } of summaries) await manager.query(`DELETE FROM ${table}`);
  await addToSummaries(manager, 1, 'TRUE');
}

/**
 * Adds the sales that meet a condition to the summary tables, or takes them away again, in one pass each. Cells that
 * no sale reaches any more go.
 *
 * @param condition SQL over the columns of sales.
 */
export async function addToSummaries(manager: EntityManager, sign: 1 | -1, condition: string): Promise<void> {
  for (const { table, keys } of summaries) {
    const columns = [...Object.keys(keys), ...measures].join(', ');
    const additions = measures.map((measure) => `${measure} = ${table}.${measure} + excluded.${measure}`);
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
       ON CONFLICT (${Object.keys(keys).join(', ')}) DO UPDATE SET ${additions.join(', ')}`,
    );
    await statement.catch(explainOverflow);
    if (sign < 0) await manager.query(`DELETE FROM ${table} WHERE sale_count = 0`);
  }
}

function explainOverflow(error: unknown): never {
  if (!/integer overflow|bigint out of range/.test(String(error))) throw error;
  throw new Failure(
    'The sales add up to more than 922 trillion; look for a quantity or a unit_price with too many digits',
  );
}

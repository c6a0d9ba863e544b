import type { EntityManager } from 'typeorm';
import type { Session } from '../../database';
import { Failure } from '../../run/failure';
import { type Measure, measureList, measureNames, measures } from './columns';
import { forgetTotals } from './forget-totals';
import { keyColumns, rollUps, type Summary, summaries } from './summaries';

/**
 * Fills summary tables that someone dropped, that are new to this program, or that do not hold as many sales as there
 * are: someone else has written into the database.
 *
 * @returns true where there were any.
 */
export async function restoreSummaries({ manager, created }: Session, areWrong: boolean): Promise<boolean> {
  const areLost = areWrong || summaries.some(({ table }) => created.has(table));
  if (areLost) {
    await forgetTotals(manager);
    for (const { table } of summaries) await manager.query(`DELETE FROM ${table}`);
    for (const summary of summaries) {
      const columns = [...summary.keys, ...measureNames].join(', ');
      const sums = `INSERT INTO ${summary.table} (${columns}) ${sumsOfSales(summary, 1, 'TRUE')}`;
      await manager.query(sums).catch(explainOverflow);
    }
  }
  const isChanged = areLost || rollUps.some(({ table }) => created.has(table));
  if (isChanged) await rollUpMonths(manager);
  return isChanged;
}

/** Once sales were taken out of the summary tables: rows that no sale reaches any more go. */
export async function dropEmptySums(manager: EntityManager): Promise<void> {
  for (const { table } of summaries) await manager.query(`DELETE FROM ${table} WHERE sale_count = 0`);
  await rollUpMonths(manager);
}

/**
 * The query for what sales add up to, a row per key of a summary.
 *
 * @param sign -1 where they are to be taken out.
 * @param condition SQL over the columns of sales.
 */
export function sumsOfSales({ keys }: Summary, sign: 1 | -1, condition: string): string {
  const selected = keys.map((key) => keyColumns[key].sql);
  const sums = measureList.map(({ sql, parts }) => `${sign} * SUM(${sql})${parts ? ` / ${parts}.0` : ''}`);
  return `SELECT ${[...selected, ...sums].join(', ')} FROM sales WHERE ${condition} GROUP BY ${selected.join(', ')}`;
}

/** Fills the tables that are added up from the months anew. */
async function rollUpMonths(manager: EntityManager): Promise<void> {
  for (const { table, keys } of rollUps) {
    await manager.query(`DELETE FROM ${table}`);
    const statement = manager.query(
      `INSERT INTO ${table} (${[...keys, ...measureNames].join(', ')})
       SELECT ${[...keys, ...measureNames.map(sumOfColumn)].join(', ')}
       FROM ${summaries[0].table} GROUP BY ${keys.join(', ')}`,
    );
    await statement.catch(explainOverflow);
  }
}

/** A sum of decimals is formed in whole numbers, or floating point would add to it. */
function sumOfColumn(name: (typeof measureNames)[number]): string {
  const { parts }: Measure = measures[name];
  return parts ? `SUM(CAST(ROUND(${name} * ${parts}) AS BIGINT)) / ${parts}.0` : `SUM(${name})`;
}

/** @throws Failure in the place of an error that says so. */
export function explainOverflow(error: unknown): never {
  if (!/integer overflow|bigint out of range/.test(String(error))) throw error;
  throw new Failure(
    'The sales add up to more than 922 trillion; look for a quantity or a unit_price with too many digits',
  );
}

import type { EntityManager } from 'typeorm';
import { additionOnConflict, type Session } from '../../database';
import { Failure } from '../../run/failure';
import { type Measure, measureList, measureNames, measures } from './columns';
import { keyColumns, rollUp, summaries } from './summaries';

/**
 * Fills summary tables that someone dropped, that are new to this program, or that do not hold as many sales as there
 * are: someone else has written into the database.
 *
 * @returns true where there were any.
 */
export async function restoreSummaries({ manager, created }: Session, areWrong: boolean): Promise<boolean> {
  const areLost = areWrong || summaries.some(({ table }) => created.has(table));
  if (areLost) {
    for (const { table } of summaries) await manager.query(`DELETE FROM ${table}`);
    await addSales(manager, 1, 'TRUE');
  }
  const isChanged = areLost || created.has(rollUp.table);
  if (isChanged) await rollUpMonths(manager);
  return isChanged;
}

/**
 * Takes the sales that meet a condition out of the summary tables, in one pass each. Rows that no sale reaches any
 * more go.
 *
 * @param condition SQL over the columns of sales.
 */
export async function subtractFromSummaries(manager: EntityManager, condition: string): Promise<void> {
  await addSales(manager, -1, condition);
  for (const { table } of summaries) await manager.query(`DELETE FROM ${table} WHERE sale_count = 0`);
  await rollUpMonths(manager);
}

/** Fills the table of products and stores anew, from the months: they are far fewer rows than the sales. */
async function rollUpMonths(manager: EntityManager): Promise<void> {
  const { table, keys } = rollUp;
  await manager.query(`DELETE FROM ${table}`);
  const statement = manager.query(
    `INSERT INTO ${table} (${[...keys, ...measureNames].join(', ')})
     SELECT ${[...keys, ...measureNames.map(sumOfColumn)].join(', ')}
     FROM ${summaries[0].table} GROUP BY ${keys.join(', ')}`,
  );
  await statement.catch(explainOverflow);
}

/** A sum of decimals is formed in whole numbers, or floating point would add to it. */
function sumOfColumn(name: (typeof measureNames)[number]): string {
  const { parts }: Measure = measures[name];
  return parts ? `SUM(CAST(ROUND(${name} * ${parts}) AS BIGINT)) / ${parts}.0` : `SUM(${name})`;
}

async function addSales(manager: EntityManager, sign: 1 | -1, condition: string): Promise<void> {
  for (const { table, keys } of summaries) {
    const selected = keys.map((key) => keyColumns[key].sql);
    const statement = manager.query(
      `INSERT INTO ${table} (${[...keys, ...measureNames].join(', ')})
       SELECT ${[...selected, ...measureList.map(({ sql, parts }) => `${sign} * SUM(${sql})${parts ? ` / ${parts}.0` : ''}`)].join(', ')}
       FROM sales
       WHERE ${condition}
       GROUP BY ${selected.join(', ')}
       ${additionOnConflict(manager.connection.getMetadata(table))}`,
    );
    await statement.catch(explainOverflow);
  }
}

function explainOverflow(error: unknown): never {
  if (!/integer overflow|bigint out of range/.test(String(error))) throw error;
  throw new Failure(
    'The sales add up to more than 922 trillion; look for a quantity or a unit_price with too many digits',
  );
}

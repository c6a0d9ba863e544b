import type { EntityManager } from 'typeorm';
import { type ColumnKind, type Kind, kindsOf } from '../../models/shared/kinds';
import { Failure } from '../run/failure';
import type { DiscoveredAnalysis } from './discover-analyses';

/** A condition that every value meets, and what a value is that does not. */
type Check = [condition: string, isNot: string];

/** Texts are above all numbers to a database that lets them into such a column. */
const number = (column: string, decimals: number): Check => [
  `${column} BETWEEN -1000000000000000 AND 1000000000000000
   AND (${column} = ROUND(${column}, ${decimals})
     OR ABS(${column} - ROUND(${column}, ${decimals})) <= ABS(${column}) * 0.00000000000001)`,
  `number with at most ${decimals} decimals`,
];
const whole = (column: string, from: number): Check => [
  `${column} BETWEEN ${from} AND 1000000000000000 AND ${column} = ROUND(${column})`,
  `whole number from ${from}`,
];
const month = (column: string) =>
  `SUBSTR(${column}, 1, 4) BETWEEN '0000' AND '9999' AND SUBSTR(${column}, 5, 1) = '-' AND SUBSTR(${column}, 6, 2) BETWEEN '01' AND '12'`;
const code = (column: string, table: string): Check => [
  `${column} IN (SELECT ${table.slice(0, -1)}_id FROM ${table})`,
  `code of ${table}`,
];

const checks: Partial<Record<Kind, (column: string) => Check>> = {
  money: (column) => number(column, 2),
  percent: (column) => number(column, 2),
  ratio: (column) => number(column, 2),
  days: (column) => number(column, 2),
  units: (column) => number(column, 3),
  count: (column) => whole(column, 0),
  rank: (column) => whole(column, 1),
  flag: (column) => [`${column} IN (0, 1)`, 'yes or no, written 1 or 0'],
  month: (column) => [`LENGTH(${column}) = 7 AND ${month(column)}`, 'month, written YYYY-MM'],
  day: (column) => [
    `LENGTH(${column}) = 10 AND ${month(column)} AND SUBSTR(${column}, 8, 1) = '-' AND SUBSTR(${column}, 9) BETWEEN '01' AND '31'`,
    'day, written YYYY-MM-DD',
  ],
  product: (column) => code(column, 'products'),
  store: (column) => code(column, 'stores'),
};

/**
 * Counts the stored rows and holds them against what their columns say they hold: one pass over the table.
 *
 * @throws Failure naming file, column and a value.
 */
export async function checkStored(
  manager: EntityManager,
  { file, name, columns, analysis }: DiscoveredAnalysis,
): Promise<number> {
  const { driver } = manager.connection;
  const kinds = kindsOf(analysis.entity);
  const checked = columns.flatMap((column) => {
    const check = checkOf(driver.escape(column), kinds.get(column));
    return check ? [{ column, check }] : [];
  });
  const worst = checked.map(
    ({ column, check: [condition] }, index) =>
      `MIN(CASE WHEN NOT (${condition}) THEN ${driver.escape(column)} END) AS c${index}`,
  );
  const [row] = await manager.query(
    `SELECT ${[...worst, 'COUNT(*) AS stored'].join(', ')} FROM ${driver.escape(name)}`,
  );
  for (const [index, { column, check }] of checked.entries()) {
    const value = row[`c${index}`];
    if (value === null) continue;
    throw new Failure(
      `${file}: ${column} of ${name} holds ${JSON.stringify(value)}, which is no ${check[1]}; correct its expression`,
    );
  }
  return Number(row.stored);
}

function checkOf(column: string, described: ColumnKind | undefined): Check | undefined {
  if (!described?.words) return described && checks[described.kind]?.(column);
  const words = Object.keys(described.words);
  const list = words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ');
  return [`${column} IN (${list})`, `word of ${words.join(', ')}`];
}

import { freeColumns } from '../../tools/verify/free-columns';
import { query, tablesOf } from './database';

/**
 * Every table of a database as sorted lines, without generated ids and times; an import is named by its file. Two
 * databases with equal tables are the same to everyone who queries them.
 */
export function comparableTables(db: string): Record<string, string[]> {
  return Object.fromEntries(tablesOf(db).map((name) => [name, tableLines(db, name)]));
}

function tableLines(db: string, table: string): string[] {
  const columns = query(db, `SELECT * FROM "${table}" LIMIT 0`).names;
  const shown = columns.filter((column) => !freeColumns.has(column)).map((column) => `t."${column}"`);
  const isOfImport = table !== 'imports' && columns.includes('import_id');
  const from = isOfImport ? `"${table}" t LEFT JOIN imports i ON i.import_id = t.import_id` : `"${table}" t`;
  const select = `SELECT ${[...shown, ...(isOfImport ? ['i.name AS of_import'] : [])].join(', ')} FROM ${from}`;
  const { rows } = query(db, select);
  // That a file is gone, or had an end, is nothing that a fresh import could know.
  const isGone = (row: unknown[]) => table === 'notices' && (row.includes('gone') || row.includes('cut_off'));
  return rows
    .filter((row) => !isGone(row))
    .map((row) => JSON.stringify(row.map(withSortedKeys)))
    .sort();
}

/** A JSON object says the same whatever the order of its keys. */
function withSortedKeys(cell: unknown): unknown {
  if (typeof cell !== 'string' || !cell.startsWith('{')) return cell;
  return JSON.parse(cell, (key, value) =>
    key === 'hadEnd' ? undefined : value?.constructor === Object ? Object.entries(value).sort() : value,
  );
}

/** The summary tables as they must be: added up from the sales. */
export function summariesOfSales(db: string): Record<string, string[]> {
  const thousandths = 'CAST(ROUND(quantity * 1000) AS BIGINT)';
  const worth = `CASE WHEN amount IS NOT NULL THEN CAST(ROUND(amount * 10000) AS BIGINT) * 1000
    WHEN unit_price IS NULL THEN 0 ELSE ${thousandths} * CAST(ROUND(unit_price * 10000) AS BIGINT) END`;
  const listed = `CASE WHEN amount IS NULL AND unit_price IS NULL THEN ${thousandths} ELSE 0 END`;
  const units = (sum: string) => `CAST(SUM(${sum}) / 1000.0 AS NUMERIC)`;
  const measures = `COUNT(*), ${units(thousandths)}, ${units(listed)}, SUM(${worth} / 1000), SUM(${worth} % 1000)`;
  const lines = (keys: string) =>
    query(db, `SELECT ${keys}, ${measures} FROM sales GROUP BY ${keys}`)
      .rows.map((row) => JSON.stringify(row))
      .sort();
  return {
    sales_by_month: lines('substr(CAST(date AS TEXT), 1, 7), store_id, product_id'),
    sales_by_day: lines('date, product_id'),
    sales_by_product: lines('substr(CAST(date AS TEXT), 1, 7), product_id'),
    sales_by_store: lines('product_id, store_id'),
  };
}

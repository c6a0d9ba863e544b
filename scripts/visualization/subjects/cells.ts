import { revenue, thousandths } from '../../analysis/amounts';
import type { ByCode, Series } from '../../analysis/series';
import type { Session } from '../../database';
import { hundredths } from './figures-of';
import type { Cells, Subject } from './subjects';

/** The months with a sale of each subject. */
export function monthCells(subjects: readonly Subject[], monthly: ByCode<Series>): Cells {
  const cells = noCells();
  for (const [row, { code }] of subjects.entries()) {
    const { lines, units, amounts } = monthly.get(code) ?? { lines: [], units: [], amounts: [] };
    for (const [column, count] of lines.entries())
      if (count > 0) add(cells, row, column, amounts[column] ?? 0n, units[column] ?? 0);
  }
  return cells;
}

/** Products that a query names: databases have a limit, and of more there are few stores. */
const MOST_NAMED = 10_000;

/** What each of some products sold in each store, over all time. */
export async function storeCells(
  session: Session,
  products: readonly Subject[],
  stores: readonly Subject[],
): Promise<Cells> {
  const cells = noCells();
  const [rowOf, columnOf] = [products, stores].map(
    (subjects) => new Map(subjects.map(({ code }, place) => [code, place])),
  );
  const { whole, rest } = revenue('s', 'p');
  const rows = session.rows<[product: string, store: string, units: number, whole: string, rest: string]>(
    `SELECT s.product_id, s.store_id, ${thousandths('s.quantity')}, CAST(${whole} AS TEXT), CAST(${rest} AS TEXT)
     FROM sales_by_store s JOIN products p ON p.product_id = s.product_id
     ${products.length <= MOST_NAMED ? 'WHERE s.product_id IN (:...codes)' : ''} ORDER BY s.product_id, s.store_id`,
    { codes: products.slice(0, MOST_NAMED).map(({ code }) => code) },
  );
  for await (const batch of rows)
    for (const [product, store, units, amount, more] of batch) {
      const [row, column] = [rowOf?.get(product), columnOf?.get(store)];
      if (row === undefined || column === undefined) continue;
      add(cells, row, column, 1000n * BigInt(amount) + BigInt(more), Number(units));
    }
  return cells;
}

function noCells(): Cells {
  return { row: [], column: [], revenue: [], units: [] };
}

function add(cells: Cells, row: number, column: number, amount: bigint, units: number): void {
  cells.row.push(row);
  cells.column.push(column);
  cells.revenue.push(hundredths(amount));
  cells.units.push(units);
}

import type { SalesData } from '../../analysis/sales-data';
import type { ByCode, Series } from '../../analysis/series';
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

/** What each of some products sold in each store, over all time. */
export function storeCells(
  products: readonly Subject[],
  stores: readonly Subject[],
  pairs: Awaited<ReturnType<SalesData['pairs']>>,
): Cells {
  const cells = noCells();
  const [rowOf, columnOf] = [products, stores].map(
    (subjects) => new Map(subjects.map(({ code }, place) => [code, place])),
  );
  for (const [product, store, { amount, units }] of pairs) {
    const [row, column] = [rowOf?.get(product), columnOf?.get(store)];
    if (row !== undefined && column !== undefined) add(cells, row, column, amount, units);
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

import type { EntityManager } from 'typeorm';
import { SalesByDay } from '../../../models/sales-by-day';
import { SalesByMonth } from '../../../models/sales-by-month';
import { SalesByStore } from '../../../models/sales-by-store';
import { GroupedInsert } from '../../database/sqlite/grouped-insert';
import type { Value } from '../kinds';
import { type Cells, measures } from './cell-sums';
import { dateOf, yearMonthOf } from './day-number';
import type { References } from './references';
import { rolledUp } from './rolled-up';
import { SalesSums, type SummaryCells } from './sales-sums';
import { additionOnConflict } from './summaries';

/** Cells gathered over several files before they are written. */
export const GATHERED = 100_000;

/** Adds what sales add up to to the summary tables. */
export class SummaryWriter {
  private readonly byMonth: GroupedInsert;
  private readonly byDay: GroupedInsert;
  private readonly byStore: GroupedInsert;
  private gathered: SalesSums;

  constructor(
    manager: EntityManager,
    private readonly references: References,
  ) {
    this.byMonth = new GroupedInsert(
      manager,
      SalesByMonth,
      {
        leading: { name: 'year_month', textOf: yearMonthOf },
        others: ['product_id', 'store_id', ...measures],
      },
      additionOnConflict('sales_by_month', ['year_month', 'product_id', 'store_id']),
    );
    this.byDay = new GroupedInsert(
      manager,
      SalesByDay,
      { leading: { name: 'date', textOf: dateOf }, others: ['product_id', ...measures] },
      additionOnConflict('sales_by_day', ['date', 'product_id']),
    );
    this.byStore = new GroupedInsert(
      manager,
      SalesByStore,
      {
        leading: { name: 'product_id', textOf: (product) => references.products[product] as string },
        others: ['store_id', ...measures],
      },
      additionOnConflict('sales_by_store', ['product_id', 'store_id']),
    );
    this.gathered = new SalesSums(references);
  }

  /** Keeps cells until flush(): files of one day each reach the same months again and again. */
  gather(cells: SummaryCells): void {
    this.gathered.merge(cells);
    if (this.gathered.size > GATHERED) this.flush();
  }

  /** Writes what was gathered; without it sums are lost. */
  flush(): void {
    this.write(this.gathered.cells());
    this.gathered = new SalesSums(this.references);
  }

  write({ byMonth, byDay }: SummaryCells): void {
    const { products, stores } = this.references;
    writeCells(this.byMonth, byMonth, products.length * stores.length, (rest, values) => {
      const store = rest % stores.length;
      values.push(products[(rest - store) / stores.length] as string, stores[store] as string);
    });
    writeCells(this.byDay, byDay, products.length, (rest, values) => {
      values.push(products[rest] as string);
    });
    for (const byStore of rolledUp(byMonth, products.length * stores.length)) {
      writeCells(this.byStore, byStore, stores.length, (store, values) => {
        values.push(stores[store] as string);
      });
    }
  }
}

/** @param places how many keys share a leading value: a key is leading number × places + rest. */
function writeCells(
  insert: GroupedInsert,
  { keys, sums }: Cells,
  places: number,
  pushRest: (rest: number, values: Value[]) => void,
): void {
  insert.insert(
    keys.length,
    (row) => Math.floor((keys[row] as number) / places),
    (row, values) => {
      pushRest((keys[row] as number) % places, values);
      const at = row * measures.length;
      for (let index = at; index < at + measures.length; index += 1) values.push(sums[index] as number);
    },
  );
}

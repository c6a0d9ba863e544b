import type { EntityManager } from 'typeorm';
import { Sale } from '../../../models/sale';
import { GroupedInsert } from '../../database/sqlite/grouped-insert';
import type { SalesBatch } from './batch';
import { dateOf } from './day-number';
import type { References } from './references';

/** Inserts the sale lines of one import. Its references are proven by those who made the batches. */
export class SalesInsert {
  private readonly insert: GroupedInsert;

  constructor(
    manager: EntityManager,
    private readonly references: References,
    importId: number,
    hasPrices: boolean,
  ) {
    const others = ['quantity', 'product_id', 'store_id', ...(hasPrices ? ['unit_price'] : [])];
    this.insert = new GroupedInsert(manager, Sale, {
      leading: { name: 'date', textOf: dateOf },
      others,
      constants: { import_id: importId },
    });
  }

  add({ length, day, quantity, product, store, unitPrice }: SalesBatch): void {
    const { products, stores } = this.references;
    this.insert.insert(
      length,
      (row) => day[row] as number,
      (row, values) => {
        values.push(
          quantity[row] as number,
          products[product[row] as number] as string,
          stores[store[row] as number] as string,
        );
        if (!unitPrice) return;
        const price = unitPrice[row] as number;
        values.push(Number.isNaN(price) ? null : price);
      },
    );
  }
}

/** Imports a sales file as scripts do that nobody thought about: select what a row refers to, then save it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'papaparse';
import { Import } from '../../models/import';
import { Product } from '../../models/product';
import { Sale } from '../../models/sale';
import { Store } from '../../models/store';
import { openDatabase } from '../../scripts/database';

type Row = Record<string, string>;

async function main(folder: string, path: string): Promise<void> {
  const { dataSource } = await openDatabase(path);
  await dataSource.synchronize();
  const rowsOf = (name: string) =>
    parse<Row>(readFileSync(join(folder, name), 'utf8'), { header: true, skipEmptyLines: true }).data;
  const start = performance.now();
  // One transaction for all: with one per row the disk alone would take minutes.
  await dataSource.transaction(async (manager) => {
    const times = { verified_at: '', started_at: '', finished_at: '', modified_at: '' };
    const counts = { size: 0, rows_read: 0, rows_kept: 0, rows_rejected: 0, rows_blank: 0 };
    const texts = { name: 'sales.csv', kind: 'sales', sha256: '', reading: '', settings: '' };
    const { import_id } = await manager.save(Import, { ...texts, ...times, ...counts });
    for (const row of rowsOf('products.csv'))
      await manager.save(Product, { ...row, price: Number(row['price']) });
    for (const row of rowsOf('stores.csv')) await manager.save(Store, row);
    for (const { date = '', quantity, product_id = '', store_id = '' } of rowsOf('sales.csv')) {
      const product = await manager.findOneByOrFail(Product, { product_id });
      const store = await manager.findOneByOrFail(Store, { store_id });
      await manager.save(Sale, { date, quantity: Number(quantity), product, store, import_id });
    }
  });
  console.log(`rows: ${await dataSource.manager.count(Sale)}`);
  // Without the time that Node and ts-node take to start.
  console.log(`seconds: ${(performance.now() - start) / 1000}`);
  await dataSource.destroy();
}

const [, , folder = 'data', path = 'row-by-row.db'] = process.argv;
main(folder, path);

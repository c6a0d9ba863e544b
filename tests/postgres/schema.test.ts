/** A database of an older program is brought up to date, and keeps what it holds. */
import { dump } from '../support/database';
import { products, Shop, salesOf, stores } from '../support/shop';

const files = { 'products.csv': products, 'stores.csv': stores, 'sales.csv': salesOf('2024-01-31,3,P1,S1,') };

async function shopAfter(sql: string): Promise<Shop> {
  const shop = new Shop(files);
  await shop.run();
  shop.tamper(sql);
  return shop;
}

it.each([
  [
    'columns that were narrower',
    'ALTER TABLE listed_products ALTER price TYPE bigint USING 7, ALTER price SET NOT NULL',
    [7, 7],
  ],
  ['columns that were not there', 'ALTER TABLE listed_products DROP price', [null, null]],
])('%s take more, without losing a value', async (_, sql, prices) => {
  const shop = await shopAfter(sql);
  const before = dump(shop.db);
  await shop.run();
  expect(
    shop.select('SELECT price FROM listed_products ORDER BY product_id').map(({ price }) => price),
  ).toEqual(prices);
  expect(shop.select('SELECT * FROM sales')).toEqual(before['sales']);
  const types = `SELECT format_type(atttypid, atttypmod) AS type, attnotnull AS required FROM pg_attribute
    WHERE attrelid = CAST('listed_products' AS regclass) AND attname = 'price'`;
  expect(shop.select(types)).toEqual([{ type: 'numeric(15,4)', required: false }]);
});

it('Columns of another kind stop the run with the way out, which is --rebuild', async () => {
  const shop = await shopAfter('ALTER TABLE stores ALTER city TYPE varchar(10)');
  expect(await shop.failure()).toMatch(
    /^The database does not fit this program: stores.city is character varying, expected text. Name another/,
  );
  await shop.run({ rebuild: true });
  await shop.expectAsFresh();
});

it('The key of new sales is there after the run, no foreign key is, and texts are ordered by their bytes', async () => {
  const shop = await shopAfter('SELECT 1');
  const keys = shop.select(
    `SELECT contype, pg_get_constraintdef(oid) AS text FROM pg_constraint
     WHERE conrelid = CAST('sales' AS regclass) AND contype IN ('p', 'f')`,
  );
  // On Citus the column that sales are spread by is part of it.
  expect(keys).toEqual([
    { contype: 'p', text: expect.stringMatching(/^PRIMARY KEY \(sale_id(, product_id)?\)$/) },
  ]);
  const others = shop.select(
    `SELECT COUNT(*) AS count FROM information_schema.columns
     WHERE table_schema = current_schema() AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'`,
  );
  expect(others).toEqual([{ count: 0 }]);
});

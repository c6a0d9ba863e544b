import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, select } from './support/command';
import { isPossible } from './support/possible';
import { run } from './support/run';

/** A query of a program written for the Python project's schema, and the analysis it agrees with. */
const pythonQueries = {
  product_sales_by_store: `
    SELECT s.product_id, s.store_id, SUM(s.quantity) AS quantity_sold, ROUND(SUM(s.quantity * p.price), 2) AS revenue
    FROM sales s JOIN products p ON s.product_id = p.product_id
    GROUP BY s.product_id, s.store_id`,
  monthly_product_sales: `
    SELECT s.product_id, strftime('%Y-%m', s.date) AS year_month, SUM(s.quantity) AS quantity_sold,
      ROUND(SUM(s.quantity * p.price), 2) AS total_amount
    FROM sales s JOIN products p ON s.product_id = p.product_id
    GROUP BY s.product_id, strftime('%Y-%m', s.date)`,
  employee_sales_ratio: `
    SELECT st.store_id, st.employee_nb AS employee_count, SUM(s.quantity) AS total_sales,
      ROUND(SUM(s.quantity) * 1.0 / st.employee_nb, 2) AS sales_per_employee
    FROM stores st JOIN sales s ON s.store_id = st.store_id
    GROUP BY st.store_id, st.employee_nb`,
};

const original = join(projectFolder, '..', 'shared', 'original-data');
const isThere = isPossible(existsSync(original), 'the Python project’s data', 'its folder is absent');

(isThere ? describe : describe.skip)('the Python project’s data', () => {
  it('gives exactly the expected rows, and the same after a second run', async () => {
    const expected = JSON.parse(readFileSync(join(original, 'expected.json'), 'utf8'));
    const { db } = await run(original);
    expectTables(db, expected);
    const again = await run(original, db);
    expect(again.changed).toBe(false);
    expectTables(db, expected);
    expect(
      select(
        db,
        'SELECT SUM(quantity_sold) AS units, ROUND(SUM(revenue), 2) AS revenue FROM product_sales_by_store',
      ),
    ).toEqual([{ units: 122, revenue: 5268.78 }]);
  });

  it.each(Object.entries(pythonQueries))('agrees with its own query for %s', async (table, query) => {
    const { db } = await run(original);
    expectSameRows(db, table, query);
  });
});

function expectTables(
  db: string,
  expected: Record<string, Record<string, unknown>[]> & { counts: object },
): void {
  for (const [table, count] of Object.entries(expected.counts)) {
    expect(select(db, `SELECT COUNT(*) AS count FROM ${table}`)).toEqual([{ count }]);
  }
  for (const table of Object.keys(pythonQueries)) {
    const rows = expected[table] ?? [];
    const columns = Object.keys(rows[0] ?? {}).join(', ');
    expect(select(db, `SELECT ${columns} FROM ${table} ORDER BY ${columns}`)).toEqual(rows);
  }
}

function expectSameRows(db: string, table: string, query: string): void {
  const theirs = select(db, `SELECT * FROM (${query}) ORDER BY 1, 2`) as object[];
  const columns = Object.keys(theirs[0] ?? {}).join(', ');
  expect(theirs.length).toBeGreaterThan(0);
  expect(select(db, `SELECT ${columns} FROM ${table} ORDER BY 1, 2`)).toEqual(theirs);
}

describe('data in the same shape: French headers with accents, CRLF, no final line end', () => {
  const folder = join(__dirname, 'fixtures', 'magasins');

  it('gives the rows computed by hand', async () => {
    const { db } = await run(folder);
    const rowsOf = (table: string, columns: string) =>
      select(db, `SELECT ${columns} FROM ${table} ORDER BY 1, 2`);
    expect(rowsOf('products', '*')).toEqual([
      { product_id: '007', name: 'Thé, vert', price: 4.99, stock: 100, category: null },
      { product_id: 'REF2', name: 'Café', price: 12.5, stock: 0, category: null },
      { product_id: 'REF3', name: 'Bol "bleu"', price: 0.335, stock: 7, category: null },
    ]);
    expect(rowsOf('stores', '*')).toEqual([
      { store_id: '01', city: 'Nantes', employee_nb: 3 },
      { store_id: '02', city: 'Brêon', employee_nb: 4 },
      { store_id: '03', city: 'Sète', employee_nb: 2 },
    ]);
    expect(rowsOf('product_sales_by_store', 'product_id, store_id, quantity_sold, revenue')).toEqual([
      { product_id: '007', store_id: '01', quantity_sold: 3, revenue: 14.97 },
      { product_id: 'REF2', store_id: '02', quantity_sold: 10, revenue: 125 },
      { product_id: 'REF3', store_id: '01', quantity_sold: -1, revenue: -0.34 },
      { product_id: 'REF3', store_id: '02', quantity_sold: 3, revenue: 1.01 },
    ]);
    expect(rowsOf('monthly_product_sales', 'product_id, year_month, quantity_sold, total_amount')).toEqual([
      { product_id: '007', year_month: '2024-01', quantity_sold: 4, total_amount: 19.96 },
      { product_id: '007', year_month: '2024-02', quantity_sold: -1, total_amount: -4.99 },
      { product_id: 'REF2', year_month: '2024-02', quantity_sold: 10, total_amount: 125 },
      { product_id: 'REF3', year_month: '2024-02', quantity_sold: 3, total_amount: 1.01 },
      { product_id: 'REF3', year_month: '2024-03', quantity_sold: -1, total_amount: -0.34 },
    ]);
    const ratio = 'store_id, employee_count, total_sales, sales_per_employee, revenue, revenue_per_employee';
    expect(rowsOf('employee_sales_ratio', ratio)).toEqual([
      {
        store_id: '01',
        employee_count: 3,
        total_sales: 2,
        sales_per_employee: 0.67,
        revenue: 14.64,
        revenue_per_employee: 4.88,
      },
      {
        store_id: '02',
        employee_count: 4,
        total_sales: 13,
        sales_per_employee: 3.25,
        revenue: 126.01,
        revenue_per_employee: 31.5,
      },
      {
        store_id: '03',
        employee_count: 2,
        total_sales: 0,
        sales_per_employee: 0,
        revenue: 0,
        revenue_per_employee: 0,
      },
    ]);
  });
});

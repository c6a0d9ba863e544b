import fc from 'fast-check';
import { folderWith, select } from '../support/command';
import { run } from '../support/run';

const products = 'product_id,name,price\nA,Pen,0.005\nB,Ink,29\n';
const stores = 'store_id,city,employee_nb\nS1,Lyon,3\nS2,Lille,0\nS3,Nice,\n';

function salesFile(rows: (string | number)[][]): string {
  return ['date,product_id,store_id,quantity,unit_price', ...rows.map((row) => row.join(','))].join('\n');
}

async function analyse(rows: (string | number)[][]): Promise<string> {
  const data = folderWith({ 'products.csv': products, 'stores.csv': stores, 'sales.csv': salesFile(rows) });
  // A file whose only price is 825.999 could be read in two ways.
  const reading = { dateFormat: undefined, decimal: 'point' as const, columns: new Map() };
  const { db } = await run(data, undefined, { importing: reading });
  return db;
}

describe('amounts and ratios', () => {
  it('are rounded half away from zero, once, after the sum', async () => {
    const db = await analyse([
      ['2024-01-01', 'A', 'S1', 1, ''],
      ['2024-01-01', 'A', 'S2', -1, ''],
      ['2024-02-01', 'A', 'S1', 3, ''],
    ]);
    expect(select(db, 'SELECT store_id, revenue FROM product_sales_by_store ORDER BY store_id')).toEqual([
      { store_id: 'S1', revenue: 0.02 },
      { store_id: 'S2', revenue: -0.01 },
    ]);
  });

  it('take the price of the line, else the list price', async () => {
    const db = await analyse([
      ['2024-01-01', 'B', 'S1', 2, '25.0001'],
      ['2024-01-02', 'B', 'S1', 1, ''],
      ['2024-01-03', 'B', 'S1', -1, '0'],
    ]);
    expect(select(db, 'SELECT quantity_sold, revenue FROM product_sales_by_store')).toEqual([
      { quantity_sold: 2, revenue: 79 },
    ]);
  });

  it('are null where the number of employees is 0 or unknown, and 0 where a store sold nothing', async () => {
    const db = await analyse([['2024-01-01', 'B', 'S2', 1, '']]);
    const columns =
      'store_id, employee_count, total_sales, sales_per_employee, revenue, revenue_per_employee';
    expect(select(db, `SELECT ${columns} FROM employee_sales_ratio`)).toEqual([
      {
        store_id: 'S1',
        employee_count: 3,
        total_sales: 0,
        sales_per_employee: 0,
        revenue: 0,
        revenue_per_employee: 0,
      },
      {
        store_id: 'S2',
        employee_count: 0,
        total_sales: 1,
        sales_per_employee: null,
        revenue: 29,
        revenue_per_employee: null,
      },
      {
        store_id: 'S3',
        employee_count: null,
        total_sales: 0,
        sales_per_employee: null,
        revenue: 0,
        revenue_per_employee: null,
      },
    ]);
  });

  it('of every analysis add up to the same totals as the sales, computed here in whole ten-thousandths', async () => {
    const day = fc
      .integer({ min: 1, max: 28 })
      .map((value) => `2024-0${(value % 3) + 1}-${String(value).padStart(2, '0')}`);
    const price = fc.option(
      fc.integer({ min: 0, max: 10_000_000 }).map((value) => value / 10_000),
      { nil: '' },
    );
    const sale = fc.tuple(
      day,
      fc.constantFrom('A', 'B'),
      fc.constantFrom('S1', 'S2'),
      fc.integer({ min: -99, max: 999 }),
      price,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(sale, { minLength: 1, maxLength: 30 }), async (rows) => {
        const db = await analyse(rows);
        const cells = new Map<string, bigint>();
        for (const [, product, store, quantity, unitPrice] of rows) {
          const listPrice = product === 'A' ? 0.005 : 29;
          const tenThousandths = BigInt(
            Math.round(Number(unitPrice === '' ? listPrice : unitPrice) * 10_000),
          );
          const key = `${product} ${store}`;
          cells.set(key, (cells.get(key) ?? 0n) + BigInt(quantity) * tenThousandths);
        }
        const found = select(
          db,
          `SELECT product_id || ' ' || store_id AS cell, revenue FROM product_sales_by_store`,
        );
        const expected = [...cells]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([cell, amount]) => ({ cell, revenue: cents(amount) }));
        expect(found).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });
});

function cents(tenThousandths: bigint): number {
  const rounded = ((tenThousandths < 0n ? -tenThousandths : tenThousandths) + 50n) / 100n;
  return Number(tenThousandths < 0n ? -rounded : rounded) / 100 + 0;
}

describe('runAnalyses', () => {
  it('says which input is missing, and fills the table with what there is', async () => {
    const data = folderWith({
      'products.csv': products,
      'stores.csv': 'store_id,city\nS1,Lyon\n',
      'sales.csv': salesFile([['2024-01-01', 'B', 'S1', 2, '']]),
    });
    const { db, notices } = await run(data);
    expect(notices).toEqual([
      'employee_sales_ratio needs stores.employee_nb, which no file gives; add that column to a stores file',
    ]);
    expect(
      select(db, 'SELECT store_id, total_sales, sales_per_employee, revenue FROM employee_sales_ratio'),
    ).toEqual([{ store_id: 'S1', total_sales: 2, sales_per_employee: null, revenue: 58 }]);
  });

  it('computes again when data changed, and only then', async () => {
    const data = folderWith({
      'products.csv': products,
      'stores.csv': stores,
      'sales.csv': salesFile([['2024-01-01', 'B', 'S1', 2, '']]),
    });
    const { db } = await run(data);
    const computed = async () => (await run(data, db)).analyses.map((analysis) => analysis.computed);
    const again = await computed();
    expect(new Set(again)).toEqual(new Set([false]));
    expect(select(db, 'SELECT COUNT(*) AS runs FROM analysis_runs')).toEqual([{ runs: again.length }]);
  });

  it('gives one row per key: no product and store, product and month, or store stands twice', async () => {
    const db = await analyse([
      ['2024-01-01', 'B', 'S1', 2, ''],
      ['2024-01-31', 'B', 'S1', 2, '3'],
      ['2024-02-01', 'B', 'S2', 2, ''],
    ]);
    const keys = {
      product_sales_by_store: 'product_id, store_id',
      monthly_product_sales: 'product_id, year_month',
      employee_sales_ratio: 'store_id',
    };
    for (const [table, key] of Object.entries(keys)) {
      expect(select(db, `SELECT ${key} FROM ${table} GROUP BY ${key} HAVING COUNT(*) > 1`)).toEqual([]);
    }
  });
});

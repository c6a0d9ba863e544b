/** Sums reach their table in one step or in two, and come to the same. */
import { beginRun, openDatabase, type Session, type Writer } from '../../scripts/database';
import { dayNumber, monthNumber, yearMonthOf } from '../../scripts/run/calendar';
import { newDatabase } from '../support/database';
import { products, Shop, salesOf, stores } from '../support/shop';

type Cell = [month: string, product: string, lines: number];

const columns = [
  ...['year_month', 'store_id', 'product_id', 'sale_count'],
  ...['quantity', 'list_quantity', 'priced_amount', 'priced_rest'],
];

/** Writes batches of sums of the store S1; one whose cells are `again` belongs to an attempt that is undone. */
async function write(
  session: Session,
  batches: (Cell[] | { again: Cell[] })[],
  writer: Writer = session.writer('sales_by_month', { columns, addsUp: true, rises: true }),
): Promise<unknown[][]> {
  for (const batch of batches) {
    const cells = 'again' in batch ? batch.again : batch;
    const codes = [...new Set(cells.map(([, product]) => product))];
    const work = async () => {
      const numbers = (of: (cell: Cell) => number) => Float64Array.from(cells, of);
      await writer.write(cells.length, [
        { numbers: numbers(([month]) => monthNumber(dayNumber(`${month}-01`))), textOf: yearMonthOf },
        { numbers: numbers(() => 0), textOf: () => 'S1' },
        { numbers: numbers(([, code]) => codes.indexOf(code)), textOf: (place) => codes[place] ?? '' },
        { numbers: numbers(([, , lines]) => lines) },
        { numbers: numbers(([, , lines]) => lines / 8) },
        ...[0, 0, 0].map((number) => ({ numbers: numbers(() => number) })),
      ]);
      return 'again' in batch ? { again: true } : {};
    };
    await session.attempt(work);
  }
  await writer.flush();
  const rows: unknown[][] = [];
  const sql = 'SELECT year_month, product_id, sale_count, quantity FROM sales_by_month ORDER BY 1, 2';
  for await (const some of session.rows(sql)) rows.push(...some);
  const keys = await session.manager.query(
    `SELECT FROM pg_constraint WHERE contype = 'p' AND conrelid = CAST('sales_by_month' AS regclass)`,
  );
  expect(keys).toHaveLength(1);
  return rows;
}

const cases: [what: string, batches: Parameters<typeof write>[1], rows: unknown[][]][] = [
  [
    'in the order of time, where two meet in a month',
    [
      [
        ['2023-01', 'P1', 1],
        ['2024-02', 'P1', 2],
      ],
      [
        ['2024-02', 'P1', 4],
        ['2024-02', 'P2', 1],
        ['2024-03', 'P2', 8],
      ],
    ],
    [
      ['2023-01', 'P1', 1, 0.125],
      ['2024-02', 'P1', 6, 0.75],
      ['2024-02', 'P2', 1, 0.125],
      ['2024-03', 'P2', 8, 1],
    ],
  ],
  [
    'out of order',
    [
      [
        ['2023-02', 'P1', 1],
        ['2024-03', 'P1', 1],
      ],
      [['2023-01', 'P1', 1]],
      [['2024-03', 'P1', 2]],
    ],
    [
      ['2023-01', 'P1', 1, 0.125],
      ['2023-02', 'P1', 1, 0.125],
      ['2024-03', 'P1', 3, 0.375],
    ],
  ],
  [
    'again after an attempt that found other codes, and more months',
    [
      [
        ['2023-01', 'P1', 1],
        ['2024-01', 'P1', 1],
      ],
      {
        again: [
          ['2024-02', 'P?', 1],
          ['2024-05', 'P?', 1],
        ],
      },
      [
        ['2024-02', 'P2', 2],
        ['2024-06', 'P2', 2],
      ],
    ],
    [
      ['2023-01', 'P1', 1, 0.125],
      ['2024-01', 'P1', 1, 0.125],
      ['2024-02', 'P2', 2, 0.25],
      ['2024-06', 'P2', 2, 0.25],
    ],
  ],
  [
    'of few months',
    [
      [
        ['2024-01', 'P1', 1],
        ['2024-02', 'P1', 1],
      ],
      [
        ['2024-02', 'P1', 1],
        ['2024-03', 'P1', 1],
      ],
    ],
    [
      ['2024-01', 'P1', 1, 0.125],
      ['2024-02', 'P1', 2, 0.25],
      ['2024-03', 'P1', 1, 0.125],
    ],
  ],
  [
    'of which all are undone',
    [
      {
        again: [
          ['2023-01', 'P1', 1],
          ['2024-01', 'P1', 1],
        ],
      },
    ],
    [],
  ],
];

const twice = (rows: unknown[][]) =>
  rows.map(([month, code, lines, units]) => [month, code, 2 * Number(lines), 2 * Number(units)]);

describe.each(cases)('sums that come %s', (_, batches, rows) => {
  const inRun = async (db: string, work: (session: Session) => Promise<void>) => {
    const database = await openDatabase(db);
    try {
      await work(await beginRun(database));
    } finally {
      await database.abandon();
    }
  };

  it('are added up in a table that is new, and beside what was written before', () =>
    inRun(newDatabase(), async (session) => {
      const writer = session.writer('sales_by_month', { columns, addsUp: true, rises: true });
      expect(await write(session, batches, writer)).toEqual(rows);
      expect(await write(session, batches, writer)).toEqual(twice(rows));
    }));

  it('are added up in a table that was emptied, and beside what others wrote', async () => {
    const shop = new Shop({
      'products.csv': products,
      'stores.csv': stores,
      'sales.csv': salesOf('2024-01-31,3,P1,S2,'),
    });
    await shop.run();
    await inRun(shop.db, async (session) => {
      await session.manager.query('DELETE FROM sales_by_month');
      expect(await write(session, batches)).toEqual(rows);
      expect(await write(session, batches)).toEqual(twice(rows));
    });
  });
});

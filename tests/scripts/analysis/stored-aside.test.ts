/** While a server stores the rows of one analysis, those of the next are computed. */
import { SalesData } from '../../../scripts/analysis/sales-data';
import { runAnalyses } from '../../../scripts/data-analysis';
import { beginRun, openDatabase, type Session } from '../../../scripts/database';
import { cleanFiles, select } from '../../support/command';
import { Shop, salesOf } from '../../support/shop';

const soon = () => new Promise((resolve) => setTimeout(resolve, 200));

/** Runs all analyses, and tells when the products by month are stored and when monthly_sales, the next, asks for data. */
async function follow({ fails }: { fails: boolean }) {
  const shop = new Shop(cleanFiles);
  await shop.run();
  const database = await openDatabase(shop.db, () => {});
  const events: string[] = [];
  try {
    const session = await beginRun(database);
    const writer: Session['writer'] = (entity, options) => {
      const writer = session.writer(entity, options);
      if (options.columns.includes('total_amount')) {
        const flush = writer.flush.bind(writer);
        writer.flush = async () => {
          events.push('storing');
          await soon();
          if (fails) throw new Error('no room');
          await flush();
          events.push('stored');
        };
      }
      return writer;
    };
    class Followed extends SalesData {
      override monthly(by: Parameters<SalesData['monthly']>[0]) {
        if (by !== 'company') return super.monthly(by);
        events.push('computing');
        if (fails) throw new Error('unreadable');
        return super.monthly(by);
      }
    }
    const followed = { ...session, writer };
    const work = runAnalyses(
      followed,
      true,
      () => {},
      () => {},
      new Followed(followed),
    );
    const ended = await work.then(
      (outcomes) => outcomes.map(({ name }) => name),
      (error: Error) => error.message,
    );
    return { events: events.slice(0, 3), ended, worksAside: session.worksAside };
  } finally {
    await database.abandon();
  }
}

test('The rows of an analysis are computed while a server stores those of the one before', async () => {
  const { events, ended, worksAside } = await follow({ fails: false });
  expect(events).toEqual(
    worksAside ? ['computing', 'storing', 'stored'] : ['storing', 'stored', 'computing'],
  );
  expect(ended).toContain('monthly_product_sales');
  expect(ended).toEqual([...ended].sort());
});

test('Of two analyses that fail the first is told', async () => {
  const { events, ended, worksAside } = await follow({ fails: true });
  expect(events).toEqual(worksAside ? ['computing', 'storing'] : ['storing']);
  expect(ended).toBe(
    'scripts/analyses/monthly-product-sales.ts: the rows of monthly_product_sales cannot be computed: no room',
  );
});

test('Thousands of rows reach their table in pieces, each once, numbered in their order', async () => {
  const codes = Array.from({ length: 91 }, (_, at) => String(100 + at));
  const sales = codes.flatMap((product) =>
    codes.map((store) => `2025-01-04,${Number(product) * Number(store)},P${product},S${store},1.5`),
  );
  const shop = new Shop({ 'sales.csv': salesOf(...sales) });
  await shop.run();
  const rows = select(
    shop.db,
    'SELECT analysis_id, product_id, store_id, quantity_sold, revenue FROM product_sales_by_store ORDER BY analysis_id',
  );
  const expected = codes.flatMap((product) =>
    codes.map((store) => ({ product, store, units: Number(product) * Number(store) })),
  );
  expect(rows).toEqual(
    expected.map(({ product, store, units }, at) => ({
      ...{ analysis_id: at + 1, product_id: `P${product}`, store_id: `S${store}` },
      ...{ quantity_sold: units, revenue: units * 1.5 },
    })),
  );
});

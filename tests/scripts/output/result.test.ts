import { discoverAnalyses } from '../../../scripts/analysis/discover-analyses';
import { beginRun, openDatabase } from '../../../scripts/database';
import { withTopRows } from '../../../scripts/output/result';
import { messagesFor } from '../../../scripts/visualization/messages/messages';
import { ResultTable } from '../../../scripts/visualization/result-table';
import { Shop, salesOf } from '../../support/shop';

test('The rows of --json are in the order of the tables of the report', async () => {
  const shop = new Shop({
    'products.csv':
      'product_id,name,price,stock,category\nP1,Pen,1.50,10,Paper\nP2,Ink,20,3,Paper\nP3,Cap,2,,Hats\n',
    'stores.csv': 'store_id,city,employee_nb\nS1,Lyon,2\nS2,Lille,\n',
    'sales.csv': salesOf(
      ...Array.from(
        { length: 26 },
        (_, at) =>
          `${2023 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-15,${1 + (at % 5)},P${1 + (at % 3)},S${1 + (at % 2)},`,
      ),
    ),
  });
  await shop.run();
  const database = await openDatabase(shop.db);
  try {
    const session = await beginRun(database);
    const analyses = discoverAnalyses(session.manager.connection);
    const outcomes = analyses.map(({ name }) => ({ name, rows: 0, computed: true }));
    const top = await withTopRows(session.manager, outcomes);
    for (const found of analyses) {
      const table = new ResultTable(session, found, 'en', messagesFor('en'));
      const rows = await table.firstRows(5);
      const own = table.columns.flatMap(({ name, isNaming }, at) => (isNaming ? [] : [{ name, at }]));
      expect([found.name, top.find(({ name }) => name === found.name)?.top]).toEqual([
        found.name,
        rows.map((row) => Object.fromEntries(own.map(({ name, at }) => [name, row[at]]))),
      ]);
    }
    expect(top.find(({ name }) => name === 'monthly_product_sales')?.top[0]).toMatchObject({
      year_month: '2025-02',
    });
  } finally {
    await database.abandon();
  }
});

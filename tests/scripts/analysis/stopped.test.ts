import { SalesData } from '../../../scripts/analysis/sales-data';
import { runAnalyses } from '../../../scripts/data-analysis';
import { beginRun, openDatabase, type Session } from '../../../scripts/database';
import { Failure } from '../../../scripts/run/failure';
import { gather } from '../../../scripts/visualization/shown';
import { cleanFiles } from '../../support/command';
import { Shop } from '../../support/shop';

const stopped = new Failure('Stopped by SIGINT; the database is as it was', 130);
const look = { locale: 'en', currency: 'EUR', title: 'Sales' };

test.each<[string, stopsAt: string, (session: Session) => Promise<unknown>]>([
  [
    'an analysis is computed',
    'sales_by',
    (session) =>
      runAnalyses(
        session,
        true,
        () => {},
        () => {},
        new SalesData(session),
      ),
  ],
  [
    'a result is presented',
    'FROM "product_sales_by_store" result',
    (session) => gather(session, new SalesData(session), look as never, () => {}),
  ],
])('A signal that comes while %s ends the run with its own words', async (_, stopsAt, work) => {
  const shop = new Shop(cleanFiles);
  await shop.run();
  const database = await openDatabase(shop.db, () => {});
  try {
    const session = await beginRun(database);
    const rows: Session['rows'] = async function* (sql, parameters) {
      if (sql.includes(stopsAt)) throw stopped;
      yield* session.rows(sql, parameters);
    };
    await expect(work({ ...session, rows })).rejects.toBe(stopped);
  } finally {
    await database.abandon();
  }
});

import { Import } from '../../../models/import';
import { Failure } from '../../run/failure';
import type { ImportContext } from '../context';
import { howToSettle } from '../reading/how-to-settle';
import { storedReading } from '../reading/reading';
import { settingsFor } from '../reading/settings';
import { ofKind, type Tasks } from './tasks';

/** Rows below which nothing is said: two sales of a day look like anything. */
const FEWEST_ROWS = 3;

/** What a sales file covers, and whether it says what was paid. */
interface Covered {
  name: string;
  first: string;
  last: string;
  hasMoney: boolean;
}

/**
 * Refuses sales that look like a stock count or a delivery: all of one day, no product twice in a store, no word of what
 * was paid, beside files that cover the day already or do say what was paid.
 *
 * @throws Failure with the settings that say what the file is.
 */
export async function refuseStockCounts(context: ImportContext, tasks: Tasks): Promise<void> {
  const { manager, settings } = context;
  const imports = await manager.findBy(Import, { kind: 'sales' });
  const covered = imports.flatMap(coveredBy);
  for (const { file, growth } of ofKind(tasks.load, 'sales')) {
    const known = imports.find(({ name }) => name === file.name);
    const own = covered.find(({ name }) => name === file.name);
    const others = covered.filter((each) => each !== own);
    if (!known || !own || growth || settingsFor(settings, file.name).kind) continue;
    if (known.rows_kept < FEWEST_ROWS || own.first !== own.last || own.hasMoney || others.length === 0)
      continue;
    const over = others.find(({ first, last }) => first < last && first <= own.first && own.first <= last);
    if (!over && !others.every(({ hasMoney }) => hasMoney)) continue;
    if (await hasProductTwice(context, known.import_id)) continue;
    const beside = over
      ? `a day that ${over.name} covers already`
      : 'while all other files say what was paid';
    throw new Failure(
      `${file.shown}: all ${known.rows_kept} rows are of ${own.first}, ${beside}, no product stands twice in a store, and nothing ` +
        'says what was paid: a stock count or a delivery looks so. To settle what it is, ' +
        howToSettle('kind', `"${file.name}:ignore"`, `"${file.name}:sales"`),
    );
  }
}

function coveredBy(known: Import): Covered[] {
  const { period, layout } = storedReading(known) ?? {};
  if (!period || !layout) return [];
  const hasMoney = layout.columns.some(({ field }) => ['unit_price', 'amount', 'gross'].includes(field));
  return [{ name: known.name, first: period[0], last: period[1], hasMoney }];
}

async function hasProductTwice({ manager }: ImportContext, importId: number): Promise<boolean> {
  const twice: unknown[] = await manager.query(
    `SELECT product_id FROM sales WHERE import_id = ${importId} GROUP BY product_id, store_id HAVING COUNT(*) > 1 LIMIT 1`,
  );
  return twice.length > 0;
}

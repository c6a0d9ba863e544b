import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { importData } from '../../scripts/data-import';
import { beginRun, commit, openDatabase } from '../../scripts/database';
import { select, temporaryFolder } from '../support/command';
import { shapes } from './shapes';
import type { Shape } from './shapes/shape';
import { shops, type Totals, totalsOf } from './truth';

/** Exports of each shape; all of them are half a thousand. */
const RUNS = Number(process.env['EXPORTS'] ?? 50);

/** What the database makes of an export, in the units of Totals. */
async function imported(
  { file, dateFormat, only }: Shape,
  text: string,
): Promise<{ totals: Totals; lines: number[] }> {
  const home = temporaryFolder();
  const data = join(home, only ?? 'data');
  mkdirSync(data);
  writeFileSync(join(data, file), text);
  const db = join(home, 'sales.db');
  const database = await openDatabase(db);
  try {
    const session = await beginRun(database);
    const { files } = await importData(session, {
      data,
      importing: { dateFormat, decimal: undefined, columns: new Map() },
      prune: false,
      signal: new AbortController().signal,
      notice: () => {},
      progress: () => {},
    });
    await commit(database);
    const rows = select(
      db,
      `SELECT product_id || ' in ' || store_id AS key, CAST(ROUND(quantity * 1000) AS INTEGER) AS units,
         list_quantity, priced_amount * 1000 + priced_rest AS revenue FROM sales_by_store`,
    ) as { key: string; units: number; list_quantity: number; revenue: number }[];
    expect(rows.every(({ list_quantity }) => list_quantity === 0)).toBe(true);
    const [
      { read, kept, rejected, leftOut, blank } = { read: 0, kept: 0, rejected: 0, leftOut: 0, blank: 0 },
    ] = files;
    expect(kept + rejected + leftOut + blank).toBe(read);
    return {
      // Ten-millionths are hundredths of hundred-thousandths.
      totals: new Map(rows.map(({ key, units, revenue }) => [key, { units, revenue: revenue / 100 }])),
      lines: [read, rejected, blank],
    };
  } catch (error) {
    await database.abandon();
    throw error;
  }
}

const sorted = (totals: Totals) => [...totals].sort(([a], [b]) => (a < b ? -1 : 1));

test.each(shapes)(
  'Any export of $name is loaded exactly',
  async (shape) => {
    await fc.assert(
      fc.asyncProperty(shops(shape), async (shop) => {
        const text = shape.write(shop);
        const { totals, lines } = await imported(shape, text);
        // With its text, or nobody could see what an export that fails looks like.
        expect({ text, totals: sorted(totals) }).toEqual({
          text,
          totals: sorted(totalsOf(shop, shape.only)),
        });
        expect(lines.slice(1)).toEqual([0, 0]);
      }),
      { numRuns: RUNS, seed: 11 },
    );
  },
  120_000,
);

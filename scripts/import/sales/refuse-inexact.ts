import type { Session } from '../../database';
import { Failure } from '../../run/failure';
import { type AddedRows, KeptParts, type KeptRow, linesByMonth, ofMonth, sizeKindOf } from './kept-parts';
import { type Summary, summaries } from './summaries';

/** What all sales may come to, returns added: any sum of them is then exact to the cent, in the database and beyond it. */
const MOST_MONEY = 20e12;
/** Likewise for units, to the thousandth. */
const MOST_UNITS = 1e12;

/** What the sales of a product come to, its returns added. */
interface Size {
  product: string;
  price: number | null;
  units: number;
  money: number;
}

/**
 * Refuses sales whose sums could not be exact, whichever of them are added up: those at a list price are worth nothing
 * before they meet it, so that no sum before this one tells.
 *
 * @param added what the sales come to at most that this run has added up itself.
 * @throws Failure naming the product that most of it is due to.
 */
export async function refuseInexact(session: Session, added?: AddedRows): Promise<void> {
  const kept = new KeptParts(session, added);
  const months = [...(await linesByMonth(session)).keys()];
  const [{ price }] = await session.manager.query('SELECT MAX(ABS(price)) AS price FROM products');
  for (const summary of summaries) {
    const { units, listed, priced } = await sizeOf(session, kept, summary, months);
    // Nearly all sales are worth little even at the highest price there is.
    if (units <= MOST_UNITS && listed * Number(price) + priced <= MOST_MONEY) continue;
    const sizes = await sizesByProduct(session, summary);
    refuse(sizes, 'money', MOST_MONEY, 'The sales');
    refuse(sizes, 'units', MOST_UNITS, 'The units sold');
  }
  await kept.keep();
}

/** What all sales come to, those at list price in units; of months that have not changed it is known. */
async function sizeOf(session: Session, kept: KeptParts, { table, keys }: Summary, months: string[]) {
  const { where, parametersOf } = ofMonth(keys[0] === 'date' ? 'date' : 'year_month');
  // What was cut off of a line is less than a ten-thousandth.
  const sql = `SELECT SUM(ABS(s.quantity)), SUM(ABS(s.list_quantity)),
      SUM(ABS(CAST(s.priced_amount AS DOUBLE PRECISION)) + s.sale_count) / 10000
    FROM ${table} s WHERE ${where}`;
  const read = async (month: string) => {
    for await (const [row = []] of session.rows<KeptRow>(sql, parametersOf(month))) return [row.map(Number)];
    return [];
  };
  const found = await kept.rows({ kind: sizeKindOf(table), parts: months, sql, read });
  const sum = { units: 0, listed: 0, priced: 0 };
  for (const [units = 0, listed = 0, priced = 0] of [...found.values()].flat()) {
    sum.units += Number(units);
    sum.listed += Number(listed);
    sum.priced += Number(priced);
  }
  return sum;
}

async function sizesByProduct({ manager }: Session, { table }: Summary): Promise<Size[]> {
  // Floating point does for a look at the size, and cannot overflow. The sums of a product meet its price once.
  const rows: Record<keyof Size, string | number | null>[] = await manager.query(
    `SELECT summary.product_id AS product, product.price AS price, summary.units AS units,
       ABS(summary.listed * COALESCE(product.price, 0)) + summary.amount / 10000.0 + summary.rest / 10000000.0 AS money
     FROM (
       SELECT product_id, SUM(ABS(quantity)) AS units, SUM(ABS(list_quantity)) AS listed,
         SUM(ABS(CAST(priced_amount AS DOUBLE PRECISION))) AS amount,
         SUM(ABS(CAST(priced_rest AS DOUBLE PRECISION))) AS rest
       FROM ${table} GROUP BY product_id
     ) summary JOIN products product ON product.product_id = summary.product_id`,
  );
  return rows.map(({ product, price, units, money }) => ({
    ...{ product: String(product), price: price === null ? null : Number(price) },
    ...{ units: Number(units), money: Number(money) },
  }));
}

function refuse(sizes: readonly Size[], measure: 'money' | 'units', most: number, what: string): void {
  const sum = sizes.reduce((total, size) => total + size[measure], 0);
  if (sum <= most) return;
  const [largest] = [...sizes].sort((a, b) => b[measure] - a[measure]);
  const number = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 4 });
  const price = largest?.price ? ` at a list price of ${number(largest.price)}` : '';
  throw new Failure(
    `${what} add up to ${number(sum)}, and no more than ${number(most)} can be exact; most of it is product ` +
      `"${largest?.product}" with ${number(largest?.units ?? 0)} units${price}: look for a price, a quantity or an amount with too many digits`,
  );
}

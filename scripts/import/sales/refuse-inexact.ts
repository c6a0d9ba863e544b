import type { Session } from '../../database';
import { Failure } from '../../run/failure';
import { summaries } from './summaries';

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
 * @throws Failure naming the product that most of it is due to.
 */
export async function refuseInexact({ manager }: Pick<Session, 'manager'>): Promise<void> {
  for (const { table } of summaries) {
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
    const sizes = rows.map(({ product, price, units, money }) => ({
      ...{ product: String(product), price: price === null ? null : Number(price) },
      ...{ units: Number(units), money: Number(money) },
    }));
    refuse(sizes, 'money', MOST_MONEY, 'The sales');
    refuse(sizes, 'units', MOST_UNITS, 'The units sold');
  }
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

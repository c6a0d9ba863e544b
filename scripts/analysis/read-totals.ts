import type { Session } from '../database';
import { measureNames, measures } from '../import/sales/columns';
import { type KeptParts, type KeptRow, kindOf, ofMonth, type StepColumn } from '../import/sales/kept-parts';
import type { Period } from '../run/calendar';
import { revenue, sumOf, thousandths } from './amounts';
import type { Totals } from './series';

/** Units as the tables hold them; amounts, which may be larger than a number holds, as texts. */
type Cells = [
  ...[one: string, other: string],
  ...[lines: number, units: number, listUnits: number],
  ...[whole: string, rest: string],
];

/** The price of each product that has one, in ten-thousandths. */
export type Prices = ReadonlyMap<string, bigint>;

/** The units of each product sold from one day to another. Prices cost more than units, and are not asked. */
export const UNITS = `SELECT s.product_id, ${thousandths('SUM(s.quantity)')} FROM sales_by_day s
  WHERE s.date BETWEEN :first AND :last GROUP BY s.product_id`;

/** Thousandths. */
export async function readUnits(session: Session, period: Period): Promise<[code: string, units: number][]> {
  const found: [string, number][] = [];
  for await (const batch of session.rows<[string, number]>(UNITS, { ...period }))
    for (const [code, units] of batch) found.push([code, Number(units)]);
  return found;
}

/** What each product came to in each store where it was sold, some hundred at a time. */
export async function* readPairs(
  session: Session,
  prices: Prices,
): AsyncGenerator<[product: string, store: string, totals: Totals][]> {
  const sql = `SELECT product_id, store_id, sale_count, quantity, list_quantity,
      CAST(priced_amount AS TEXT), CAST(priced_rest AS TEXT)
    FROM sales_by_store ORDER BY product_id, store_id`;
  for await (const batch of session.rows<Cells>(sql)) yield batch.map((cells) => withTotals(cells, prices));
}

/** What one code came to in one step of time. */
export type Step = [code: string, step: string, totals: Totals];

/** Where totals are read from, and over which steps of time they are added up. */
export interface Source {
  table: string;
  /** The column of the steps; all together where there is none. */
  step?: StepColumn;
  where?: string;
  parameters?: Record<string, string>;
}

/** Sale lines, with the measures of a summary table. */
export const SALE_LINES = `(SELECT date, product_id, store_id, ${measureNames
  .map((name) => {
    const { sql, parts }: { sql: string; parts?: number } = measures[name];
    return `${parts ? `(${sql}) / ${parts}.0` : sql} AS ${name}`;
  })
  .join(', ')} FROM sales)`;

/** The totals of each code and step with a sale, some hundred at a time, days in their order; of the code '' for the company. */
export async function* readTotals(
  session: Session,
  by: 'company' | 'store' | 'product',
  source: Source,
  prices: Prices,
): AsyncGenerator<Step[]> {
  const sql = totalsQuery(by, source);
  for await (const batch of session.rows<Cells>(sql, source.parameters))
    yield batch.map((cells) => withTotals(cells, by === 'product' ? prices : undefined));
}

/** The same month by month, a batch each: months whose sales have not changed are kept. */
export async function* readByMonths(
  session: Session,
  kept: KeptParts,
  by: 'company' | 'store' | 'product',
  { step = 'date', ...source }: Source,
  months: readonly string[],
  prices: Prices,
): AsyncGenerator<Step[]> {
  const { where, parametersOf } = ofMonth(step);
  const read = async (month: string) => {
    const rows: KeptRow[] = [];
    const part = { ...source, step, where, parameters: parametersOf(month) };
    for await (const batch of readTotals(session, by, part, prices))
      for (const [code, at, { lines, units, listUnits, amount }] of batch)
        rows.push([code, at, lines, units, listUnits, String(amount)]);
    return rows;
  };
  const sql = totalsQuery(by, { ...source, step, where });
  for (const [, rows] of await kept.rows({ kind: kindOf(by, step), parts: months, sql, read }))
    yield rows.map(([code, at, lines, units, listUnits, amount]) => [
      ...([String(code), String(at)] as const),
      {
        lines: Number(lines),
        units: Number(units),
        listUnits: Number(listUnits),
        amount: BigInt(amount ?? 0),
      },
    ]);
}

/** What readTotals() asks the database. */
function totalsQuery(by: 'company' | 'store' | 'product', source: Source): string {
  const grouped = by === 'product' ? ofProducts(source) : ofOthers(by, source);
  return source.step === 'date' ? `${grouped} ORDER BY s.date` : grouped;
}

/** @param prices of the products that the rows are of; the amounts of other rows hold what was sold at list price. */
function withTotals(
  [one, other, lines, units, listUnits, whole, rest]: Cells,
  prices?: Prices,
): [string, string, Totals] {
  const listed = thousandthsOf(listUnits);
  const amount = 1000n * BigInt(whole) + BigInt(rest) + BigInt(listed) * (prices?.get(one) ?? 0n);
  // Not put together from a part: V8 may give each such object a shape of its own, 30 MB of 100,000.
  return [one, other, { lines: Number(lines), units: thousandthsOf(units), listUnits: listed, amount }];
}

function thousandthsOf(units: number): number {
  return Math.round(Number(units) * 1000);
}

/** Each product has one price, and what its units come to is multiplied once they are read. */
function ofProducts({ table, step, where }: Source): string {
  const keys = [...(step ? [`s.${step}`] : []), 's.product_id'].join(', ');
  return `SELECT s.product_id, ${step ? `s.${step}` : "''"}, SUM(s.sale_count), SUM(s.quantity), SUM(s.list_quantity),
      CAST(SUM(s.priced_amount) AS TEXT), CAST(SUM(s.priced_rest) AS TEXT)
    FROM ${table} s ${where ? `WHERE ${where}` : ''} GROUP BY ${keys}`;
}

function ofOthers(by: 'company' | 'store', { table, step, where }: Source): string {
  const keys = [...(step ? [`s.${step}`] : []), ...(by === 'store' ? ['s.store_id'] : [])];
  const { whole, rest } = sumOf(revenue('s', 'p'));
  return `SELECT ${by === 'store' ? 's.store_id' : "''"}, ${step ? `s.${step}` : "''"}, SUM(s.sale_count),
      SUM(s.quantity), SUM(s.list_quantity), CAST(${whole} AS TEXT), CAST(${rest} AS TEXT)
    FROM ${table} s JOIN products p ON p.product_id = s.product_id
    ${where ? `WHERE ${where}` : ''} ${keys.length > 0 ? `GROUP BY ${keys.join(', ')}` : ''}`;
}

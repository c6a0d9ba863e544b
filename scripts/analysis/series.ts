/** What an analysis computed in TypeScript reads of the sales: exact whole numbers, step by step of time. */

/** One step. */
export interface Totals {
  /** Sale lines. */
  lines: number;
  /** Thousandths of units, returns subtracted. */
  units: number;
  /** Those of the lines without an amount and a price of their own. */
  listUnits: number;
  /** Ten-millionths of money: with 3 decimals of units and 4 of prices no less is exact. */
  amount: bigint;
}

/** A list per measure, a place per step. */
export interface Series {
  lines: number[];
  units: number[];
  listUnits: number[];
  amounts: bigint[];
}

/** Only the steps with a sale, in order. */
export interface SparseSeries extends Series {
  /** Of each step in the calendar. */
  places: number[];
}

/** Thousandths of units in the weeks with a sale, in order. */
export interface WeeklyUnits {
  places: number[];
  units: number[];
}

/** By code; by '' for the company. */
export type ByCode<Item> = ReadonlyMap<string, Item>;

/** So many steps without a sale. */
export function noSales(steps: number): Series {
  const none = () => new Array<number>(steps).fill(0);
  return { lines: none(), units: none(), listUnits: none(), amounts: new Array<bigint>(steps).fill(0n) };
}

/** A sum of no sales. */
export function nothing(): Totals {
  return { lines: 0, units: 0, listUnits: 0, amount: 0n };
}

/** Adds to a sum. */
export function addTo(sum: Totals, { lines, units, listUnits, amount }: Totals): void {
  sum.lines += lines;
  sum.units += units;
  sum.listUnits += listUnits;
  sum.amount += amount;
}

/** Adds a step to those at its place. */
export function addAt(series: Series, place: number, { lines, units, listUnits, amount }: Totals): void {
  series.lines[place] = (series.lines[place] ?? 0) + lines;
  series.units[place] = (series.units[place] ?? 0) + units;
  series.listUnits[place] = (series.listUnits[place] ?? 0) + listUnits;
  series.amounts[place] = (series.amounts[place] ?? 0n) + amount;
}

/** The sum of some steps of a series; 0 of none. */
export function totalOf(values: Iterable<number> = []): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** The same of amounts. */
export function amountOf(values: Iterable<bigint> = []): bigint {
  let sum = 0n;
  for (const value of values) sum += value;
  return sum;
}

import type { KeptRow } from './kept-parts';

/** What one code came to in one step of time: units in thousandths, the amount in ten-millionths. */
export interface Total {
  code: string;
  step: string;
  lines: number;
  units: number;
  listUnits: number;
  amount: number;
  /** What its cells came to, returns added: units, those at list price, and the amounts of the others. */
  reach: { units: number; listUnits: number; priced: number };
}

/** Totals of one kind are held while they are no more than this: some 20 MB. */
const MOST = 100_000;

/** Totals of one kind, by months. */
export class StepTotals {
  private readonly months = new Map<string, Map<string, Total>>();
  private count = 0;

  private get areTooMany(): boolean {
    return this.count > MOST;
  }

  /** The total to add to. */
  at(code: string, step: string): Total {
    const month = step.slice(0, 7);
    const totals = this.months.get(month) ?? new Map<string, Total>();
    this.months.set(month, totals);
    // Steps of one kind are of one length: where one ends is clear.
    const key = `${step} ${code}`;
    const known = totals.get(key);
    if (known) return known;
    const reach = { units: 0, listUnits: 0, priced: 0 };
    const total: Total = { code, step, lines: 0, units: 0, listUnits: 0, amount: 0, reach };
    totals.set(key, total);
    this.count += 1;
    if (this.areTooMany) this.months.clear();
    return total;
  }

  /** Those of a month, in the order of their steps. */
  of(month: string): Total[] {
    // Those of a day may have come in several files.
    return [...(this.months.get(month)?.values() ?? [])].sort((a, b) =>
      a.step < b.step ? -1 : a.step > b.step ? 1 : 0,
    );
  }
}

/** As they are kept of sales over steps of time. */
export function rowOf({ code, step, lines, units, listUnits, amount }: Total): KeptRow {
  return [code, step, lines, units, listUnits, String(amount)];
}

/** What totals came to at most, as it is kept of a summary table. */
export function reachOf(totals: readonly Total[]): KeptRow {
  const sum = { units: 0, listUnits: 0, priced: 0 };
  for (const { lines, reach } of totals) {
    sum.units += reach.units;
    sum.listUnits += reach.listUnits;
    // What was cut off of a line is less than a ten-thousandth.
    sum.priced += reach.priced + lines;
  }
  return [sum.units / 1000, sum.listUnits / 1000, sum.priced / 10_000];
}

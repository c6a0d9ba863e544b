import { dayBefore, mondayOf } from '../../run/calendar';
import type { KeptRow } from './kept-parts';
import type { Sums } from './keyed-sums';
import { roomFor } from './references';

/** Numbers held at most: 8 MB, the weeks of four years of 4,000 products. */
const MOST = 1_000_000;

/** The units of each product, in thousandths, in each week in which it was sold. */
export class FirstWeeks {
  /** By Mondays, and in them by the slots of the products: not a number where nothing was sold. */
  private readonly weeks = new Map<string, Float64Array>();
  private held = 0;

  /**
   * Adds what was sold by day and product.
   *
   * @param products how many numbers the places of products have in a key.
   * @param slots of the products, by their places.
   * @param count how many slots there are.
   */
  add(
    { keys, measures }: Sums,
    products: number,
    dayOf: (day: number) => string,
    slots: Int32Array,
    count: number,
  ): void {
    const units = measures[1] as Float64Array;
    let day = -1;
    let week: Float64Array = new Float64Array();
    for (let row = 0; row < keys.length && this.held <= MOST; row += 1) {
      const key = keys[row] as number;
      const of = Math.floor(key / products);
      if (of !== day) week = this.weekOf(mondayOf(dayOf(of)), roomFor(count));
      day = of;
      const slot = slots[key % products] as number;
      const former = week[slot] as number;
      week[slot] = (Number.isNaN(former) ? 0 : former) + (units[row] as number);
    }
  }

  /**
   * The rows of a week; undefined where they are not held.
   *
   * @param codes the products, by their slots.
   */
  rows(monday: string, codes: readonly string[]): KeptRow[] | undefined {
    const week = this.weeks.get(monday);
    if (!week || this.held > MOST) return undefined;
    const sold = codes.map((code, slot): KeptRow => [code, week[slot] ?? Number.NaN]);
    return sold.filter(([, units]) => !Number.isNaN(units));
  }

  private weekOf(monday: string, room: number): Float64Array {
    const former = this.weeks.get(monday) ?? new Float64Array();
    if (former.length >= room) return former;
    const week = new Float64Array(room).fill(Number.NaN);
    week.set(former);
    this.weeks.set(monday, week);
    this.held += room - former.length;
    return week;
  }
}

/** The month, or the two, of a week that begins on a Monday. */
export function monthsOfWeek(monday: string): string[] {
  return [...new Set([monday, dayBefore(monday, -6)].map((day) => day.slice(0, 7)))];
}

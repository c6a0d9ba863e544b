import type { Value } from '../../database';
import { fieldsOf } from '../fields';
import { isTotalWord } from '../reading/headers/total-words';
import type { Dimension } from './row';

/**
 * Knows the rows of a products or stores file that add up the others, by their words. A store has no such name; a product
 * may, so that there the numbers have to agree.
 */
export class Totals {
  private readonly numbers: number[];
  private readonly sums: number[];

  constructor(private readonly dimension: Dimension) {
    this.numbers = fieldsOf[dimension].flatMap(({ type }, place) =>
      ['price', 'quantity', 'count'].includes(type) ? [place] : [],
    );
    this.sums = this.numbers.map(() => 0);
  }

  /** Whether a row is a total; it is then not counted among the rows above. */
  isTotal(values: readonly Value[]): boolean {
    const [code, name] = values.map((value) => isTotalWord(String(value ?? '')));
    if (code || (name && (this.dimension === 'stores' || this.isSum(values)))) return true;
    for (const [at, place] of this.numbers.entries())
      this.sums[at] = (this.sums[at] as number) + Number(values[place] ?? 0);
    return false;
  }

  private isSum(values: readonly Value[]): boolean {
    return this.numbers.some((place, at) => {
      const number = Number(values[place] ?? 0);
      return number !== 0 && Math.abs(number - (this.sums[at] as number)) < 0.00005;
    });
  }
}

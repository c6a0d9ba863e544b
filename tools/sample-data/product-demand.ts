import { monthOf } from './calendar';
import type { Product } from './products';
import { seasons } from './seasons';
import { buildSlots } from './slots';

/** Tells, day after day, which product sells how often: product indexes by slot (see buildSlots). */
export class ProductDemand {
  private situation = '';
  private slots: Uint16Array | undefined;

  constructor(private readonly products: readonly Product[]) {}

  /** The slots of that day, until the next call. Most days share them: only a change rebuilds them. */
  slotsOn(day: number): Uint16Array {
    const month = monthOf(day);
    const sold = this.products.map((product) => day < product.stopDay);
    const situation = `${month} ${sold.indexOf(false)}`;
    if (this.slots && situation === this.situation) {
      return this.slots;
    }
    const weights = this.products.map(({ popularity, season }, index) =>
      sold[index] ? popularity * (seasons[season][month] as number) : 0,
    );
    this.situation = situation;
    this.slots = buildSlots(weights, this.slots);
    return this.slots;
  }
}

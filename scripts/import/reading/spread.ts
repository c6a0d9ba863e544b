/** Products looked at; enough to tell, and few enough to remember. */
const MOST_PRODUCTS = 20_000;
/** Products that have to be sold in several quantities before they tell anything, and the part of them that has to agree. */
const LEAST_PRODUCTS = 3;
const MOST_OF_THEM = 0.9;

/** The smallest and the largest of a product's quantities, its values, and its values per unit. */
type Reach = [number, number, number, number, number, number];

/**
 * Tells a line total from the price of one unit: over the rows of one product, a total grows with the quantity, and a
 * price does not.
 */
export class Spread {
  private readonly reaches = new Map<string | number, Reach>();

  add(product: string | number, quantity: number, value: number): void {
    const [units, worth] = [Math.abs(quantity), Math.abs(value)];
    if (!(units > 0) || !(worth > 0)) return;
    const each = worth / units;
    const reach = this.reaches.get(product);
    if (!reach) {
      if (this.reaches.size < MOST_PRODUCTS)
        this.reaches.set(product, [units, units, worth, worth, each, each]);
      return;
    }
    for (const [at, number] of [units, worth, each].entries()) {
      if (number < (reach[2 * at] as number)) reach[2 * at] = number;
      if (number > (reach[2 * at + 1] as number)) reach[2 * at + 1] = number;
    }
  }

  /** What most products say; undefined where too few say anything. */
  verdict(): 'total' | 'price' | undefined {
    let [totals, prices] = [0, 0];
    for (const [least, most, lowest, highest, cheapest, dearest] of this.reaches.values()) {
      if (least === most) continue;
      const [ofValue, ofEach] = [highest / lowest, dearest / cheapest];
      if (ofEach < ofValue) totals += 1;
      else if (ofValue < ofEach) prices += 1;
    }
    const enough = Math.max(LEAST_PRODUCTS, MOST_OF_THEM * (totals + prices));
    return totals >= enough ? 'total' : prices >= enough ? 'price' : undefined;
  }
}

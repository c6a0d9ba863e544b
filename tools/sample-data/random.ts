// One stream per purpose: asking for more sales must change neither the products nor the stores.
const streams = { products: 1, stores: 2, days: 3, sales: 4, promotions: 5 };

/**
 * The sfc32 generator of Chris Doty-Humphrey (PractRand): integers only, so that every engine and
 * machine draws the same numbers from the same seed.
 */
export class Random {
  // A typed array keeps the four words unboxed; plain fields above 2^31 would be allocated at each draw.
  private readonly state: Int32Array;

  /** `seed` is a whole number from 0 to 2^32 - 1. */
  constructor(seed: number, purpose: keyof typeof streams) {
    this.state = Int32Array.of(seed, streams[purpose], 0x9e3779b9, 1);
    // Neighbouring seeds differ by a few bits; the first rounds spread them over the whole state.
    for (let round = 0; round < 20; round += 1) {
      this.draw();
    }
  }

  /** 32 random bits, as a whole number from -2^31 to 2^31 - 1: use it by shifts and masks. */
  draw(): number {
    const state = this.state as unknown as [number, number, number, number];
    const [a, b, c, counter] = [state[0], state[1], state[2], state[3]];
    const result = (a + b + counter) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = (c + (c << 3)) | 0;
    state[2] = ((c << 21) | (c >>> 11)) + result;
    state[3] = counter + 1;
    return result;
  }

  /** A number from `low` included to `high` excluded. */
  between(low: number, high: number): number {
    return low + ((this.draw() >>> 0) / 2 ** 32) * (high - low);
  }
}

/**
 * Shares `total` whole units out in proportion to the weights: same length as `weights`, sum exactly
 * `total`, nothing for a weight of zero. At least one weight must be above zero.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((running, weight) => running + weight, 0);
  let cumulated = 0;
  let given = 0;
  return weights.map((weight) => {
    cumulated += weight;
    // Rounding the running total instead of each share is what makes the sum exact.
    const share = Math.round((cumulated / sum) * total) - given;
    given += share;
    return share;
  });
}

// Enough slots for the least popular of thousands of products to own some.
const slotBits = 18;

/** How far to shift a 32-bit draw right to get a slot number. */
export const slotShift = 32 - slotBits;

/**
 * A table for weighted choice: slot s holds the index (at most 65535) of the weight that owns it, each
 * weight owning slots in proportion, so that `slots[draw >>> slotShift]` chooses in constant time. A table
 * made earlier may be given to be written over, which spares the memory of a new one.
 */
export function buildSlots(
  weights: readonly number[],
  slots: Uint16Array = new Uint16Array(2 ** slotBits),
): Uint16Array {
  let start = 0;
  apportion(slots.length, weights).forEach((share, index) => {
    slots.fill(index, start, start + share);
    start += share;
  });
  return slots;
}

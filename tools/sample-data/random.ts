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

import { CellSums, type Cells, measures } from './cell-sums';

/**
 * The cells of all months added up by product and store, in parts: a new one begins where a sum might get too large for
 * a JavaScript number. The database adds the parts up, with 64 bits.
 *
 * @param places products × stores: what is left of a key without its month.
 */
export function* rolledUp({ keys, sums }: Cells, places: number): Generator<Cells> {
  let total = new CellSums();
  let reach = 0;
  for (let cell = 0; cell < keys.length; cell += 1) {
    const at = cell * measures.length;
    const [count = 0, quantity = 0, listed = 0, amount = 0] = sums.subarray(at, at + measures.length);
    const largest = Math.max(count, Math.abs(quantity), Math.abs(listed), Math.abs(amount));
    reach += largest;
    if (reach > Number.MAX_SAFE_INTEGER) {
      yield total.cells();
      total = new CellSums();
      reach = largest;
    }
    total.add((keys[cell] as number) % places, count, quantity, listed, amount);
  }
  yield total.cells();
}

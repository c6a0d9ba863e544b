import { KeyedSums, type Sums } from './keyed-sums';

/**
 * Sums added up by what is left of their keys, in parts: a new one begins where a sum might get too large for a JavaScript
 * number. The database adds the parts up, with 64 bits.
 */
export function* rolledUp({ keys, measures }: Sums, keyOf: (key: number) => number): Generator<Sums> {
  const rest = keys.map(keyOf);
  let start = 0;
  let reach = 0;
  const part = (end: number): Sums => {
    const total = new KeyedSums();
    const columns = measures.map((column) => column.subarray(start, end));
    total.merge({ keys: rest.subarray(start, end), measures: columns });
    return total.sorted();
  };
  for (let row = 0; row < keys.length; row += 1) {
    let largest = 0;
    for (const column of measures) largest = Math.max(largest, Math.abs(column[row] as number));
    reach += largest;
    if (reach <= Number.MAX_SAFE_INTEGER) continue;
    yield part(row);
    start = row;
    reach = largest;
  }
  yield part(keys.length);
}

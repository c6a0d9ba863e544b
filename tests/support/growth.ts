const TRIES = 5;

/**
 * How many times as long some work takes for ten times as much of it: about 10 where it is linear, 100 where it is
 * quadratic. The best of a few tries each, in turns, so that a busy machine slows both alike.
 *
 * @param work does its work for a size.
 */
export function growthOfTime(work: (size: number) => void, size: number): number {
  let [small, large] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    small = Math.min(small, timeOf(work, size));
    large = Math.min(large, timeOf(work, 10 * size));
  }
  return large / small;
}

function timeOf(work: (size: number) => void, size: number): number {
  const start = performance.now();
  work(size);
  return performance.now() - start;
}

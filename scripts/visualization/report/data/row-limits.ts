/** Rows that a page can hold and stay quick: of one table, and of all together. */
export const MOST_ROWS = 50_000;
const MOST_IN_ALL = 150_000;

/** How many rows of each table stand in the page: small tables whole, large ones as many as there is room for. */
export function rowLimits(counts: readonly number[]): number[] {
  const limits = counts.map(() => 0);
  let room = MOST_IN_ALL;
  const smallestFirst = counts.map((_, at) => at).sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
  for (const [done, at] of smallestFirst.entries()) {
    const share = Math.floor(room / (counts.length - done));
    limits[at] = Math.min(counts[at] ?? 0, MOST_ROWS, share);
    room -= limits[at];
  }
  return limits;
}

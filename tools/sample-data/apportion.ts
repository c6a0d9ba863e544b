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

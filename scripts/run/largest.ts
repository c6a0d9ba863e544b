/** The largest of some numbers, or `least` where all are less. However many: as arguments of Math.max they fill the stack. */
export function largest(numbers: readonly number[], least = Number.NEGATIVE_INFINITY): number {
  let most = least;
  for (const number of numbers) if (number > most) most = number;
  return most;
}

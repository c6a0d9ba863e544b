/** Windows has other permissions, signals and shells. */
export const isWindows = process.platform === 'win32';

/**
 * Tells whether tests can run on this machine, and says it where they are skipped.
 *
 * @param what the tests, for people.
 * @param reason why they are skipped; it follows "as".
 */
export function isPossible(condition: boolean, what: string, reason: string): boolean {
  if (!condition) console.warn(`Skipped, as ${reason}: ${what}.`);
  return condition;
}

import { isPossible, isWindows } from '../support/possible';

const { KILLS, CI } = process.env;

/** KILLS=100 asks for many kills, over many sales; `npm run test:crash` sets it. */
export const isLong = KILLS !== undefined;
/** How often the command is killed. */
export const kills = Number(KILLS ?? 5);

/**
 * Tells whether storage, delivery or signals fail on purpose in this run of the tests. It takes a minute, so only
 * `npm run test:crash` and CI do it; Windows has neither the permissions nor the signals.
 */
export function failsOnPurpose(what: string): boolean {
  return (
    isPossible(!isWindows, what, 'Windows has other permissions and signals') &&
    isPossible(isLong || Boolean(CI), what, 'they take a minute; npm run test:crash runs them')
  );
}

import { setTimeout as sleep } from 'node:timers/promises';

/** How long a run waits for another one, and who hears of it. */
export interface Patience {
  /** Seconds. */
  wait: number;
  signal: AbortSignal;
  /** Tells a person why nothing happens. */
  say(text: string): void;
}

/** Milliseconds between two tries. */
const PAUSE = 50;
/** What takes less is not worth a word. */
const SILENCE = 300;

/**
 * Tries to get hold of a database until it works, or the time is over. Between two tries signals are heard.
 *
 * @param shown the address for people.
 * @returns false where the time is over.
 * @throws what the signal is aborted with.
 */
export async function tryPatiently(
  shown: string,
  { wait, signal, say }: Patience,
  attempt: () => boolean | Promise<boolean>,
): Promise<boolean> {
  const begin = performance.now();
  let isSaid = false;
  while (!(await attempt())) {
    const passed = performance.now() - begin;
    if (passed >= wait * 1000) return false;
    if (!isSaid && passed >= SILENCE) {
      isSaid = true;
      say(`${shown} is held by another run or program; waiting up to ${wait} s (--wait) for it to end`);
    }
    await sleep(PAUSE);
    signal.throwIfAborted();
  }
  return true;
}

/** As long as a run waits where nobody says how long, without a word. */
export const usualPatience: Patience = { wait: 5, signal: new AbortController().signal, say: () => {} };

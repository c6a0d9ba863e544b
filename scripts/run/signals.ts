import { constants } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Failure } from './failure';

/**
 * An AbortSignal that fires on Ctrl-C and SIGTERM, with the Failure that ends the run.
 *
 * @param outcome what the run leaves behind, for the message.
 */
export function stopOnSignals(outcome = 'the database is as it was'): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      controller.abort(new Failure(`Stopped by ${name}; ${outcome}`, 128 + constants.signals[name]));
    });
  }
  return controller.signal;
}

/** Milliseconds that a chain of steps may take before signals are heard. */
const UNHEARD = 100;

/**
 * Hears signals from time to time. Steps that wait for nothing but one another follow without a turn of the event loop,
 * however long they take: no signal is heard among them.
 *
 * @returns to be called before each step; throws where a signal has come.
 */
export function heedFromTimeToTime(signal: AbortSignal): () => Promise<void> {
  let heardAt = performance.now();
  return async () => {
    if (performance.now() - heardAt < UNHEARD) return;
    await heedSignals(signal);
    heardAt = performance.now();
  };
}

/** Throws where a signal has come, also one that came during a long statement and has not been heard yet. */
export async function heedSignals(signal: AbortSignal): Promise<void> {
  // Signals are heard between one turn of the event loop and the next.
  await setImmediate();
  await setImmediate();
  signal.throwIfAborted();
}

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

/** Throws where a signal has come, also one that came during a long statement and has not been heard yet. */
export async function heedSignals(signal: AbortSignal): Promise<void> {
  // Signals are heard between one turn of the event loop and the next.
  await setImmediate();
  await setImmediate();
  signal.throwIfAborted();
}

import { constants } from 'node:os';
import { Failure } from './failure';

/** An AbortSignal that fires on Ctrl-C and SIGTERM, with the Failure that ends the run. */
export function stopOnSignals(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      controller.abort(
        new Failure(`Stopped by ${name}; the database is as it was`, 128 + constants.signals[name]),
      );
    });
  }
  return controller.signal;
}

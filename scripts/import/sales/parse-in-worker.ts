import { on } from 'node:events';
import { Failure } from '../../run/failure';
import { startThread } from '../../run/thread';
import type { SalesBlock, SalesEnding, SalesSource } from './parse';
import type { FromWorker } from './worker';

/**
 * Parses a sales file in a thread of its own, while this one inserts its sales. Gives the same blocks in the same order
 * as parseSales().
 *
 * @throws all that readTable throws.
 */
export async function* parseInWorker(
  source: SalesSource,
  signal: AbortSignal,
): AsyncGenerator<SalesBlock, SalesEnding> {
  const worker = startThread('import/sales/worker', source);
  try {
    for await (const [message] of on(worker, 'message', { close: ['exit'] })) {
      signal.throwIfAborted();
      const from: FromWorker = message;
      if ('ending' in from) return from.ending;
      if ('failure' in from) throw new Failure(from.failure.message, from.failure.exitCode);
      yield from.block;
      worker.postMessage('next');
    }
    throw new Error(`The thread that reads ${source.file.shown} has ended before the file`);
  } finally {
    await worker.terminate();
  }
}

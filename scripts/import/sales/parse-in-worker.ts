import { on } from 'node:events';
import { Failure } from '../../run/failure';
import { startThread } from '../../run/thread';
import { ReadingContradicted } from '../reading/cells/reading';
import type { FileRead } from '../reading/stored-reading';
import type { SalesPart, SalesSource } from './parse';
import type { FromWorker, WorkerInput } from './worker';

/**
 * Parses a sales file in a thread of its own, while this one inserts its lines. Gives the same parts in the same order
 * as parseSales().
 *
 * @throws all that readTable throws.
 */
export async function* parseInWorker(
  source: SalesSource,
  read: FileRead,
  signal: AbortSignal,
): AsyncGenerator<SalesPart> {
  const workerData: WorkerInput = { source, read };
  const worker = startThread('import/sales/worker', workerData);
  try {
    for await (const [message] of on(worker, 'message', { close: ['exit'] })) {
      signal.throwIfAborted();
      const { part, ending, ...known }: FromWorker = message;
      Object.assign(read, known.read);
      if (ending === 'done') return;
      if (ending === 'contradicted') throw new ReadingContradicted();
      if (ending) throw new Failure(ending.message, ending.exitCode);
      if (part) yield part;
      worker.postMessage('next');
    }
    throw new Error(`The thread that reads ${source.file.shown} has ended before the file`);
  } finally {
    await worker.terminate();
  }
}

import { on } from 'node:events';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Failure } from '../../failure';
import { ReadingContradicted } from '../cells/reading';
import type { FileRead } from '../stored-reading';
import type { SalesPart, SalesSource } from './parse';
import type { FromWorker, WorkerInput } from './worker';

const extension = extname(__filename);

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
  const worker = new Worker(join(__dirname, `worker${extension}`), {
    workerData,
    // A thread is not taught to read TypeScript by its parent.
    execArgv: extension === '.ts' ? ['-r', require.resolve('ts-node/register')] : [],
  });
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

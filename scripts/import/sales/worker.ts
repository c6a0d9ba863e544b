/** The thread that parses one sales file for parseInWorker(). */
import { on } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { Failure } from '../../run/failure';
import { WithEnding } from '../../run/with-ending';
import { parseSales, type SalesBlock, type SalesEnding, type SalesSource } from './parse';
import type { SummarySums } from './sales-sums';

/** A block, or how the thread ends. */
export type FromWorker =
  | { block: SalesBlock }
  | { ending: SalesEnding }
  | { failure: Pick<Failure, 'message' | 'exitCode'> };

/** Blocks on their way at most: enough that the thread need not wait for each to be inserted. */
const BLOCKS_AHEAD = 3;

async function work(port: MessagePort, source: SalesSource): Promise<void> {
  const send = (message: FromWorker, transfer: Float64Array[] = []) =>
    port.postMessage(
      message,
      transfer.map(({ buffer }) => buffer as ArrayBuffer),
    );
  const inserted = on(port, 'message');
  let ahead = 0;
  try {
    // The parent ends this thread where the run is stopped.
    const blocks = new WithEnding(parseSales(source, new AbortController().signal));
    for await (const block of blocks) {
      const { batch, sums } = block;
      send({ block }, [...Object.values(batch.columns), ...(sums ? arraysOf(sums) : [])]);
      ahead += 1;
      if (ahead < BLOCKS_AHEAD) continue;
      await inserted.next();
      ahead -= 1;
    }
    const { ending } = blocks;
    send({ ending }, arraysOf(ending.sums));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    send({ failure: { message: error.message, exitCode: error.exitCode } });
  }
}

/** What is handed over instead of copied. */
function arraysOf({ bySummary }: SummarySums): Float64Array[] {
  return bySummary.flatMap(({ keys, measures }) => [keys, ...measures]);
}

if (parentPort) work(parentPort, workerData);

/** The thread that parses one sales file for parseInWorker(). */
import { on } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { Failure } from '../../run/failure';
import { ReadingContradicted } from '../reading/cells/reading';
import type { FileRead } from '../reading/stored-reading';
import { parseSales, type SalesPart, type SalesSource } from './parse';

export interface WorkerInput {
  source: SalesSource;
  read: FileRead;
}

/** A part, or how the thread ends. */
export interface FromWorker {
  read: FileRead;
  part?: SalesPart;
  ending?: 'done' | 'contradicted' | Pick<Failure, 'message' | 'exitCode'>;
}

/** Parts on their way at most: enough that the thread need not wait for each to be inserted. */
const PARTS_AHEAD = 3;

async function work(port: MessagePort, { source, read }: WorkerInput): Promise<void> {
  const send = (message: Omit<FromWorker, 'read'>, transfer: ArrayBuffer[] = []) =>
    port.postMessage({ read, ...message } satisfies FromWorker, transfer);
  const inserted = on(port, 'message');
  let ahead = 0;
  try {
    // The parent ends this thread where the run is stopped.
    for await (const part of parseSales(source, read, new AbortController().signal)) {
      send({ part }, buffersOf(part));
      ahead += 1;
      if (ahead === PARTS_AHEAD) {
        await inserted.next();
        ahead -= 1;
      }
    }
    send({ ending: 'done' });
  } catch (error) {
    if (error instanceof ReadingContradicted) send({ ending: 'contradicted' });
    else if (error instanceof Failure) send({ ending: { message: error.message, exitCode: error.exitCode } });
    else throw error;
  }
}

/** What is handed over instead of copied. */
function buffersOf({ batch, sums }: SalesPart): ArrayBuffer[] {
  const { day, quantity, product, store, unitPrice } = batch;
  const arrays = [day, quantity, product, store, ...(unitPrice ? [unitPrice] : [])];
  if (sums) arrays.push(sums.byMonth.keys, sums.byMonth.sums, sums.byDay.keys, sums.byDay.sums);
  return arrays.map(({ buffer }) => buffer as ArrayBuffer);
}

if (parentPort) work(parentPort, workerData);

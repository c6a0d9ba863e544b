import { join } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';

export interface Answer {
  names: string[];
  rows: unknown[][];
}

/** Milliseconds that a query may take. */
const PATIENCE = 30_000;

let worker: Worker | undefined;

/** The rows of a query. Waits for them as a query of SQLite does, so that a test reads alike on both databases. */
export function ask(url: string, sql: string): Answer {
  worker ??= new Worker(join(__dirname, 'answer.js'));
  worker.unref();
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  worker.postMessage({ url, sql, flag, port: port2 }, [port2]);
  if (Atomics.wait(flag, 0, 0, PATIENCE) === 'timed-out') throw new Error(`No answer to ${sql}`);
  const { error, ...answer } = receiveMessageOnPort(port1)?.message ?? { error: 'no answer' };
  port1.close();
  if (error) throw new Error(`${error}\n${sql}`);
  return answer;
}

/** Closes the connection that the last question has left: the next one may find another server there. */
export function hangUp(): void {
  void worker?.terminate();
  worker = undefined;
}

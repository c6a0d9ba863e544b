import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { inProgram } from './folders';

const extension = extname(__filename);

/**
 * Starts a module of scripts/ as a thread, under ts-node and compiled.
 *
 * @param module path below scripts/, without ending: `import/sales/worker`.
 * @param workerData what the thread is given, as a copy.
 */
export function startThread(module: string, workerData?: unknown): Worker {
  const path = inProgram('scripts', `${module}${extension}`);
  if (extension === '.js') return new Worker(path, { workerData });
  // A thread is not taught to read TypeScript by its parent, and looks for tsconfig.json in the folder one runs from.
  return new Worker(path, {
    workerData,
    execArgv: ['-r', require.resolve('ts-node/register')],
    env: { ...process.env, TS_NODE_PROJECT: inProgram('tsconfig.json') },
  });
}

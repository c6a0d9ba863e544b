import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { inProgram } from './folders';

const extension = extname(__filename);

/** What a thread makes is gone soon: it is cleared away after 16 MB instead of 48, and a run takes 15 MB less. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 };

/**
 * Starts a module of scripts/ as a thread, under ts-node and compiled.
 *
 * @param module path below scripts/, without ending: `import/sales/worker`.
 * @param workerData what the thread is given, as a copy.
 */
export function startThread(module: string, workerData?: unknown): Worker {
  const path = inProgram('scripts', `${module}${extension}`);
  if (extension === '.js') return new Worker(path, { workerData, resourceLimits });
  // A thread is not taught to read TypeScript by its parent, and looks for tsconfig.json in the folder one runs from.
  return new Worker(path, {
    ...{ workerData, resourceLimits },
    execArgv: ['-r', require.resolve('ts-node/register')],
    env: { ...process.env, TS_NODE_PROJECT: inProgram('tsconfig.json') },
  });
}

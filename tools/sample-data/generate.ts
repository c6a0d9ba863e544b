import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { exitCodes, Failure } from '../../scripts/run/failure';
import { periodEnding } from './calendar';
import { buildProducts, productsCsv } from './products';
import { Random } from './random';
import { salesCsv } from './sales';
import type { SampleSettings } from './settings';
import { buildStores, storesCsv } from './stores';

/**
 * Writes products.csv, stores.csv and sales.csv; the same settings give the same bytes. Where `signal` fires or a file
 * cannot be written, the files of before stay.
 *
 * @throws Failure (exit 2) for an unusable folder, and the reason of the signal.
 */
export async function generateSampleData(settings: SampleSettings, signal?: AbortSignal): Promise<void> {
  const { seed, sales, months, out, unitPrices } = settings;
  const period = periodEnding(settings.lastDay, months);
  const products = buildProducts(settings.products, period, sales / months, new Random(seed, 'products'));
  const stores = buildStores(settings.stores, new Random(seed, 'stores'));
  const texts = {
    'products.csv': [productsCsv(products)],
    'stores.csv': [storesCsv(stores)],
    'sales.csv': salesCsv({ products, stores, period, count: sales, seed, unitPrices }),
  };
  await prepareFolder(out);
  await writeFiles(out, texts, signal);
}

/** Makes the folder where it is absent; a parent that is absent too is more often a typing error than a wish. */
async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      throw new Failure(
        `--out "${folder}" lies in a folder that does not exist; make that first`,
        exitCodes.usage,
      );
    }
    if (code !== 'EEXIST' && code !== 'ENOTDIR') throw error;
    if (code === 'ENOTDIR' || !(await stat(folder)).isDirectory()) {
      throw new Failure(`--out "${folder}" is a file or lies in one; name a folder`, exitCodes.usage);
    }
  }
}

/** A text, or the UTF-8 bytes of one, in successive pieces. */
type Chunks = Iterable<string | Uint8Array>;

/** Writes every file aside, each chunk once the one before is written; they take their names together at the end. */
async function writeFiles(
  folder: string,
  texts: Record<string, Chunks>,
  signal?: AbortSignal,
): Promise<void> {
  // The process id keeps two runs into the same folder from writing into each other's files.
  const files = Object.entries(texts).map(([name, chunks]) => ({
    chunks,
    aside: join(folder, `.${name}.${process.pid}.partial`),
    target: join(folder, name),
  }));
  try {
    for (const { chunks, aside } of files) {
      await writeChunks(aside, chunks, signal);
    }
    for (const { aside, target } of files) {
      await rename(aside, target);
    }
  } catch (error) {
    await Promise.all(files.map(({ aside }) => rm(aside, { force: true })));
    throw error;
  }
}

async function writeChunks(path: string, chunks: Chunks, signal?: AbortSignal): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (const chunk of chunks) {
      signal?.throwIfAborted();
      await file.appendFile(chunk);
    }
  } finally {
    await file.close();
  }
}

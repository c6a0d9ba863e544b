import { periodEnding } from './calendar';
import type { SampleOptions } from './options';
import { prepareFolder } from './prepare-folder';
import { buildProducts, productsCsv } from './products';
import { Random } from './random';
import { salesCsv } from './sales';
import { buildStores, storesCsv } from './stores';
import { writeFiles } from './write-files';

/**
 * Writes products.csv, stores.csv and sales.csv into the folder of the options; the same options give the
 * same bytes. Throws a UsageError for an unusable folder, and whatever stops the writing or aborts it.
 */
export async function generateSampleData(options: SampleOptions, signal: AbortSignal): Promise<void> {
  const { seed, sales, months, folder, unitPrices } = options;
  const period = periodEnding(options.lastDay, months);
  const products = buildProducts(options.products, period, sales / months, new Random(seed, 'products'));
  const stores = buildStores(options.stores, new Random(seed, 'stores'));
  await prepareFolder(folder);
  await writeFiles(
    folder,
    {
      'products.csv': [productsCsv(products)],
      'stores.csv': [storesCsv(stores)],
      'sales.csv': salesCsv({ products, stores, period, count: sales, seed, unitPrices }),
    },
    signal,
  );
}

import { deliver } from '../scripts/run/console';
import { reportFailure } from '../scripts/run/report-failure';
import { stopOnSignals } from '../scripts/run/signals';
import { generateSampleData } from './sample-data/generate';
import { helpText, readSampleSettings } from './sample-data/settings';

async function main(): Promise<void> {
  const settings = readSampleSettings(process.argv.slice(2));
  if (settings.help) return deliver(helpText());
  await generateSampleData(settings, stopOnSignals('the files are as they were'));
  const { products, stores, sales, out } = settings;
  await deliver(`Wrote ${products} products, ${stores} stores and ${sales} sales to ${out}.`);
}

main().catch(reportFailure);

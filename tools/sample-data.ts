import { generateSampleData } from './sample-data/generate';
import { helpText } from './sample-data/help';
import { parseOptions } from './sample-data/options';
import { UsageError } from './sample-data/usage-error';

/** Runs the command; resolves to its exit code: 0 done, 1 failed, 2 wrong flags, 130 interrupted. */
async function main(commandLine: string[]): Promise<number> {
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => interruption.abort());
  }
  try {
    const options = parseOptions(commandLine);
    if (options === 'help') {
      process.stdout.write(helpText());
      return 0;
    }
    await generateSampleData(options, interruption.signal);
    const { sales, products, stores, folder } = options;
    process.stdout.write(`Wrote ${products} products, ${stores} stores and ${sales} sales to ${folder}.\n`);
    return 0;
  } catch (error) {
    if (interruption.signal.aborted) {
      process.stderr.write('Interrupted before the end; the files were left as they were.\n');
      return 130;
    }
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

main(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});

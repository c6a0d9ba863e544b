import { describeCounts, planCases, runCases } from './suite';

/**
 * `npm run test:corruption`: every damage at every place.
 * CORRUPTION_SEED: of the clean folder (1). CORRUPTION_CASES: how many cases; without it, all that the seed gives.
 * CORRUPTION_CLASS: a part of the names of the classes to run.
 */
async function main(): Promise<void> {
  const { CORRUPTION_SEED: seed = '1', CORRUPTION_CASES: count, CORRUPTION_CLASS: only } = process.env;
  for (const value of [seed, count ?? '1']) {
    if (!/^\d+$/.test(value)) throw new Error(`Expected seed and count to be whole numbers, got "${value}"`);
  }
  const cases = planCases(Number(seed), count === undefined ? undefined : Number(count), only);
  const { counts, wrong } = await runCases(cases);
  process.stdout.write(`${[...wrong, describeCounts(counts)].join('\n')}\n`);
  if (wrong.length > 0) process.exitCode = 1;
}

main();

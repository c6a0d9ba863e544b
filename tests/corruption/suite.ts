import { cleanData, type Data, orderData, Random } from './clean-data';
import type { Case, DamageClass } from './damage';
import { amountDamages } from './damage-amounts';
import { blockDamages } from './damage-blocks';
import { byteDamages } from './damage-bytes';
import { codeDamages } from './damage-codes';
import { dateDamages } from './damage-dates';
import { dialectDamages } from './damage-dialect';
import { exportDamages } from './damage-exports';
import { fileDamages } from './damage-files';
import { headerDamages } from './damage-headers';
import { lineDamages } from './damage-lines';
import { numberDamages } from './damage-numbers';
import { orderDamages } from './damage-orders';
import { priceDamages } from './damage-prices';
import { quoteDamages } from './damage-quotes';
import { rowDamages } from './damage-rows';
import { type Result, runCase } from './run-case';

export const damageClasses: DamageClass[] = [
  ...byteDamages,
  ...lineDamages,
  ...blockDamages,
  ...dialectDamages,
  ...quoteDamages,
  ...rowDamages,
  ...headerDamages,
  ...dateDamages,
  ...priceDamages,
  ...amountDamages,
  ...orderDamages,
  ...numberDamages,
  ...codeDamages,
  ...exportDamages,
  ...fileDamages,
];

export interface PlannedCase {
  name: string;
  seed: number;
  clean: Data;
  damaged: Case;
}

/**
 * The cases to run: all that one seed gives, or `count` of them, spread over all classes, at least one of each. Where
 * one seed gives too few, the seeds after it add theirs.
 *
 * @param only a part of the names of the classes to run.
 */
export function planCases(firstSeed: number, count?: number, only = ''): PlannedCase[] {
  const classes = damageClasses.filter(({ name }) => name.includes(only));
  if (classes.length === 0) throw new Error(`Expected a part of the name of a class, got "${only}"`);
  const planned: PlannedCase[] = [];
  for (let seed = firstSeed; ; seed += 1) {
    const folders = [cleanData(seed), orderData(seed)];
    const byClass = classes.map(({ name, cases }) =>
      folders.flatMap((clean) => cases(clean).map((damaged) => ({ name, seed, clean, damaged }))),
    );
    const all = byClass.flat();
    if (count === undefined) return all;
    const missing = count - planned.length;
    if (missing >= all.length) planned.push(...all);
    else {
      const random = new Random(seed);
      planned.push(
        ...byClass.flatMap((each) =>
          random.shuffle(each).slice(0, Math.max(1, Math.floor((each.length * missing) / all.length))),
        ),
      );
    }
    if (missing <= all.length) return planned;
  }
}

export type Counts = Record<Result | 'cases', number>;

export interface SuiteResult {
  /** By class. */
  counts: Map<string, Counts>;
  /** Cases that did not end as they must, for people. */
  wrong: string[];
}

export async function runCases(cases: PlannedCase[]): Promise<SuiteResult> {
  const counts = new Map<string, Counts>();
  const wrong: string[] = [];
  for (const { name, seed, clean, damaged } of cases) {
    const count = counts.get(name) ?? { cases: 0, loaded: 0, rejected: 0, refused: 0, silent: 0, other: 0 };
    counts.set(name, count);
    count.cases += 1;
    const { result, details } = await runCase(clean, damaged).catch((error: unknown) => ({
      result: 'other' as const,
      details: `crash: ${error instanceof Error ? error.stack : error}`,
    }));
    count[result] += 1;
    if (result === 'silent' || result === 'other') {
      wrong.push(
        `${result === 'silent' ? 'SILENT' : 'not as declared'}: ${name} (seed ${seed}): ${damaged.what}\n    ${details}`,
      );
    }
  }
  return { counts, wrong };
}

/** One line per class, and their sum. */
export function describeCounts(counts: Map<string, Counts>): string {
  const columns = ['cases', 'loaded', 'rejected', 'refused', 'silent', 'other'] as const;
  const titles = ['cases', 'loaded exactly', 'rejected', 'refused', 'silent', 'not as declared'];
  const sum = columns.map((column) => [...counts.values()].reduce((total, each) => total + each[column], 0));
  const line = (name: string, cells: (string | number)[]) =>
    name.padEnd(46) + cells.map((cell, at) => String(cell).padStart((titles[at]?.length ?? 0) + 2)).join('');
  return [
    line('class', titles),
    ...[...counts].map(([name, count]) =>
      line(
        name,
        columns.map((column) => count[column]),
      ),
    ),
    line('all', sum),
  ].join('\n');
}

/** Distinct values that decide, from which on nothing is counted any more: no number of others casts doubt on them. */
const ENOUGH = 500;

/** So many undecided values for one that decides, and that one may be a slip. */
const PER_DECIDING = 20;

/** Steps in one direction from which on the order of the rows is no accident. */
const IN_ORDER = 5;

/**
 * How much stands behind the reading of a column: each value counts once, however often it stands there. Plain data,
 * bounded: it knows some thousands of values by heart, and fewer cast no other doubt than more.
 */
export interface Weight {
  /** Distinct values that fit only one choice. */
  deciding: number;
  /** Distinct values that fit both, and mean two things. */
  undecided: number;
  /** The values counted; none once they are enough. */
  seen: Record<string, 1>;
  /** How days follow each other under each choice. */
  steps: Partial<Record<string, Steps>>;
}

interface Steps {
  last: string;
  up: number;
  down: number;
}

/** Why a reading is doubtful: few values speak for it; or it is against the order of the rows, and the other is not. */
export type Doubt = 'few' | 'order';

export function newWeight(): Weight {
  return { deciding: 0, undecided: 0, seen: {}, steps: {} };
}

/** Whether a value has nothing to tell any more. */
export function isWeighed({ deciding, seen }: Weight, key: string): boolean {
  return deciding >= ENOUGH || seen[key] === 1;
}

/**
 * Counts a value that is not yet known.
 *
 * @param days what it is under each choice, where the order of the rows may tell.
 */
export function weigh(
  weight: Weight,
  key: string,
  isDeciding: boolean,
  days: Partial<Record<string, string>>,
): void {
  if (isWeighed(weight, key)) return;
  if (isDeciding) weight.deciding += 1;
  else if (weight.undecided >= ENOUGH * PER_DECIDING) return;
  else weight.undecided += 1;
  weight.seen[key] = 1;
  for (const [choice, day] of Object.entries(days)) {
    if (day === undefined) continue;
    weight.steps[choice] ??= { last: day, up: 0, down: 0 };
    const steps = weight.steps[choice];
    if (day > steps.last) steps.up += 1;
    if (day < steps.last) steps.down += 1;
    steps.last = day;
  }
  if (weight.deciding >= ENOUGH) Object.assign(weight, { seen: {}, steps: {} });
}

/** @param choice for which the deciding values speak. */
export function doubtOf(weight: Weight, choice: string, other: string): Doubt | undefined {
  const { deciding, undecided, steps } = weight;
  if (deciding * PER_DECIDING < undecided) return 'few';
  const [own, others] = [steps[choice], steps[other]];
  if (deciding >= undecided || !own || !others) return undefined;
  const isInOrder = Math.min(others.up, others.down) === 0 && others.up + others.down >= IN_ORDER;
  return isInOrder && own.up > 0 && own.down > 0 ? 'order' : undefined;
}

import type { PackedList } from './packed';

/** Writes a list in the way that takes the fewest characters. */
export function packList(values: readonly (number | null)[]): PackedList {
  const ways: PackedList[] = [{ list: [...values] }, { runs: runsOf(values) }];
  if (values.every((value) => Number.isSafeInteger(value))) ways.push({ steps: stepsOf(values as number[]) });
  const measured = ways.map((way) => ({ way, length: JSON.stringify(way).length }));
  return measured.reduce((best, each) => (each.length < best.length ? each : best)).way;
}

function stepsOf(values: readonly number[]): number[] {
  return values.map((value, at) => value - (values[at - 1] ?? 0));
}

function runsOf(values: readonly (number | null)[]): (number | null)[] {
  const runs: (number | null)[] = [];
  let start = 0;
  for (let at = 1; at <= values.length; at += 1) {
    if (at < values.length && values[at] === values[start]) continue;
    runs.push(values[start] ?? null, at - start);
    start = at;
  }
  return runs;
}

/** The numbers as whole ones with so many decimals; undefined where three decimals do not hold one exactly. */
export function wholeNumbers(
  values: readonly (number | null)[],
): { decimals: number; whole: (number | null)[] } | undefined {
  for (const decimals of [0, 1, 2, 3]) {
    const scale = 10 ** decimals;
    const whole = values.map((value) => value && Math.round(value * scale));
    const isExact = whole.every(
      (each, at) => each === null || (Number.isSafeInteger(each) && each / scale === values[at]),
    );
    if (isExact) return { decimals, whole };
  }
  return undefined;
}

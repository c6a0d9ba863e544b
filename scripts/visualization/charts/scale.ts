/** An axis from `low` to `high`, both on a tick. */
export interface Scale {
  low: number;
  high: number;
  step: number;
  ticks: number[];
}

/** Steps that are read easily, in the order of their size. */
const EASY = [1, 2, 2.5, 5, 10];

/**
 * The axis that holds all values, with at most `count` steps.
 *
 * @throws RangeError for a value that is not a finite number.
 */
export function scaleOf(values: number[], count: number): Scale {
  const [least, most] = extent(values);
  if (least === 0 && most === 0) return { low: 0, high: 1, step: 1, ticks: [0, 1] };
  // One value still needs an axis of some length.
  const span = most - least || Math.abs(most);
  const power = 10 ** Math.floor(Math.log10(span / count));
  const sizes = EASY.map((size) => size * power);
  const step =
    sizes.find((size) => Math.ceil(most / size) - Math.floor(least / size) <= count) ?? 10 * 2 * power;
  const first = Math.floor(least / step);
  const last = Math.max(Math.ceil(most / step), first + 1);
  // 3 × 0.1 is 0.30000000000000004.
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
  return { low: ticks[0] as number, high: ticks.at(-1) as number, step, ticks };
}

/**
 * Least and greatest value; 0 and 0 of none.
 *
 * @throws RangeError for a value that is not a finite number.
 */
export function extent(values: number[]): [least: number, most: number] {
  const bad = values.find((value) => !Number.isFinite(value));
  if (bad !== undefined)
    throw new RangeError(`a value of the chart is ${bad}; leave it out or make it a number`);
  if (values.length === 0) return [0, 0];
  return values.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [
    values[0],
    values[0],
  ] as [number, number]);
}

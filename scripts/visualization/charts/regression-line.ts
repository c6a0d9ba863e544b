import { extent, type Scale } from './scale';

type Ends = [[x: number, y: number], [x: number, y: number]];

/**
 * Both ends of the line as far as there are points and the axis reaches; undefined where nothing of it is left.
 *
 * @throws RangeError for a number that is not finite.
 */
export function regressionLine(
  { slope, intercept }: { slope: number; intercept: number },
  points: { x: number }[],
  yScale: Scale,
): Ends | undefined {
  extent([slope, intercept]);
  let [first, last] = extent(points.map(({ x }) => x));
  if (slope !== 0) {
    const [low, high] = [(yScale.low - intercept) / slope, (yScale.high - intercept) / slope];
    first = Math.max(first, Math.min(low, high));
    last = Math.min(last, Math.max(low, high));
  } else if (intercept < yScale.low || intercept > yScale.high) return undefined;
  if (first >= last) return undefined;
  return [
    [first, slope * first + intercept],
    [last, slope * last + intercept],
  ];
}

/** A point that a line is drawn through. */
export interface Point {
  x: number;
  y: number;
}

export interface Line {
  slope: number;
  intercept: number;
}

/** Points from which a line through them says something, and the share of the differences it has to account for. */
const [LEAST_POINTS, LEAST_SHARE] = [8, 0.5];

/**
 * The line of least squares; undefined where there is no clear link: few points, or less than half of the differences in
 * y accounted for (r² < 0.5), by all points or by all but any one of them.
 */
export function clearLink(points: readonly Point[]): Line | undefined {
  if (points.length < LEAST_POINTS) return undefined;
  const isClear = [points, ...points.map((one) => points.filter((other) => other !== one))].every(
    (some) => shareAccountedFor(some) >= LEAST_SHARE,
  );
  if (!isClear) return undefined;
  const { x, y, xx, xy } = momentsOf(points);
  const slope = xy / xx;
  return { slope, intercept: y - slope * x };
}

/** r², the squared coefficient of correlation; 0 where all points lie above or beside each other. */
export function shareAccountedFor(points: readonly Point[]): number {
  const { xx, yy, xy } = momentsOf(points);
  return xx > 0 && yy > 0 ? (xy * xy) / (xx * yy) : 0;
}

/** Means, and sums of the products of the distances from them. */
function momentsOf(points: readonly Point[]) {
  const mean = (numberOf: (point: Point) => number) =>
    points.reduce((sum, point) => sum + numberOf(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const sum = (numberOf: (point: Point) => number) =>
    points.reduce((total, point) => total + numberOf(point), 0);
  return {
    ...{ x, y, xx: sum((point) => (point.x - x) ** 2), yy: sum((point) => (point.y - y) ** 2) },
    xy: sum((point) => (point.x - x) * (point.y - y)),
  };
}

import { type Box, boxOf, crosses, isInside, overlap, type Place } from './boxes';
import { textAt } from './marks';
import { textWidth } from './text-width';

/** From the middle of a point to its label, in px. */
const DISTANCE = 8;
const RADIUS = 5;

interface Labels {
  /** Where labels may stand. */
  area: Box;
  points: { at: Place; text: string }[];
  /** Font size in px. */
  size: number;
  line: { ends: [Place, Place]; text: string } | undefined;
}

/**
 * Puts each label beside its point where it hides no other label, no point and, where that can be, not the line.
 * Points far from the others come first: they are what a reader asks about.
 *
 * @returns the texts, and the numbers of the points whose label found no place.
 */
export function placeLabels({ area, points, size, line }: Labels) {
  const dots = points.map(({ at: [x, y] }) => boxOf([x - RADIUS, y], 2 * RADIUS, 2 * RADIUS));
  const taken: Box[] = [...dots];
  const texts: string[] = [];
  const hidden: number[] = [];
  if (line) placeLineLabel(line);
  for (const index of outermostFirst(points.map(({ at }) => at))) {
    const { at, text } = points[index] as Labels['points'][number];
    if (text === '') continue;
    const free = placesBeside(at, text).filter(isFree);
    const place = free.find((box) => !line || !crosses(box, ...line.ends)) ?? free[0];
    if (place) put(text, place);
    else hidden.push(index);
  }
  return { texts, hidden };

  /** Right, left, above, below and the four corners. */
  function placesBeside([x, y]: Place, text: string): Box[] {
    const width = textWidth(text, size);
    const height = size + 3;
    const up = y - DISTANCE - height / 2;
    const down = y + DISTANCE + height / 2;
    return [
      boxOf([x + DISTANCE, y], width, height),
      boxOf([x - DISTANCE - width, y], width, height),
      boxOf([x - width / 2, up], width, height),
      boxOf([x - width / 2, down], width, height),
      boxOf([x + 5, up + 3], width, height),
      boxOf([x + 5, down - 3], width, height),
      boxOf([x - 5 - width, up + 3], width, height),
      boxOf([x - 5 - width, down - 3], width, height),
    ];
  }

  /** Above or below the line, from its right end to its left one. */
  function placeLineLabel({ ends, text }: { ends: [Place, Place]; text: string }): void {
    const width = textWidth(text, size);
    const [[x0, y0], [x1, y1]] = ends;
    const candidates = [0.97, 0.85, 0.7, 0.5, 0.3, 0.1].flatMap((share) => {
      const x = x0 + (x1 - x0) * share - width / 2;
      const left = Math.min(Math.max(x, area.left), area.right - width);
      const yAt = (place: number) => y0 + ((place - x0) / (x1 - x0)) * (y1 - y0);
      const [leftY, rightY] = [yAt(left), yAt(left + width)];
      return [
        boxOf([left, Math.min(leftY, rightY) - 11], width, size + 3),
        boxOf([left, Math.max(leftY, rightY) + 11], width, size + 3),
      ];
    });
    const place = candidates.find(isFree) ?? candidates.find((box) => isInside(box, area));
    if (place) put(text, place);
  }

  function isFree(box: Box): boolean {
    return isInside(box, area) && !taken.some((other) => overlap(box, other));
  }

  function put(text: string, box: Box): void {
    taken.push(box);
    texts.push(textAt(text, [box.left, (box.top + box.bottom) / 2], { size, isOutlined: true }));
  }
}

/** Numbers of the places, those far from their common middle first. */
function outermostFirst(places: Place[]): number[] {
  const mean = (axis: 0 | 1) => places.reduce((sum, place) => sum + place[axis], 0) / places.length;
  const [x, y] = [mean(0), mean(1)];
  const distances = places.map(([px, py]) => (px - x) ** 2 + (py - y) ** 2);
  return places
    .map((_, index) => index)
    .sort((a, b) => (distances[b] as number) - (distances[a] as number) || a - b);
}

import { AXIS_SIZE } from './axis';
import { MARGIN } from './drawing';
import type { HeatSteps } from './heat-steps';
import { squareAt, textAt } from './marks';
import { textWidth } from './text-width';

const LINE = 20;
/** From the left side of a square to its text, in px. */
const TEXT_START = 18;
/** Between the end of a text and the next square, in px. */
const DISTANCE = 16;

interface HeatKey {
  /** Where it ends, in px. */
  bottom: number;
  /** SVG elements. */
  texts: string[];
}

/** What the colours mean: a square and its range for each, in as many lines below `top` as they need. */
export function heatKey({ ranges }: HeatSteps, left: number, width: number, top: number): HeatKey {
  if (ranges.length === 0) return { bottom: top + 4, texts: [] };
  let x = left;
  let y = top + 22;
  const texts = ranges.flatMap(({ color, text }) => {
    const length = TEXT_START + textWidth(text, AXIS_SIZE);
    if (x > left && x + length > width - MARGIN) {
      x = left;
      y += LINE;
    }
    const start = x;
    x += length + DISTANCE;
    return [
      squareAt([start, y], color),
      textAt(text, [start + TEXT_START, y], { color: 'muted', size: AXIS_SIZE }),
    ];
  });
  return { bottom: y + 14, texts };
}

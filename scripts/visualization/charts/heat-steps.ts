import type { NumberFormat } from '../chart';
import type { Formatter } from '../number-format';
import { tickLabels } from './axis';
import type { ColorName } from './chart-colors';

import { scaleOf } from './scale';

type HeatColor = Extract<ColorName, `heat-${string}` | `index-${string}`>;
const COLORS: HeatColor[] = ['heat-1', 'heat-2', 'heat-3', 'heat-4', 'heat-5'];

/** The steps of a heat table, from low to high. */
export interface HeatSteps {
  colorOf(value: number): HeatColor;
  /** For the key: `0 – 200`. */
  ranges: { color: HeatColor; text: string }[];
}

/**
 * Up to five steps of equal size between round numbers; what is below zero has one colour of another kind.
 *
 * @throws RangeError for a value that is not a finite number.
 */
export function heatSteps(values: number[], format: NumberFormat, formatter: Formatter): HeatSteps {
  const { low, step, ticks } = scaleOf(values, COLORS.length);
  const labels = tickLabels(ticks, format, formatter);
  const count = ticks.length - 1;
  const colorOf = (index: number): HeatColor => {
    if ((ticks[index] as number) < 0) return 'heat-below';
    // Few steps are spread over the colours, so that they differ well.
    const first = Math.max(0, ticks.indexOf(0));
    const spread = (index - first) / Math.max(1, count - 1 - first);
    return COLORS[Math.round(spread * (COLORS.length - 1))] as HeatColor;
  };
  const colors = ticks.slice(0, -1).map((_, index) => colorOf(index));
  const ranges = [...new Set(colors)].map((color) => ({
    color,
    text: `${labels[colors.indexOf(color)]} – ${labels[colors.lastIndexOf(color) + 1]}`,
  }));
  return {
    // What is on a tick belongs to the step above it, however it was rounded.
    colorOf: (value) => colorOf(Math.min(count - 1, Math.floor((value - low) / step + 1e-9))),
    // One step tells nothing.
    ranges: ranges.length > 1 ? ranges : [],
  };
}

/** Where an index begins to be far from 100, and very far. */
const LIMITS = [67, 87, 115, 150];
const INDEX_COLORS: HeatColor[] = ['index-1', 'index-2', 'index-3', 'index-4', 'index-5'];

/** The steps of an index around 100. */
export function indexSteps(): HeatSteps {
  const [least = 0, , , most = 0] = LIMITS;
  const texts = [
    `< ${least}`,
    ...LIMITS.slice(1).map((limit, at) => `${LIMITS[at]} – ${limit}`),
    `> ${most}`,
  ];
  return {
    colorOf: (value) => INDEX_COLORS[LIMITS.filter((limit) => value >= limit).length] as HeatColor,
    ranges: INDEX_COLORS.map((color, at) => ({ color, text: texts[at] ?? '' })),
  };
}

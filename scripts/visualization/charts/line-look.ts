import type { LineChart } from '../chart';
import type { Place } from './boxes';
import { type ColorName, seriesColors } from './chart-colors';
import { lineThrough } from './marks';

type Series = LineChart['series'][number];
export type StyledSeries = Series & { look: { color: ColorName } };

/** Each series with the look of its line: what is compared with is grey. */
export function withLooks(series: readonly Series[]): StyledSeries[] {
  let named = 0;
  return series.map((one) => {
    if (one.role === 'before') return { ...one, look: { color: 'before' } };
    const color = seriesColors[named++ % seriesColors.length] ?? '1';
    return { ...one, look: { color } };
  });
}

/**
 * The line of one series as SVG elements: in pieces where values are missing, and dashed where it leads to a step that
 * may be incomplete.
 */
export function lineParts(
  { values, look }: StyledSeries,
  placeOf: (step: number, value: number) => Place,
  isLastPartial: boolean,
  width = 2,
): string[] {
  const last = values.length - 1;
  const isDashed = isLastPartial && last > 0 && values[last] !== null;
  const whole = isDashed ? last : values.length;
  const pieces: Place[][] = [[]];
  for (let step = 0; step < whole; step += 1) {
    const value = values[step] ?? null;
    if (value === null) pieces.push([]);
    else pieces.at(-1)?.push(placeOf(step, value));
  }
  const before = values[last - 1] ?? null;
  return [
    ...pieces.flatMap((places) => (places.length > 1 ? lineThrough({ ...look, width }, ...places) : [])),
    ...(isDashed && before !== null
      ? [
          lineThrough(
            { ...look, width, dash: '5 4' },
            placeOf(last - 1, before),
            placeOf(last, values[last] as number),
          ),
        ]
      : []),
  ];
}

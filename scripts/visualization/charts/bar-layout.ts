import { largest } from '../../run/largest';
import type { ColorName } from './chart-colors';
import { MARGIN, SIZE } from './drawing';
import { lineThrough, rectAt, textAt } from './marks';
import { extent } from './scale';
import { textWidth } from './text-width';

/** Between the end of a bar and its value, in px. */
const DISTANCE = 6;

interface BarRows {
  /** Of the picture, in px. */
  width: number;
  /** Where labels end, in px. */
  left: number;
  /** Where the first row begins, in px. */
  top: number;
  /** Height of a row, in px. */
  pitch: number;
  /** One per row; null leaves the row empty. */
  values: (number | null)[];
  write: (value: number) => string;
  /** What stands behind each value. */
  notes?: readonly string[];
  /** Value of a line across all bars. */
  crossing?: number | undefined;
}

/** Places of horizontal bars, all in px of the drawing. */
export type BarLayout = ReturnType<typeof barLayout>;

/**
 * Makes room for the values beside the bars: to the right, and to the left of those below zero.
 *
 * @throws RangeError for a value that is not a finite number.
 */
export function barLayout({ width: whole, left, top, pitch, values, write, notes, crossing }: BarRows) {
  const present = values.filter((value) => value !== null);
  const textOf = (value: number, row: number) => [write(value), notes?.[row]].filter(Boolean).join(' · ');
  const [low, most] = extent([0, ...present, ...(crossing === undefined ? [] : [crossing])]);
  const high = low === most ? 1 : most;
  const room = (isBeside: (value: number) => boolean) =>
    largest(
      values.map((value, row) =>
        value !== null && isBeside(value) ? textWidth(textOf(value, row), SIZE) + 2 * DISTANCE : 0,
      ),
      0,
    );
  const plotLeft = left + room((value) => value < 0);
  const plotRight = whole - MARGIN - room((value) => value >= 0);
  const x = (value: number) => plotLeft + ((value - low) / (high - low)) * (plotRight - plotLeft);
  return {
    top,
    pitch,
    values,
    labelEnd: left - 8,
    bottom: top + values.length * pitch,
    x,
    /** Middle of a row. */
    y: (row: number) => top + (row + 0.5) * pitch,
    /** The value at the end of its bar, beyond the line across all bars where that would cross it. */
    valueText(value: number, row: number) {
      const text = textOf(value, row);
      const width = textWidth(text, SIZE);
      const direction = value < 0 ? -1 : 1;
      let start = x(value) + direction * DISTANCE;
      if (crossing !== undefined) {
        const beyond = (x(crossing) - start) * direction;
        if (beyond > -4 && beyond < width + 4) start = x(crossing) + direction * DISTANCE;
      }
      return textAt(text, [start, top + (row + 0.5) * pitch], { align: value < 0 ? 'end' : 'start' });
    },
  };
}

/** The bars themselves, with the line they start from; `colors` and `tips` have one per row. */
export function barsOf(layout: BarLayout, colors: readonly ColorName[], tips: readonly string[]): string[] {
  const thickness = Math.round(layout.pitch * 0.68);
  const start = layout.x(0);
  return [
    ...layout.values.flatMap((value, row) => {
      if (value === null) return [];
      const top = layout.y(row) - thickness / 2;
      const bar = { left: start, right: layout.x(value), top, bottom: top + thickness };
      return rectAt(bar, colors[row] ?? '1', tips[row]);
    }),
    lineThrough({ color: 'axis' }, [start, layout.top], [start, layout.bottom]),
  ];
}

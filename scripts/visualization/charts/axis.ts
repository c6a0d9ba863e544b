import { largest } from '../../run/largest';
import type { NumberFormat } from '../chart';
import type { Formatter } from '../number-format';
import { lineThrough, textAt } from './marks';
import { textWidth } from './text-width';

/** Of the labels of axes, in px. */
export const AXIS_SIZE = 11;

/** Labels of ticks; in full where the short form would write two of them alike. */
export function tickLabels(ticks: number[], format: NumberFormat, formatter: Formatter): string[] {
  const short = ticks.map((tick) => formatter.compact(tick, format));
  return new Set(short).size === ticks.length ? short : ticks.map((tick) => formatter.cell(tick, format));
}

/** Width of the widest label of an axis, in px. */
export function widest(labels: string[], size = AXIS_SIZE): number {
  return largest(
    labels.map((label) => textWidth(label, size)),
    0,
  );
}

/** A label to the left of an axis that stands at `x`. */
export function labelLeft(label: string, x: number, y: number): string {
  return textAt(label, [x - 8, y], { color: 'muted', size: AXIS_SIZE, align: 'end' });
}

/** A label with its tick below an axis that lies at `y`; the text stays between `ends`, in px. */
export function labelBelow(
  label: string,
  x: number,
  y: number,
  [least, most]: readonly [least: number, most: number],
): string[] {
  const half = textWidth(label, AXIS_SIZE) / 2;
  const middle = Math.min(Math.max(x, least + half), most - half);
  return [
    lineThrough({ color: 'axis' }, [x, y], [x, y + 4]),
    textAt(label, [middle, y + 14], { color: 'muted', size: AXIS_SIZE, align: 'middle' }),
  ];
}

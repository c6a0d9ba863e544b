import type { EChartsOption } from 'echarts';
import { largest } from '../../run/largest';
import { type ColorName, paint } from './chart-colors';
import { MARGIN, SIZE, WIDTH } from './drawing';
import { textAt } from './marks';
import { extent } from './scale';
import { textWidth } from './text-width';

/** Between the end of a bar and its value, in px. */
const DISTANCE = 6;

interface BarRows {
  /** Where labels end, in px. */
  left: number;
  /** Where the first row begins, in px. */
  top: number;
  /** Height of a row, in px. */
  pitch: number;
  /** One per row; null leaves the row empty. */
  values: (number | null)[];
  write: (value: number) => string;
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
export function barLayout({ left, top, pitch, values, write, crossing }: BarRows) {
  const present = values.filter((value) => value !== null);
  const [low, most] = extent([0, ...present, ...(crossing === undefined ? [] : [crossing])]);
  const high = low === most ? 1 : most;
  const room = (some: number[]) =>
    largest(
      some.map((value) => textWidth(write(value), SIZE) + 2 * DISTANCE),
      0,
    );
  const plotLeft = left + room(present.filter((value) => value < 0));
  const plotRight = WIDTH - MARGIN - room(present.filter((value) => value >= 0));
  const x = (value: number) => plotLeft + ((value - low) / (high - low)) * (plotRight - plotLeft);
  return {
    low,
    high,
    plotLeft,
    plotRight,
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
      const text = write(value);
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

/** The bars themselves, with the line they start from; `colors` has one per row. */
export function barOption(layout: BarLayout, colors: ColorName[]): EChartsOption {
  return {
    grid: {
      left: layout.plotLeft,
      right: WIDTH - layout.plotRight,
      top: layout.top,
      height: layout.bottom - layout.top,
      containLabel: false,
    },
    xAxis: { type: 'value', show: false, min: layout.low, max: layout.high },
    yAxis: {
      type: 'category',
      inverse: true,
      // Labels come from files; numbers in their place cannot be taken for anything else.
      data: layout.values.map((_, row) => String(row)),
      axisLabel: { show: false },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: paint('axis') } },
    },
    series: [
      {
        type: 'bar',
        silent: true,
        barWidth: Math.round(layout.pitch * 0.68),
        data: layout.values.map((value, row) => ({
          value: value ?? '-',
          itemStyle: { color: paint(colors[row] ?? '1') },
        })),
      },
    ],
  };
}

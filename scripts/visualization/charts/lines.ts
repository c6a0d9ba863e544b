import type { LineChart } from '../chart';
import type { Formatter } from '../number-format';
import { AXIS_SIZE, labelBelow, labelLeft, tickLabels, widest } from './axis';
import { paint } from './chart-colors';
import { type Drawing, LabelCutter, MARGIN, SIZE, valueWriter, WIDTH } from './drawing';
import { lineParts, type StyledSeries, withLooks } from './line-look';
import { lineThrough, type Place, textAt } from './marks';
import { scaleOf } from './scale';
import { spread } from './spread';
import { labelAndNumber } from './text';

/** Labels at the ends of the lines at most, without their values, in px. */
const LABELS = 130;
const LABEL_DISTANCE = 16;
const TOP = 10;
/** From the end of a line to its label, in px. */
const LEADER = 26;
/** Numbers of steps between two labels of the axis that suit months, weeks and days. */
const THINNED = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 600, 1200];

/** A line per series, each with its label and last value at its end. */
export function drawLines(
  { steps, series, format, isLastPartial }: LineChart,
  formatter: Formatter,
): Drawing {
  const cutter = new LabelCutter();
  const scale = scaleOf([0, ...series.flatMap(({ values }) => values.filter((value) => value !== null))], 5);
  const ticks = tickLabels(scale.ticks, format, formatter);
  const write = valueWriter(series.map(lastOf), format, formatter);
  const lines = withLooks(series);
  const endLabels = lines.map((line) => labelAndNumber(cutter.fit(line.label, LABELS), write(lastOf(line))));
  const left = MARGIN + widest(ticks) + 8;
  const farRight = WIDTH - MARGIN - LEADER - widest(endLabels, SIZE);
  // A single step needs no more room; its labels would stand far from it.
  const right = steps.length > 1 ? farRight : left + 100;
  const plotHeight = Math.max(230, series.length * LABEL_DISTANCE);
  const bottom = TOP + plotHeight;
  const stepWidth = (right - left) / Math.max(1, steps.length - 1);
  const x = (step: number) => (steps.length > 1 ? left + step * stepWidth : (left + right) / 2);
  const y = (value: number) => bottom - ((value - scale.low) / (scale.high - scale.low)) * plotHeight;
  const middles = spread(
    lines.map((line) => y(lastOf(line))),
    LABEL_DISTANCE,
    TOP,
    bottom,
  );

  return {
    height: bottom + 28,
    option: {
      grid: { left, right: WIDTH - right, top: TOP, height: plotHeight, containLabel: false },
      xAxis: {
        type: 'category',
        show: false,
        boundaryGap: steps.length < 2,
        data: steps.map((_, step) => String(step)),
      },
      yAxis: {
        type: 'value',
        min: scale.low,
        max: scale.high,
        interval: scale.step,
        axisLabel: { show: false },
        splitLine: { lineStyle: { color: paint('grid') } },
      },
      series: lines.flatMap((line) => lineParts(line, stepWidth, isLastPartial)),
    },
    overlay: [
      lineThrough({ color: 'axis' }, [left, y(0)], [right, y(0)]),
      ...scale.ticks.map((tick, index) => labelLeft(ticks[index] ?? '', left, y(tick))),
      ...stepLabels(),
      ...lines.flatMap((line, index) => endOf(line, endLabels[index] ?? '', middles[index] ?? 0)),
    ],
    cut: cutter.cut,
  };

  /** As many as fit, at equal distances. */
  function stepLabels() {
    const labels = steps.map((step) => cutter.fit(step, 100, AXIS_SIZE));
    const every = THINNED.find((count) => count * stepWidth >= widest(labels) + 14) ?? steps.length;
    return labels.flatMap((label, step) =>
      step % every === 0 ? labelBelow(label, x(step), bottom, MARGIN) : [],
    );
  }

  /** The label of a line, and a thin line to it. */
  function endOf(line: StyledSeries, label: string, middle: number): string[] {
    const end: Place = [
      x(
        Math.max(
          0,
          line.values.findLastIndex((value) => value !== null),
        ),
      ) + 6,
      y(lastOf(line)),
    ];
    const start = right + LEADER;
    return [
      lineThrough({ color: line.look.color }, end, [start - 8, middle], [start - 4, middle]),
      textAt(label, [start, middle]),
    ];
  }
}

/** Where a line ends, which may be before the last step. */
function lastOf({ values }: { values: (number | null)[] }): number {
  return values.findLast((value) => value !== null) ?? 0;
}

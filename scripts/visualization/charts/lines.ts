import type { LineChart } from '../chart';
import { AXIS_SIZE, labelBelow, labelLeft, tickLabels, widest } from './axis';
import type { Place } from './boxes';
import { type Canvas, type Drawing, LabelCutter, MARGIN, SIZE, valueWriter } from './drawing';
import { lineParts, type StyledSeries, withLooks } from './line-look';
import { areaBetween, dotAt, lineThrough, rectAt, textAt } from './marks';
import { scaleOf } from './scale';
import { spread } from './spread';
import { labelAndNumber } from './text';

/** Labels at the ends of the lines at most, without their values: a part of the width. */
const LABELS = 0.18;
/** A step at most, in px: `ago 2025 (hasta el 17)`. */
const STEP = 130;
const LABEL_DISTANCE = 16;
const TOP = 10;
/** From the end of a line to its label, in px. */
const LEADER = 26;
/** Numbers of steps between two labels of the axis that suit months, weeks and days. */
const THINNED = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 600, 1200];
/** Narrower than this, steps are not pointed at one by one. */
const FINGER = 3;

/** A line per series, each with its label and last value at its end. */
export function drawLines(
  { steps, series, band, format, isLastPartial }: LineChart,
  { width, formatter }: Canvas,
): Drawing {
  const cutter = new LabelCutter();
  const between = band ? [...band.lows, ...band.highs] : [];
  const drawn = [...series.flatMap(({ values }) => values), ...between].filter((value) => value !== null);
  const scale = scaleOf([0, ...drawn], 5);
  const ticks = tickLabels(scale.ticks, format, formatter);
  const write = valueWriter(series.map(lastOf), format, formatter);
  const lines = withLooks(series);
  const endLabels = lines.map((line) => {
    const label = lines.length > 1 ? cutter.fit(line.label, LABELS * width) : '';
    return labelAndNumber(label, write(lastOf(line)));
  });
  const left = MARGIN + widest(ticks) + 8;
  const farRight = width - MARGIN - LEADER - widest(endLabels, SIZE);
  // A single step needs no more room; its labels would stand far from it.
  const right = steps.length > 1 ? farRight : left + 100;
  const plotHeight = Math.max(230, series.length * LABEL_DISTANCE);
  const bottom = TOP + plotHeight;
  const stepWidth = (right - left) / Math.max(1, steps.length - 1);
  const x = (step: number) => (steps.length > 1 ? left + step * stepWidth : (left + right) / 2);
  const y = (value: number) => bottom - ((value - scale.low) / (scale.high - scale.low)) * plotHeight;
  const placeOf = (step: number, value: number): Place => [x(step), y(value)];
  const middles = spread(
    lines.map((line) => y(lastOf(line))),
    LABEL_DISTANCE,
    TOP,
    bottom,
  );

  return {
    height: bottom + 28,
    elements: [
      ...scale.ticks.map((tick) => lineThrough({ color: 'grid' }, [left, y(tick)], [right, y(tick)])),
      ...(band ? [areaBetween(placesOf(band.lows), placesOf(band.highs), '1')] : []),
      lineThrough({ color: 'axis' }, [left, y(0)], [right, y(0)]),
      ...scale.ticks.map((tick, index) => labelLeft(ticks[index] ?? '', left, y(tick))),
      ...stepLabels(),
      // Those that something is compared with lie behind.
      ...lines.toReversed().flatMap((line) => lineParts(line, placeOf, isLastPartial)),
      ...lines.flatMap((line, index) => endOf(line, endLabels[index] ?? '', middles[index] ?? 0)),
      ...(stepWidth < FINGER ? [] : steps.map((_, step) => pointedAt(step))),
    ],
    cut: cutter.cut,
  };

  function placesOf(values: readonly (number | null)[]): Place[] {
    return values.flatMap((value, step) => (value === null ? [] : [placeOf(step, value)]));
  }

  /** As many as fit, at equal distances, counted from the last one. */
  function stepLabels() {
    const labels = steps.map((step) => cutter.fit(step, STEP, AXIS_SIZE));
    const every = THINNED.find((count) => count * stepWidth >= widest(labels) + 14) ?? steps.length;
    return labels.flatMap((label, step) =>
      (steps.length - 1 - step) % every === 0 ? labelBelow(label, x(step), bottom, [MARGIN, width]) : [],
    );
  }

  /** Its last point, its label, and a thin line to it. */
  function endOf(line: StyledSeries, label: string, middle: number): string[] {
    const step = Math.max(
      0,
      line.values.findLastIndex((value) => value !== null),
    );
    const [endX, endY] = placeOf(step, lastOf(line));
    const start = right + LEADER;
    return [
      dotAt([endX, endY], 3.5, line.look.color),
      lineThrough({ color: line.look.color }, [endX + 6, endY], [start - 8, middle], [start - 4, middle]),
      textAt(label, [start, middle]),
    ];
  }

  /** What stands over a step, for those who point at it. */
  function pointedAt(step: number): string {
    const values = series.flatMap(({ label, values }) => {
      const value = values[step] ?? null;
      return value === null ? [] : [formatter.pair(label, formatter.cell(value, format))];
    });
    const half = steps.length > 1 ? stepWidth / 2 : 50;
    const column = { left: x(step) - half, right: x(step) + half, top: TOP, bottom };
    return rectAt(column, 'none', [steps[step], ...values].join('\n'));
  }
}

/** Where a line ends, which may be before the last step. */
function lastOf({ values }: { values: readonly (number | null)[] }): number {
  return values.findLast((value) => value !== null) ?? 0;
}

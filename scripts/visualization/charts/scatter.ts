import type { ScatterChart } from '../chart';
import { AXIS_SIZE, labelBelow, labelLeft, tickLabels, widest } from './axis';
import type { Place } from './boxes';
import { type Canvas, type Drawing, LabelCutter, MARGIN } from './drawing';
import { dotAt, lineThrough, textAt } from './marks';
import { placeLabels } from './place-labels';
import { regressionLine } from './regression-line';
import { extent, scaleOf } from './scale';
import { textWidth } from './text-width';

/** Labels of points at most, in px. */
const LABELS = 130;
const TOP = 30;
const PLOT_HEIGHT = 320;
const BOTTOM = TOP + PLOT_HEIGHT;

/** A labelled point per item, with the line that fits them best. A label that finds no free place is left out. */
export function drawScatter(
  { x, y, points, regression }: ScatterChart,
  { width, formatter }: Canvas,
): Drawing {
  const cutter = new LabelCutter();
  const xScale = scaleOf(spaced(points.map((point) => point.x)), 7);
  const yScale = scaleOf(spaced(points.map((point) => point.y)), 6);
  const xTicks = tickLabels(xScale.ticks, x.format, formatter);
  const yTicks = tickLabels(yScale.ticks, y.format, formatter);
  const left = MARGIN + widest(yTicks) + 8;
  const right = width - MARGIN - textWidth(xTicks.at(-1) ?? '', AXIS_SIZE) / 2;
  const xAt = (value: number) => left + ((value - xScale.low) / (xScale.high - xScale.low)) * (right - left);
  const yAt = (value: number) => BOTTOM - ((value - yScale.low) / (yScale.high - yScale.low)) * PLOT_HEIGHT;
  const plot = { left: left + 4, right: width - MARGIN, top: TOP, bottom: BOTTOM };
  const placeOf = ([px, py]: [x: number, y: number]): Place => [xAt(px), yAt(py)];
  const line = regression && { label: regression.label, ends: regressionLine(regression, points, yScale) };
  const labels = placeLabels({
    area: plot,
    points: points.map((point) => ({
      at: placeOf([point.x, point.y]),
      text: cutter.fit(point.label, LABELS, AXIS_SIZE),
    })),
    size: AXIS_SIZE,
    line: line?.ends && {
      ends: [placeOf(line.ends[0]), placeOf(line.ends[1])],
      text: cutter.fit(line.label, (right - left) / 2, AXIS_SIZE),
    },
  });
  for (const index of labels.hidden) cutter.keep(points[index]?.label ?? '');
  return {
    height: BOTTOM + 44,
    elements: [
      ...yScale.ticks.map((tick) => lineThrough({ color: 'grid' }, [left, yAt(tick)], [right, yAt(tick)])),
      lineThrough({ color: 'axis' }, [left, BOTTOM], [right, BOTTOM]),
      ...(line?.ends
        ? [lineThrough({ color: '2', width: 1.5, dash: '6 4' }, ...line.ends.map((end) => placeOf(end)))]
        : []),
      ...points.map((point) =>
        dotAt(
          placeOf([point.x, point.y]),
          4.5,
          '1',
          [
            point.label,
            formatter.pair(x.label, formatter.cell(point.x, x.format)),
            formatter.pair(y.label, formatter.cell(point.y, y.format)),
          ].join('\n'),
        ),
      ),
      ...xScale.ticks.flatMap((tick, index) =>
        labelBelow(xTicks[index] ?? '', xAt(tick), BOTTOM, [MARGIN, width]),
      ),
      ...yScale.ticks.map((tick, index) => labelLeft(yTicks[index] ?? '', left, yAt(tick))),
      textAt(`↑ ${cutter.fit(y.label, width - 2 * MARGIN - 20)}`, [MARGIN, 10], { color: 'muted' }),
      textAt(`${cutter.fit(x.label, width - 2 * MARGIN - 20)} →`, [width - MARGIN, BOTTOM + 33], {
        color: 'muted',
        align: 'end',
      }),
      ...labels.texts,
    ],
    cut: cutter.cut,
  };
}

/** Where all values are the same, with one to either side, so that the points stand in the middle. */
function spaced(values: number[]): number[] {
  const [least, most] = extent(values);
  return least < most ? values : [least - (Math.abs(least) / 5 || 1), most + (Math.abs(most) / 5 || 1)];
}

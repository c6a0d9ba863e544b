import type { PanelChart } from '../chart';
import { AXIS_SIZE } from './axis';
import type { Place } from './boxes';
import { type Canvas, type Drawing, LabelCutter, MARGIN } from './drawing';
import { lineParts, withLooks } from './line-look';
import { dotAt, lineThrough, rectAt, textAt } from './marks';
import { scaleOf } from './scale';

/** A panel is at least so wide, and its lines are so high, in px. */
const [NARROWEST, HEIGHT] = [150, 64];
const [GAP, HEAD, FOOT] = [20, 40, 30];

/** Small line charts beside and below each other, with the same steps; the first and the last are named. */
export function drawPanels(chart: PanelChart, { width, formatter }: Canvas): Drawing {
  const { panels, steps, format, isLastPartial } = chart;
  const cutter = new LabelCutter();
  const perRow = Math.max(1, Math.floor((width - 2 * MARGIN + GAP) / (NARROWEST + GAP)));
  const panelWidth = (width - 2 * MARGIN + GAP) / perRow - GAP;
  const pitch = HEAD + HEIGHT + FOOT;
  return {
    height: Math.ceil(panels.length / perRow) * pitch,
    elements: panels.flatMap((panel, at) =>
      panelAt(panel, MARGIN + (at % perRow) * (panelWidth + GAP), Math.floor(at / perRow) * pitch),
    ),
    cut: cutter.cut,
  };

  function panelAt(
    { label, note, values, before = [] }: PanelChart['panels'][number],
    left: number,
    top: number,
  ): string[] {
    const [plotTop, bottom] = [top + HEAD, top + HEAD + HEIGHT];
    const known = [...values, ...before].filter((value) => value !== null);
    const scale = scaleOf([0, ...known], 4);
    const stepWidth = panelWidth / Math.max(1, steps.length - 1);
    const x = (step: number) => (steps.length > 1 ? left + step * stepWidth : left + panelWidth / 2);
    const y = (value: number) => bottom - ((value - scale.low) / (scale.high - scale.low)) * HEIGHT;
    const placeOf = (step: number, value: number): Place => [x(step), y(value)];
    const lines = withLooks([
      { label: chart.title, values },
      ...(before.length > 0 ? [{ label: '', values: before, role: 'before' as const }] : []),
    ]);
    const last = values.findLastIndex((value) => value !== null);
    const ends = [steps[0] ?? '', steps.at(-1) ?? ''].map((step) =>
      cutter.fit(step, panelWidth / 2 - 4, AXIS_SIZE),
    );
    return [
      textAt(cutter.fit(label, panelWidth), [left, top + 10], { isBold: true }),
      textAt(cutter.fit(note, panelWidth, AXIS_SIZE), [left, top + 27], { color: 'muted', size: AXIS_SIZE }),
      lineThrough({ color: 'axis' }, [left, y(0)], [left + panelWidth, y(0)]),
      ...lines.toReversed().flatMap((line) => lineParts(line, placeOf, isLastPartial, 1.5)),
      ...(last < 0 ? [] : [dotAt(placeOf(last, values[last] as number), 3, '1')]),
      textAt(ends[0] ?? '', [left, bottom + 12], { color: 'muted', size: AXIS_SIZE }),
      textAt(steps.length > 1 ? (ends[1] ?? '') : '', [left + panelWidth, bottom + 12], {
        ...{ color: 'muted', size: AXIS_SIZE, align: 'end' },
      }),
      ...steps.map((step, at) => {
        const said = [values[at], before[at]].flatMap((value) =>
          value === null || value === undefined ? [] : [formatter.cell(value, format)],
        );
        const column = { left: x(at) - stepWidth / 2, right: x(at) + stepWidth / 2, top: plotTop, bottom };
        return rectAt(column, 'none', formatter.pair(`${label}, ${step}`, said.join(' / ')));
      }),
    ];
  }
}

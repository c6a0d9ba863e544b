import type { GroupedBarChart } from '../chart';
import { widest } from './axis';
import { barLayout, barsOf } from './bar-layout';
import { seriesColors } from './chart-colors';
import { type Canvas, type Drawing, LabelCutter, MARGIN, SIZE, valueWriter } from './drawing';
import { lineThrough, textAt } from './marks';
import { labelAndNumber } from './text';

/** Each of the two label columns at most, in px. */
const LABELS = 140;
const PITCH = 20;

/**
 * A bar per group and series, those of a group below each other. Every bar has the label of its series in front of it,
 * so that nothing depends on colours and nothing has to be looked up.
 */
export function drawGroups(
  { groups, series, format }: GroupedBarChart,
  { width, formatter }: Canvas,
): Drawing {
  const cutter = new LabelCutter();
  const write = valueWriter(
    series.flatMap(({ values }) => values),
    format,
    formatter,
  );
  const groupLabels = groups.map((label) => cutter.fit(label, Math.min(LABELS, width / 4)));
  const seriesLabels = series.map(({ label }) => cutter.fit(label, Math.min(LABELS, width / 4)));
  // An empty row parts the groups.
  const rows = groups.flatMap((_, group) => [
    ...(group > 0 ? [null] : []),
    ...series.map(({ label, values }, index) => ({ label, index, value: values[group] ?? 0 })),
  ]);
  const groupsEnd = MARGIN + widest(groupLabels, SIZE);
  const layout = barLayout({
    width,
    left: groupsEnd + 16 + widest(seriesLabels, SIZE) + 8,
    top: 4,
    pitch: PITCH,
    values: rows.map((row) => row?.value ?? null),
    write,
  });
  const colors = rows.map((row) => seriesColors[(row?.index ?? 0) % seriesColors.length] ?? '1');
  return {
    height: layout.bottom + 4,
    elements: [
      ...barsOf(
        layout,
        colors,
        rows.map((row) => (row ? labelAndNumber(row.label, formatter.cell(row.value, format)) : '')),
      ),
      ...groupLabels.map((label, group) => textAt(label, [MARGIN, layout.y(group * (series.length + 1))])),
      ...rows.flatMap((row, at) =>
        row
          ? [
              textAt(seriesLabels[row.index] ?? '', [layout.labelEnd, layout.y(at)], {
                color: 'muted',
                align: 'end',
              }),
              layout.valueText(row.value, at),
            ]
          : [lineThrough({ color: 'grid' }, [MARGIN, layout.y(at)], [width - MARGIN, layout.y(at)])],
      ),
    ],
    cut: cutter.cut,
  };
}

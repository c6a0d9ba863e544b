import type { BarChart } from '../chart';
import { widest } from './axis';
import { barLayout, barsOf } from './bar-layout';
import { type Canvas, type Drawing, LabelCutter, MARGIN, SIZE, valueWriter } from './drawing';
import { lineThrough, textAt } from './marks';
import { labelAndNumber } from './text';
import { textWidth } from './text-width';

/** Label column at most, in px. */
const LABELS = 210;

/** Horizontal bars that start at zero, each with its value at its end. */
export function drawBars({ bars, format, reference }: BarChart, { width, formatter }: Canvas): Drawing {
  const cutter = new LabelCutter();
  const values = bars.map(({ value }) => value);
  const labels = bars.map(({ label }) => cutter.fit(label, Math.min(LABELS, 0.4 * width)));
  const write = valueWriter([...values, ...(reference ? [reference.value] : [])], format, formatter);
  const layout = barLayout({
    width,
    left: MARGIN + widest(labels, SIZE) + 8,
    top: reference ? 24 : 4,
    pitch: bars.length > 20 ? 21 : 27,
    values,
    notes: bars.map(({ note = '' }) => note),
    write,
    crossing: reference?.value,
  });
  const labelTexts = labels.map((label, row) =>
    textAt(label, [layout.labelEnd, layout.y(row)], { align: 'end' }),
  );
  const referenceParts = reference ? referenceLine(reference) : [];
  return {
    height: layout.bottom + 4,
    elements: [
      ...barsOf(
        layout,
        values.map(() => '1'),
        bars.map(({ label, value }) => labelAndNumber(label, formatter.cell(value, format))),
      ),
      ...referenceParts,
      ...labelTexts,
      ...values.map(layout.valueText),
    ],
    cut: cutter.cut,
  };

  /** The line across all bars, and what it is above them. */
  function referenceLine({ label, value }: { label: string; value: number }): string[] {
    const room = width - 2 * MARGIN - textWidth(write(value), SIZE) - 8;
    const text = labelAndNumber(cutter.fit(label, room), write(value));
    const half = textWidth(text, SIZE) / 2;
    const x = layout.x(value);
    const middle = Math.min(Math.max(x, MARGIN + half), width - MARGIN - half);
    return [
      lineThrough({ color: 'text', dash: '4 3' }, [x, 19], [x, layout.bottom]),
      textAt(text, [middle, 9], { align: 'middle' }),
    ];
  }
}

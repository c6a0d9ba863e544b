import { largest } from '../../run/largest';
import type { Place } from './boxes';
import { type LabelCutter, MARGIN, SIZE } from './drawing';
import { textAt } from './marks';
import { plainLabel, wrap } from './text';
import { textWidth } from './text-width';

const LINE = 14;
/** Cells of narrow tables do not grow beyond this, in px. */
const WIDEST = 90;
/** Labels that do not fit above their column: length at most in px, font size, degrees they rise by. */
const SLANTING = { length: 110, size: 11, slope: 60 };

interface ColumnLabels {
  /** In px. */
  cellWidth: number;
  /** Of the labels, in px; the cells begin below it. */
  height: number;
  /** SVG elements. */
  texts: string[];
}

/** Labels above the columns of a table that begins at `left`: in up to two lines where they fit, otherwise slanting. */
export function columnLabels(
  columns: string[],
  left: number,
  width: number,
  cutter: LabelCutter,
): ColumnLabels {
  const cellWidth = cellWidthOf(columns, width - MARGIN - left);
  const labels = columns.map(plainLabel);
  const wrapped = labels.map((label) => wrap(label, cellWidth - 6, SIZE, 2));
  const isWhole = wrapped.every((lines, column) => lines.join(' ') === labels[column]);
  if (!isWhole) return slantingLabels(columns, left, width, cutter);
  const lines = largest(
    wrapped.map(({ length }) => length),
    1,
  );
  const at = (column: number, lineFromBottom: number): Place => [
    left + (column + 0.5) * cellWidth,
    4 + (lines - lineFromBottom + 0.5) * LINE,
  ];
  return {
    cellWidth,
    height: lines * LINE + 8,
    texts: wrapped.flatMap((texts, column) =>
      texts.map((text, line) => textAt(text, at(column, texts.length - line), { align: 'middle' })),
    ),
  };
}

function slantingLabels(columns: string[], left: number, width: number, cutter: LabelCutter): ColumnLabels {
  const { length, size, slope } = SLANTING;
  const labels = columns.map((label) => cutter.fit(label, length, size));
  const longest = largest(labels.map((label) => textWidth(label, size)));
  const angle = (slope * Math.PI) / 180;
  const height = Math.ceil(longest * Math.sin(angle)) + 20;
  // The last label leans over the right edge of the table.
  const cellWidth = cellWidthOf(columns, width - MARGIN - left - longest * Math.cos(angle));
  return {
    cellWidth,
    height,
    texts: labels.map((label, column) => {
      return textAt(label, [left + (column + 0.5) * cellWidth, height - 8], { size, slope });
    }),
  };
}

function cellWidthOf(columns: string[], room: number): number {
  return Math.floor(Math.min(WIDEST, room / Math.max(1, columns.length)));
}

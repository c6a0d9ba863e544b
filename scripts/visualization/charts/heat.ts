import type { HeatTable } from '../chart';
import { widest } from './axis';
import { type Canvas, compact, type Drawing, LabelCutter, MARGIN, SIZE } from './drawing';
import { columnLabels } from './heat-columns';
import { heatKey } from './heat-key';
import { heatSteps, indexSteps } from './heat-steps';
import { rectAt, textAt } from './marks';
import { labelAndNumber } from './text';
import { textWidth } from './text-width';

/** Row labels at most, in px; less where many columns need the room. */
const LABELS = { few: 140, many: 110 };
const MANY_COLUMNS = 10;
const CELL_HEIGHT = 26;
/** Of what has none: coloured as what is neither above nor below. */
const NO_INDEX = 100;
/** Between two cells the paper is seen. */
const HALF_GAP = 0.5;
/** Font sizes of the numbers in the cells; the largest that fits is taken. */
const SMALLEST = 8;
const SIZES = [12, 11, 10, 9, SMALLEST];

/** A cell per row and column, coloured in steps that a key below explains, with its value where all have room. */
export function drawHeat(
  { rows, columns, values, indexes, format }: HeatTable,
  { width, formatter }: Canvas,
): Drawing {
  const cutter = new LabelCutter();
  const room = columns.length > MANY_COLUMNS ? LABELS.many : LABELS.few;
  const rowLabels = rows.map((label) => cutter.fit(label, room));
  const left = MARGIN + widest(rowLabels, SIZE) + 8;
  const { cellWidth, height: top, texts: columnTexts } = columnLabels(columns, left, width, cutter);
  const steps = indexes ? indexSteps() : heatSteps(known(values.flat()), format, formatter);
  const numbers = writeCells(values, cellWidth);
  const bottom = top + rows.length * CELL_HEIGHT;
  const key = heatKey(steps, left, width, bottom);
  const middle = (row: number) => top + (row + 0.5) * CELL_HEIGHT;
  const cells = values.flatMap((row, y) =>
    row.flatMap((value, x) => {
      const by = indexes ? (indexes[y]?.[x] ?? NO_INDEX) : value;
      return value === null || by === null ? [] : [{ value, by, x, y, color: steps.colorOf(by) }];
    }),
  );
  return {
    height: key.bottom,
    elements: [
      ...cells.map(({ value, by, x, y, color }) =>
        rectAt(
          {
            left: left + x * cellWidth + HALF_GAP,
            right: left + (x + 1) * cellWidth - HALF_GAP,
            top: top + y * CELL_HEIGHT + HALF_GAP,
            bottom: top + (y + 1) * CELL_HEIGHT - HALF_GAP,
          },
          color,
          labelAndNumber(
            formatter.pair(`${rows[y]}, ${columns[x]}`, '').trimEnd(),
            `${formatter.cell(value, format)}${indexOf(value, by)}`,
          ),
        ),
      ),
      ...columnTexts,
      ...rowLabels.map((label, row) => textAt(label, [left - 8, middle(row)], { align: 'end' })),
      ...cells.map(({ x, y, color }) =>
        textAt(numbers.texts[y]?.[x] ?? '', [left + (x + 0.5) * cellWidth, middle(y)], {
          color: `on-${color}`,
          size: numbers.size,
          align: 'middle',
        }),
      ),
      ...key.texts,
    ],
    cut: cutter.cut,
  };

  /** What a colour stands for, for who cannot tell it. */
  function indexOf(value: number, by: number): string {
    return by === value ? '' : ` (${formatter.cell(Math.round(by), 'units')})`;
  }

  /** All cells alike; the sign of the currency, which the key shows, is left out where it does not fit. */
  function writeCells(all: (number | null)[][], width: number) {
    const ways = [format, 'units' as const].map((way) =>
      all.map((row) => row.map((value) => (value === null ? '' : write(value, way)))),
    );
    for (const size of SIZES) {
      for (const texts of ways) {
        if (fits(texts, size, width - 4)) return { texts, size };
      }
    }
    const [, shortest = []] = ways;
    // Numbers may touch the borders of their cells, but not those beside them.
    return { texts: fits(shortest, SMALLEST, width) ? shortest : [], size: SMALLEST };
  }

  function write(value: number, way: typeof format): string {
    return way === 'ratio' && !indexes && Math.abs(value) < 1000
      ? formatter.cell(value, way)
      : compact(value, way, formatter);
  }
}

/** Without the cells that hold nothing. */
function known(values: (number | null)[]): number[] {
  return values.filter((value) => value !== null);
}

function fits(texts: string[][], size: number, width: number): boolean {
  return texts.flat().every((text) => textWidth(text, size) <= width);
}

import type { Text } from '../../../models/shared/text';
import { isMonthPartial, monthsOf } from '../../run/calendar';
import type { Chart, LineChart, NumberFormat } from '../chart';
import { textIn } from '../messages/text-in';
import type { PresentationInput } from '../presentation';
import type { ResultColumn } from '../result-column';
import { MOST_SERIES } from '../shares';
import { firstOf, subtitleOf } from '../subtitle';
import type { Cell } from '../view';
import type { ShownRow } from './shown-rows';

/** A ChartOf, its columns as the texts they are. */
export type Drawn = { only?: Record<string, Cell> } & (
  | { type: 'bars'; by: string; of: string; reference?: { at: number; label: Text } }
  | { type: 'pareto'; by: string; of: string; before: string }
  | { type: 'heat'; rows: string; columns: string; of: string }
  | { type: 'lines'; over: string; of: string; each?: string; split?: string; range?: [string, string] }
  | { type: 'dots'; of: string; x: string; y: string }
);

const MOST = { bars: 20, rows: 20, columns: 24, pictures: 6 };

/** The charts that an analysis names by its columns; none where no row has a value. */
export function drawDeclared(
  { table, period, formatter, messages }: PresentationInput,
  drawn: Drawn,
  all: readonly ShownRow[],
  finding: string | undefined,
): Chart[] {
  const value = drawn.type === 'dots' ? drawn.y : drawn.of;
  const by = { bars: 'by', pareto: 'by', heat: 'rows', lines: 'over', dots: 'of' }[drawn.type];
  const dimension = columnOf((drawn as unknown as Record<string, string>)[by] ?? '');
  const measure = columnOf(value);
  const only = Object.entries(drawn.only ?? {});
  const rows = all.filter(
    ({ cells }) => cells[value] !== null && only.every(([column, wanted]) => cells[column] === wanted),
  );
  if (rows.length === 0 || !period) return [];
  const format = measure.format as NumberFormat;
  const titled = (cut: string[] = []) => ({
    title: finding ?? messages.chart.compared(measure.label, dimension.label),
    subtitle: subtitleOf([measure.label, ...cut], period, formatter, messages),
  });
  const cutTo = (most: number, count: number, label: string) =>
    firstOf(label, most, count, formatter, messages);

  switch (drawn.type) {
    case 'bars':
      return [
        {
          ...{ type: 'bars', format, ...titled(cutTo(MOST.bars, rows.length, dimension.label)) },
          bars: ends(rows).map((row) => ({ label: row.show(drawn.by), value: numberIn(row, value) })),
          ...(drawn.reference
            ? {
                reference: {
                  label: textIn(drawn.reference.label, formatter.locale),
                  value: drawn.reference.at,
                },
              }
            : {}),
        },
      ];
    case 'pareto':
      return [
        {
          ...{ type: 'bars', format, ...titled(cutTo(MOST.bars, rows.length, dimension.label)) },
          bars: rows.slice(0, MOST.bars).map((row) => {
            const before =
              row.cells[drawn.before] === null
                ? ''
                : ` (${columnOf(drawn.before).label}: ${row.show(drawn.before)})`;
            return { label: `${row.show(drawn.by)}${before}`, value: numberIn(row, value) };
          }),
        },
      ];
    case 'heat':
      return [heat(drawn.rows, drawn.columns)];
    case 'dots':
      return [
        {
          ...{ type: 'scatter', ...titled() },
          x: { label: columnOf(drawn.x).label, format: columnOf(drawn.x).format as NumberFormat },
          y: { label: measure.label, format },
          points: rows
            .filter(({ cells }) => cells[drawn.x] !== null)
            .map((row) => ({
              label: row.show(drawn.of),
              x: numberIn(row, drawn.x),
              y: numberIn(row, value),
            })),
        },
      ];
    case 'lines': {
      const { split } = drawn;
      if (split === undefined) return [{ ...titled(), ...linesOf(rows, drawn) }];
      return [...grouped(rows, (row) => row.show(split))]
        .slice(0, MOST.pictures)
        .map(([name, its]) => ({ ...titled(), title: name, ...linesOf(its, drawn) }));
    }
  }

  function columnOf(name: string): ResultColumn {
    const column = table.columns.find((each) => each.name === name && !each.code);
    if (!column) throw new Error(`its chart names the column ${name}, which the result lacks`);
    return column;
  }

  /** A cell per pair; one without a row is 0 where rows can be added up, else empty. */
  function heat(down: string, across: string): Chart {
    const byRow = [...grouped(rows, (row) => row.show(down))];
    const steps =
      columnOf(across).format === 'month'
        ? rows.toSorted((a, b) => (keyOf(a, across) < keyOf(b, across) ? -1 : 1))
        : rows;
    const columns = [...grouped(steps, (row) => row.show(across)).keys()].slice(-MOST.columns);
    const shown = byRow.slice(0, MOST.rows);
    return {
      ...{ type: 'heat', format, ...titled(cutTo(MOST.rows, byRow.length, dimension.label)), columns },
      rows: shown.map(([name]) => name),
      values: shown.map(([, its]) => {
        const cells = grouped(its, (row) => row.show(across));
        return columns.map((column) => sumOf(cells.get(column) ?? [], value));
      }),
    };
  }

  function linesOf(its: readonly ShownRow[], { over, each, range }: Drawn & { type: 'lines' }) {
    const isMonth = columnOf(over).format === 'month';
    const found = [...new Set(its.map((row) => keyOf(row, over)))].sort();
    const [first = '', last = ''] = [found[0], found.at(-1)];
    // Months without a row are steps, too: nothing is drawn nearer than it was.
    const steps = isMonth ? monthsOf({ first: `${first}-01`, last: `${last}-01` }) : found;
    const labelOf = new Map(its.map((row) => [keyOf(row, over), row.show(over)]));
    const lines = each
      ? [...grouped(its, (row) => row.show(each))].map(([label, group]) => ({ label, group, column: value }))
      : [value, ...(range ?? [])].map((column) => ({ label: columnOf(column).label, group: its, column }));
    const series = lines.map(({ label, group, column }) => {
      const cells = grouped(group, (row) => keyOf(row, over));
      return { label, values: steps.map((step) => sumOf(cells.get(step) ?? [], column)) };
    });
    const total = ({ values }: { values: (number | null)[] }) =>
      values.reduce<number>((sum, each) => sum + (each ?? 0), 0);
    return {
      ...{ type: 'lines' as const, format },
      steps: steps.map((step) => (isMonth ? formatter.cell(step, 'month') : (labelOf.get(step) ?? step))),
      series: each ? series.toSorted((a, b) => total(b) - total(a)).slice(0, MOST_SERIES) : series,
      isLastPartial: isMonth && last === period?.last.slice(0, 7) && isMonthPartial(period.last),
    } satisfies Omit<LineChart, 'title' | 'subtitle'>;
  }

  function sumOf(group: readonly ShownRow[], column: string): number | null {
    if (group.length === 0) return columnOf(column).isAdditive ? 0 : null;
    return group.reduce((sum, row) => sum + numberIn(row, column), 0);
  }
}

/** The first bars; where they go both ways, the first and the last. */
function ends(rows: readonly ShownRow[]): ShownRow[] {
  if (rows.length <= MOST.bars) return [...rows];
  const half = MOST.bars / 2;
  const isBoth = Object.values(rows.at(-1)?.cells ?? {}).some((cell) => typeof cell === 'number' && cell < 0);
  return isBoth ? [...rows.slice(0, half), ...rows.slice(-half)] : rows.slice(0, MOST.bars);
}

function numberIn({ cells }: ShownRow, column: string): number {
  return Number(cells[column]);
}

function keyOf({ cells }: ShownRow, column: string): string {
  return String(cells[column] ?? '–');
}

function grouped(rows: readonly ShownRow[], nameOf: (row: ShownRow) => string): Map<string, ShownRow[]> {
  const groups = new Map<string, ShownRow[]>();
  for (const row of rows) {
    const name = nameOf(row);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return groups;
}

import type { Text } from '../../../models/shared/text';
import { isMonthPartial, monthsOf } from '../../run/calendar';
import type { Chart, LineChart, NumberFormat, PanelChart } from '../chart';
import { FEW_MONTHS } from '../figures/revenue-chart';
import { textIn } from '../messages/text-in';
import type { PresentationInput } from '../presentation';
import type { ResultColumn } from '../result-column';
import { endsOf, firstOf, subtitleOf } from '../subtitle';
import type { Cell } from '../view';
import { grouped } from './grouped';
import type { ShownRow } from './shown-rows';

/** A ChartOf, its columns as the texts they are. */
export type Drawn = { only?: Record<string, Cell> } & (
  | { type: 'bars'; by: string; of: string; reference?: { at: number; label: Text } }
  | { type: 'pareto'; by: string; of: string; before: string }
  | { type: 'heat'; rows: string; columns: string; of: string }
  | { type: 'lines'; over: string; of: string; each?: string; split?: string; range?: [string, string] }
  | { type: 'dots'; of: string; x: string; y: string }
);

/** Lines that are told apart in one picture; more have one each. */
const MOST = { bars: 20, rows: 20, columns: 24, lines: 3, panels: 12 };

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
    case 'bars': {
      // Of bars that go both ways both ends are asked for.
      const isBoth = [1, -1].every((way) => rows.some((row) => Math.sign(numberIn(row, value)) === way));
      const shown = isBoth
        ? endsOf(rows, MOST.bars, dimension.label, formatter, messages)
        : { items: rows.slice(0, MOST.bars), said: cutTo(MOST.bars, rows.length, dimension.label) };
      return [
        {
          ...{ type: 'bars', format, ...titled(shown.said) },
          bars: shown.items.map((row) => ({ label: row.show(drawn.by), value: numberIn(row, value) })),
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
    }
    case 'pareto':
      return [
        {
          ...{ type: 'bars', format, ...titled(cutTo(MOST.bars, rows.length, dimension.label)) },
          bars: rows.slice(0, MOST.bars).map((row) => {
            const before =
              row.cells[drawn.before] === null
                ? ''
                : ` (${formatter.pair(columnOf(drawn.before).label, row.show(drawn.before))})`;
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
      if (isShort(drawn.over)) return [];
      const name = drawn.split ?? drawn.each;
      const groups = name === undefined ? [] : [...grouped(rows, (row) => row.show(name))];
      const isMany = drawn.split !== undefined || groups.length > MOST.lines;
      return isMany ? [panelsOf(groups, drawn)] : [{ ...titled(), ...linesOf(rows, groups, drawn) }];
    }
  }

  function columnOf(name: string): ResultColumn {
    const column = table.columns.find((each) => each.name === name && !each.isNaming);
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

  /** Whether these are months of the sales, too few for a line: two that are cut off rise or fall by that alone. */
  function isShort(over: string): boolean {
    const months = new Set(rows.map((row) => keyOf(row, over)));
    const last = period?.last.slice(0, 7) ?? '';
    return (
      columnOf(over).format === 'month' &&
      months.size < FEW_MONTHS &&
      [...months].every((month) => month <= last)
    );
  }

  function linesOf(
    its: readonly ShownRow[],
    groups: readonly [string, ShownRow[]][],
    { over, range }: Drawn & { type: 'lines' },
  ): Omit<LineChart, 'title' | 'subtitle'> {
    const { keys, ...axis } = stepsOf(its, over);
    const lines = groups.length > 0 ? groups : [[measure.label, its] as const];
    const [lows, highs] = (range ?? []).map((column) => valuesOf(its, over, keys, column));
    return {
      ...{ type: 'lines', format, ...axis },
      series: lines
        .map(([label, some]) => ({ label, values: valuesOf(some, over, keys, value) }))
        .toSorted(largestFirst),
      ...(lows && highs ? { band: { lows, highs } } : {}),
    };
  }

  function panelsOf(
    groups: readonly [string, ShownRow[]][],
    { over }: Drawn & { type: 'lines' },
  ): PanelChart {
    const { keys, ...axis } = stepsOf(rows, over);
    const panels = groups
      .map(([label, some]) => ({ label, values: valuesOf(some, over, keys, value) }))
      .toSorted(largestFirst)
      .slice(0, MOST.panels);
    const note = (values: readonly (number | null)[]) =>
      measure.isAdditive ? formatter.compact(total(values), format) : '';
    return {
      ...{ type: 'panels', format, ...titled(cutTo(MOST.panels, groups.length, measure.label)), ...axis },
      panels: panels.map((panel) => ({ ...panel, note: note(panel.values) })),
    };
  }

  /** Months without a row are steps, too: nothing is drawn nearer than it was. */
  function stepsOf(its: readonly ShownRow[], over: string) {
    const isMonth = columnOf(over).format === 'month';
    const found = [...new Set(its.map((row) => keyOf(row, over)))].sort();
    const [first = '', last = ''] = [found[0], found.at(-1)];
    const steps = isMonth ? monthsOf({ first: `${first}-01`, last: `${last}-01` }) : found;
    const labelOf = new Map(its.map((row) => [keyOf(row, over), row.show(over)]));
    const isLastPartial = isMonth && last === period?.last.slice(0, 7) && isMonthPartial(period.last);
    const labels = steps.map((step) => {
      if (!isMonth) return labelOf.get(step) ?? step;
      const month = formatter.cell(step, 'month');
      return isLastPartial && step === last
        ? messages.revenue.until(month, String(Number(period?.last.slice(8))))
        : month;
    });
    return { keys: steps, steps: labels, isLastPartial };
  }

  function valuesOf(its: readonly ShownRow[], over: string, keys: readonly string[], column: string) {
    const cells = grouped(its, (row) => keyOf(row, over));
    return keys.map((key) => sumOf(cells.get(key) ?? [], column));
  }

  function sumOf(group: readonly ShownRow[], column: string): number | null {
    if (group.length === 0) return columnOf(column).isAdditive ? 0 : null;
    return group.reduce((sum, row) => sum + numberIn(row, column), 0);
  }
}

interface Valued {
  values: readonly (number | null)[];
}

function largestFirst(a: Valued, b: Valued): number {
  return total(b.values) - total(a.values);
}

function total(values: readonly (number | null)[]): number {
  return values.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}

function numberIn({ cells }: ShownRow, column: string): number {
  return Number(cells[column]);
}

function keyOf({ cells }: ShownRow, column: string): string {
  return String(cells[column] ?? '–');
}

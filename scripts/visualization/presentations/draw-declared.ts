import type { Text } from '../../../models/shared/text';
import { monthsOf, type Period } from '../../run/calendar';
import type { Chart, LineChart, NumberFormat, PanelChart } from '../chart';
import { textIn } from '../messages/text-in';
import { isShort, monthSteps } from '../month-steps';
import type { PresentationInput } from '../presentation';
import type { ResultColumn } from '../result-column';
import { endsOf, firstOf, subtitleOf } from '../subtitle';
import type { Cell } from '../view';
import { grouped } from './grouped';
import type { ShownRow } from './shown-rows';

/** A ChartOf, its columns as the texts they are. */
export type Drawn = { only?: Record<string, Cell>; title?: Text } & (
  | { type: 'bars'; by: string; of: string; reference?: { at: number; label: Text } }
  | { type: 'pareto'; by: string; of: string; before: string }
  | { type: 'heat'; rows: string; columns: string; of: string; isIndex?: true }
  | { type: 'lines'; over: string; of: string; each?: string; split?: string; range?: [string, string] }
  | { type: 'dots'; of: string; x: string; y: string }
);

/** Lines that are told apart in one picture; more have one each. */
const MOST = { bars: 20, rows: 20, columns: 24, lines: 3, panels: 12 };

/**
 * The charts that an analysis names by its columns; none where there are not two to compare.
 *
 * @param days that they are of, where it is not all of the sales; null where it is none of them.
 */
export function drawDeclared(
  { table, period, formatter, messages }: PresentationInput,
  drawn: Drawn,
  all: readonly ShownRow[],
  finding: string | undefined,
  days: Period | null | undefined = period,
): Chart[] {
  const value = drawn.type === 'dots' ? drawn.y : drawn.of;
  const by = { bars: 'by', pareto: 'by', heat: 'rows', lines: 'over', dots: 'of' }[drawn.type];
  const dimension = columnOf((drawn as unknown as Record<string, string>)[by] ?? '');
  const label = nameOf(dimension.name);
  const measure = columnOf(value);
  const only = Object.entries(drawn.only ?? {});
  const rows = all.filter(
    ({ cells }) => cells[value] !== null && only.every(([column, wanted]) => cells[column] === wanted),
  );
  if (rows.length < 2 || !period) return [];
  const format = measure.format as NumberFormat;
  const titled = (cut: string[] = []) => ({
    title: drawn.title
      ? textIn(drawn.title, formatter.locale)
      : (finding ?? messages.chart.compared(measure.label, label)),
    subtitle: subtitleOf([measure.label, ...cut], days, formatter, messages),
  });
  const endsTo = <Item>(items: readonly Item[], most: number, of: string) =>
    endsOf(items, most, of, formatter, messages);
  const firstTo = <Item>(items: readonly Item[], most: number, of: string) => ({
    items: items.slice(0, most),
    said: firstOf(of, most, items.length, formatter, messages),
  });

  switch (drawn.type) {
    case 'bars': {
      // Both ends are asked for of stores, and of bars that go both ways.
      const isBoth =
        dimension.kind === 'store' ||
        [1, -1].every((way) => rows.some((row) => Math.sign(numberIn(row, value)) === way));
      const shown = (isBoth ? endsTo : firstTo)(rows, MOST.bars, label);
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
    case 'pareto': {
      const shown = firstTo(rows, MOST.bars, label);
      // What a bar and those above it bring stands in the row below it.
      const bars = shown.items.map((row, at) => ({
        ...{ label: row.show(drawn.by), value: numberIn(row, value) },
        note: rows[at + 1]?.show(drawn.before) ?? '',
      }));
      return [{ type: 'bars', format, ...titled([...shown.said, messages.chart.shareSoFar]), bars }];
    }
    case 'heat':
      return heat(drawn);
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
      const months = new Set(rows.map((row) => keyOf(row, drawn.over)));
      if (columnOf(drawn.over).format === 'month' && isShort(months, period)) return [];
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

  /** What a column is called; of codes, what their names are. */
  function nameOf(name: string): string {
    const next = table.columns[table.columns.indexOf(columnOf(name)) + 1];
    return next?.isNaming ? next.label : columnOf(name).label;
  }

  /** A cell per pair; one without a row is 0 where rows can be added up, else empty. */
  function heat({ rows: down, columns: across, isIndex }: Drawn & { type: 'heat' }): Chart[] {
    const byRow = [...grouped(rows, (row) => row.show(down))];
    const isMonth = columnOf(across).format === 'month';
    const steps = isMonth ? rows.toSorted((a, b) => (keyOf(a, across) < keyOf(b, across) ? -1 : 1)) : rows;
    const byColumn = [...grouped(steps, (row) => row.show(across)).keys()];
    if (byRow.length < 2 || byColumn.length < 2) return [];
    const columns = isMonth
      ? { items: byColumn.slice(-MOST.columns), said: [] }
      : endsTo(byColumn, MOST.columns, nameOf(across));
    const shown = firstTo(byRow, MOST.rows, label);
    const values = shown.items.map(([, its]) => {
      const cells = grouped(its, (row) => row.show(across));
      return columns.items.map((column) => sumOf(cells.get(column) ?? [], value));
    });
    return [
      {
        ...{
          type: 'heat',
          format,
          ...titled([...shown.said, ...columns.said, ...(isIndex ? [messages.chart.indexColors] : [])]),
        },
        ...{ columns: columns.items, rows: shown.items.map(([name]) => name), values },
        ...(isIndex ? { indexes: values } : {}),
      },
    ];
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
      ...{ type: 'panels', format, ...titled(firstTo(groups, MOST.panels, measure.label).said), ...axis },
      panels: panels.map((panel) => ({ ...panel, note: note(panel.values) })),
    };
  }

  /** Months without a row are steps, too: nothing is drawn nearer than it was. */
  function stepsOf(its: readonly ShownRow[], over: string) {
    const isMonth = columnOf(over).format === 'month';
    const found = [...new Set(its.map((row) => keyOf(row, over)))].sort();
    const [first = '', last = ''] = [found[0], found.at(-1)];
    const steps = isMonth ? monthsOf({ first: `${first}-01`, last: `${last}-01` }) : found;
    if (isMonth && period) return { keys: steps, ...monthSteps(steps, period, formatter, messages) };
    const labelOf = new Map(its.map((row) => [keyOf(row, over), row.show(over)]));
    return { keys: steps, steps: steps.map((step) => labelOf.get(step) ?? step), isLastPartial: false };
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

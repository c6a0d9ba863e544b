import { isMonthPartial, monthsOf } from '../../run/calendar';
import type { LineChart } from '../chart';
import type { Finding, Presentation, PresentationInput } from '../presentation';
import type { NumberColumn } from '../result-column';
import type { GroupSum } from '../result-table';
import { MOST_SERIES, seriesOf, shareOf, totalOf } from '../shares';
import { firstOf, subtitleOf } from '../subtitle';
import type { ViewColumn } from '../view';
import { nothing } from './nothing';

const MOST_BARS = 20;

type Value = Omit<GroupSum, 'codes'>;

/** The presentation of an analysis that has none of its own: its first measure as lines over months, else as bars. */
export const inferred: Presentation = { section: 'other', present };

async function present(input: PresentationInput): Promise<Finding> {
  const { table, period, formatter, messages } = input;
  const { caveats, chart, findings, missing } = messages;
  const { measure } = table;
  if (!period) return nothing(missing.noSales);
  if (!measure || table.dimensions.length === 0) return nothing(missing.noNumbers);
  // What cannot be added up over the other dimensions is one value for all of them together.
  const dimensions = measure.isAdditive ? table.dimensions.slice(0, 1) : table.dimensions;
  const values = await valuesOf(table, measure, dimensions);
  const [best, second] = values;
  if (!best) return nothing(missing.noRows);
  const label = dimensions.map((dimension) => dimension.label).join(', ');
  const nameOf = ({ keys }: Value) =>
    dimensions.map(({ format }, index) => formatter.cell(keys[index] ?? '', format)).join(', ');
  const shown = (value: Value) => formatter.cell(value.value, measure.format);
  const share = measure.isAdditive ? shareOf(best.value, totalOf(values), formatter) : undefined;
  const leader = second && best.value > second.value ? { name: nameOf(best), second } : undefined;
  const highest = findings.highest(nameOf(best), shown(best));
  const lines = await linesOf(input, measure);
  const cut = lines ? [] : firstOf(label, MOST_BARS, values.length, formatter, messages);
  const titled = {
    format: measure.format,
    title: !leader
      ? chart.compared(measure.label, label)
      : share
        ? findings.leads(leader.name, share)
        : highest,
    subtitle: subtitleOf([measure.label, ...cut], period, formatter, messages),
  };
  const bars = values.slice(0, MOST_BARS).map((value) => ({ label: nameOf(value), value: value.value }));
  const sentence =
    leader && share
      ? findings.leadsLong(leader.name, shown(best), share, nameOf(leader.second), shown(leader.second))
      : `${highest}.`;
  return {
    charts: [lines ? { ...titled, ...lines } : { ...titled, type: 'bars', bars }],
    explanation: leader ? [sentence] : [],
    caveats: measure.format === 'money' ? [caveats.listPrice] : [],
  };
}

/** The measure month by month, one line per name; undefined where the result has no months. */
async function linesOf(
  { table, period, formatter, messages }: PresentationInput,
  measure: NumberColumn,
): Promise<Pick<LineChart, 'type' | 'steps' | 'series' | 'isLastPartial'> | undefined> {
  const month = table.dimensions.find(({ format }) => format === 'month');
  const name = table.dimensions.find(({ format }) => format === 'text');
  if (!period || !month) return undefined;
  const steps = monthsOf(period);
  const values = await valuesOf(table, measure, name ? [name, month] : [month]);
  const named = name ? values : values.map((value) => ({ ...value, keys: [measure.label, ...value.keys] }));
  const names = new Set(named.map(({ keys }) => keys[0])).size;
  // Without adding up there is no line for the rest, no zero for a missing month, and one value for each month.
  const isComplete = names <= MOST_SERIES && named.length === names * steps.length;
  if (!measure.isAdditive && !isComplete) return undefined;
  return {
    type: 'lines',
    steps: steps.map((step) => formatter.cell(step, 'month')),
    series: seriesOf(named, steps, messages.chart.other),
    isLastPartial: isMonthPartial(period.last),
  };
}

/** The measure by some dimensions, largest first: added up, or as it stands in the rows where that makes no sense. */
async function valuesOf(
  table: PresentationInput['table'],
  measure: NumberColumn,
  dimensions: readonly ViewColumn[],
): Promise<Value[]> {
  if (measure.isAdditive) return table.sumBy(measure, dimensions);
  const at = ({ name }: ViewColumn) => table.columns.findIndex((column) => column.name === name);
  const rows = await table.labelledRows();
  return rows
    .filter((row) => row[at(measure)] !== null)
    .map((row) => ({
      keys: dimensions.map((dimension) => String(row[at(dimension)] ?? '–')),
      value: Number(row[at(measure)]),
    }))
    .sort((a, b) => b.value - a.value);
}

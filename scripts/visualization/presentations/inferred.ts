import type { LineChart } from '../chart';
import type { Finding, Presentation, PresentationInput } from '../presentation';
import type { GroupSum } from '../result-table';
import type { ViewColumn } from '../view';
import { isMonthPartial, monthsOf } from './months';
import { seriesOf, shareOf, totalOf } from './shares';

const MOST_BARS = 20;
const MOST_LINES = 5;

/** The presentation of an analysis that has none of its own: its first measure as lines over months, else as bars. */
export const inferred: Presentation = { section: 'other', present };

async function present(input: PresentationInput): Promise<Finding> {
  const { table, period, formatter, messages } = input;
  const { chart, caveats, findings, missing } = messages;
  const { dimensions, measure } = table;
  const [label] = dimensions;
  const nothing = (why: string): Finding => ({ charts: [], missing: why, explanation: [], caveats: [] });
  if (!period) return nothing(missing.noSales);
  if (!measure || !label) return nothing(missing.noNumbers);
  const groups = measure.isAdditive ? await table.sumBy(measure, [label]) : valuesOf(table, measure, label);
  const [best, second] = groups;
  if (!best) return nothing(missing.noRows);
  const nameOf = ({ keys }: GroupSum) => formatter.cell(keys[0] ?? '', label.format);
  const value = (group: GroupSum) => formatter.cell(group.value, measure.format);
  const total = totalOf(groups);
  const share = shareOf(best.value, total, formatter);
  const isPartOfWhole = measure.isAdditive && second !== undefined && total > 0;
  const titled = {
    format: numberFormat(measure),
    title: isPartOfWhole ? findings.leads(nameOf(best), share) : findings.highest(nameOf(best), value(best)),
    subtitle: chart.subtitle(
      measure.label,
      chart.period(formatter.day(period.first), formatter.day(period.last)),
    ),
  };
  const lines = measure.isAdditive ? await linesOf(input, measure) : undefined;
  const bars = groups.slice(0, MOST_BARS).map((group) => ({ label: nameOf(group), value: group.value }));
  return {
    charts: [lines ? { ...titled, ...lines } : { ...titled, type: 'bars', bars }],
    explanation: [
      isPartOfWhole
        ? findings.leadsLong(nameOf(best), value(best), share, nameOf(second), value(second))
        : `${findings.highest(nameOf(best), value(best))}.`,
    ],
    caveats: measure.format === 'money' ? [caveats.listPrice] : [],
  };
}

/** The measure month by month, one line per name; undefined where the result has no months. */
async function linesOf(
  { table, period, formatter, messages }: PresentationInput,
  measure: ViewColumn,
): Promise<Pick<LineChart, 'type' | 'steps' | 'series' | 'isLastPartial'> | undefined> {
  const month = table.dimensions.find(({ format }) => format === 'month');
  const name = table.dimensions.find(({ format }) => format === 'text');
  if (!period || !month) return undefined;
  const steps = monthsOf(period);
  const groups = await table.sumBy(measure, name ? [name, month] : [month]);
  const named = name ? groups : groups.map((group) => ({ ...group, keys: [measure.label, ...group.keys] }));
  return {
    type: 'lines',
    steps: steps.map((step) => formatter.cell(step, 'month')),
    series: seriesOf(named, steps, MOST_LINES, messages.chart.other),
    isLastPartial: isMonthPartial(period.last),
  };
}

/** The rows themselves, largest first, of a measure that cannot be added up. */
function valuesOf(table: PresentationInput['table'], measure: ViewColumn, label: ViewColumn): GroupSum[] {
  const at = ({ name }: ViewColumn) => table.columns.findIndex((column) => column.name === name);
  const [value, key] = [at(measure), at(label)];
  return [...table.rows(MOST_BARS)]
    .filter((row) => row[value] !== null)
    .map((row) => ({
      keys: [String(row[key] ?? '–')],
      codes: [String(row[key])],
      value: Number(row[value]),
    }));
}

function numberFormat({ format }: ViewColumn): 'units' | 'money' | 'ratio' {
  return format === 'units' || format === 'money' ? format : 'ratio';
}

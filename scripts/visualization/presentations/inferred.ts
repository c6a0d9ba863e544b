import { monthsOf, type Period } from '../../run/calendar';
import type { LineChart } from '../chart';
import { isolated } from '../isolated';
import type { Messages } from '../messages/messages';
import { isShort, monthSteps } from '../month-steps';
import type { Formatter } from '../number-format';
import type { Finding, Presentation, PresentationInput } from '../presentation';
import type { NumberColumn, ResultColumn } from '../result-column';
import { shareOf, totalOf } from '../shares';
import { firstOf, subtitleOf } from '../subtitle';
import { type Cell, worded } from '../view';
import { nothing } from './nothing';

const MOST_BARS = 20;

interface Value {
  key: string;
  value: number;
}

/**
 * The presentation of an analysis that says nothing about it: where its kinds leave one dimension and one measure, lines
 * over months, else bars; otherwise only the table.
 */
export const inferred: Presentation = { section: 'other', present };

async function present(input: PresentationInput): Promise<Finding> {
  const { table, period, formatter, messages } = input;
  const { chart, findings, missing } = messages;
  const { measure } = table;
  const [dimension, ...others] = table.dimensions;
  if (!period) return nothing(missing.noSales);
  if (!measure || !dimension || others.length > 0) return nothing(missing.noChart);
  const values = await valuesOf(table, measure, dimension);
  const sorted = values.toSorted((a, b) => b.value - a.value);
  const [best, second] = sorted;
  if (!best) return nothing(missing.noRows);
  const isMonth = dimension.kind === 'month';
  if (!second) return nothing(missing.noChart);
  const nameOf = ({ key }: Value) => named(key, dimension, formatter);
  const shown = (value: Value) => formatter.cell(value.value, measure.format);
  const share = measure.isAdditive ? shareOf(best.value, totalOf(values), formatter) : undefined;
  const leader = best.value > second.value ? { name: nameOf(best), second } : undefined;
  const highest = findings.highest(nameOf(best), shown(best));
  const lines = isMonth ? lineOf(values, measure, period, formatter, messages) : undefined;
  if (lines && isShort(new Set(values.map(({ key }) => key)), period)) return nothing(missing.noChart);
  const cut = lines ? [] : firstOf(dimension.label, MOST_BARS, values.length, formatter, messages);
  const titled = {
    format: measure.format,
    title: !leader
      ? chart.compared(measure.label, dimension.label)
      : share
        ? findings.leads(leader.name, share)
        : highest,
    subtitle: subtitleOf([measure.label, ...cut], period, formatter, messages),
  };
  const bars = sorted.slice(0, MOST_BARS).map((value) => ({ label: nameOf(value), value: value.value }));
  const sentence =
    leader && share
      ? findings.leadsLong(leader.name, shown(best), share, nameOf(leader.second), shown(leader.second))
      : `${highest}.`;
  return {
    charts: [lines ? { ...titled, ...lines } : { ...titled, type: 'bars', bars }],
    explanation: leader ? [sentence] : [],
    caveats: [],
  };
}

/** The measure month by month; undefined where a month is missing of what cannot be added up, for it is not 0 there. */
function lineOf(
  values: readonly Value[],
  measure: NumberColumn,
  period: Period,
  formatter: Formatter,
  messages: Messages,
): Pick<LineChart, 'type' | 'steps' | 'series' | 'isLastPartial'> | undefined {
  const byMonth = new Map(values.map(({ key, value }) => [key, value]));
  const months = [...byMonth.keys(), period.first.slice(0, 7), period.last.slice(0, 7)].sort();
  // A result may reach beyond the sales.
  const steps = monthsOf({ first: `${months[0]}-01`, last: `${months.at(-1)}-01` });
  if (!measure.isAdditive && steps.length > byMonth.size) return undefined;
  return {
    type: 'lines',
    ...monthSteps(steps, period, formatter, messages),
    series: [{ label: measure.label, values: steps.map((step) => byMonth.get(step) ?? 0) }],
  };
}

/** The measure by the dimension: added up, or as it stands in the rows where that makes no sense. */
async function valuesOf(
  table: PresentationInput['table'],
  measure: NumberColumn,
  dimension: ResultColumn,
): Promise<Value[]> {
  if (measure.isAdditive) {
    const groups = await table.sumBy(measure, [dimension]);
    return groups.map(({ keys: [key = '–'], value }) => ({ key, value }));
  }
  const [from, of] = [dimension, measure].map(({ name }) =>
    table.columns.findIndex((each) => each.name === name),
  );
  const rows: Cell[][] = await table.labelledRows();
  return rows
    .filter((row) => row[of ?? 0] !== null)
    .map((row) => ({ key: String(row[from ?? 0] ?? '–'), value: Number(row[of ?? 0]) }));
}

function named(key: string, dimension: ResultColumn, formatter: Formatter): string {
  return isolated(formatter.cell(worded(key, dimension), dimension.format));
}

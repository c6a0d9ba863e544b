import type { EntityManager } from 'typeorm';
import { revenue } from '../analysis/measures';
import type { LineChart } from './chart';
import type { Messages } from './messages/messages';
import type { Formatter } from './number-format';
import { isMonthPartial, monthsOf } from './presentations/months';
import type { Tile } from './report-content';

export interface Period {
  first: string;
  last: string;
}

/** What the sales of some days add up to; amounts in ten-thousandths. */
interface Totals {
  lines: number;
  units: number;
  amount: number;
}

/** Days a figure is compared over: the longest of these that fits twice into the sales. */
const COMPARED_DAYS = [365, 90, 30, 7];
const DAY = 86_400_000;

/** First and last day with a sale; undefined where there are none. */
export async function salesPeriod(manager: EntityManager): Promise<Period | undefined> {
  const [{ first, last }] = await manager.query(
    'SELECT MIN(date) AS first, MAX(date) AS last FROM sales_by_day',
  );
  return first === null ? undefined : { first, last };
}

/** Revenue, units, sale lines and average per line, of the last days and against as many days before. */
export async function tilesOf(
  manager: EntityManager,
  period: Period | undefined,
  formatter: Formatter,
  { tiles }: Messages,
): Promise<Tile[]> {
  if (!period) return [];
  const length = (Date.parse(period.last) - Date.parse(period.first)) / DAY + 1;
  const days = COMPARED_DAYS.find((each) => 2 * each <= length);
  const first = days ? dayBefore(period.last, days - 1) : period.first;
  const now = await totalsOf(manager, first, period.last);
  const before = days ? await totalsOf(manager, dayBefore(first, days), dayBefore(first, 1)) : undefined;
  const span = days ? tiles.period(days, formatter.day(period.last)) : tiles.whole;
  const average = ({ amount, lines }: Totals) => (lines === 0 ? 0 : amount / lines);
  const tile = (
    name: keyof typeof tiles.definitions,
    format: 'money' | 'units',
    numberOf: (totals: Totals) => number,
    scale = 1,
  ): Tile => {
    const [value, old] = [numberOf(now), before && numberOf(before)];
    const ratio = old ? value / old - 1 : undefined;
    return {
      label: days ? tiles.lastDays(tiles[name], days) : tiles[name],
      value: formatter.cell(value / scale, format),
      change: ratio === undefined ? undefined : tiles.change(formatter.change(ratio), days ?? 0),
      direction: ratio === undefined ? undefined : ratio > 0 ? 'up' : ratio < 0 ? 'down' : 'same',
      definition: tiles.described(tiles.definitions[name], span),
    };
  };
  return [
    tile('revenue', 'money', ({ amount }) => amount, 10_000),
    tile('units', 'units', ({ units }) => units),
    tile('saleLines', 'units', ({ lines }) => lines),
    tile('average', 'money', average, 10_000),
  ];
}

/** Revenue per month over all sales; undefined where there are none. */
export async function revenueChart(
  manager: EntityManager,
  period: Period | undefined,
  formatter: Formatter,
  { chart, revenue: texts }: Messages,
): Promise<LineChart | undefined> {
  if (!period) return undefined;
  const rows: { month: string; amount: number }[] = await manager.query(
    `SELECT substr(day.date, 1, 7) AS month, SUM(${revenue('day', 'product')}) AS amount
     FROM sales_by_day day JOIN products product ON product.product_id = day.product_id
     GROUP BY substr(day.date, 1, 7)`,
  );
  const amounts = new Map(rows.map(({ month, amount }) => [month, Number(amount) / 10_000]));
  const steps = monthsOf(period);
  const values = steps.map((step) => amounts.get(step) ?? 0);
  const best = values.indexOf(Math.max(...values));
  return {
    type: 'lines',
    format: 'money',
    title: texts.title(
      formatter.cell(steps[best] ?? '', 'month'),
      formatter.cell(values[best] ?? 0, 'money'),
    ),
    subtitle: chart.subtitle(
      texts.measure,
      chart.period(formatter.day(period.first), formatter.day(period.last)),
    ),
    steps: steps.map((step) => formatter.cell(step, 'month')),
    series: [{ label: texts.series, values }],
    isLastPartial: isMonthPartial(period.last),
  };
}

async function totalsOf(manager: EntityManager, first: string, last: string): Promise<Totals> {
  const [row] = await manager.query(
    `SELECT COALESCE(SUM(day.sale_count), 0) AS lines, COALESCE(SUM(day.quantity), 0) AS units,
       COALESCE(SUM(${revenue('day', 'product')}), 0) AS amount
     FROM sales_by_day day JOIN products product ON product.product_id = day.product_id
     WHERE day.date BETWEEN ? AND ?`,
    [first, last],
  );
  return { lines: Number(row.lines), units: Number(row.units), amount: Number(row.amount) };
}

/** The day so many days before another. Days are text; noon in UTC is the same day everywhere. */
function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) - days * DAY).toISOString().slice(0, 10);
}

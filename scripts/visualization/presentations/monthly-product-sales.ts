import { isMonthPartial, lastDayOf, monthsOf } from '../../run/calendar';
import type { PanelChart } from '../chart';
import { FEW_MONTHS } from '../month-steps';
import type { Finding, Presentation, PresentationInput } from '../presentation';
import { totalOf } from '../shares';
import { firstOf, subtitleOf } from '../subtitle';
import { grouped } from './grouped';
import { nothing } from './nothing';

const [YEAR, MOST_PANELS] = [12, 12];

/** How the largest products sell from month to month, with the year before where it is known. */
export const monthlyProductSales: Presentation = { section: 'time', present };

async function present({ table, period, formatter, messages }: PresentationInput): Promise<Finding> {
  const { chart, missing, revenue: texts } = messages;
  const [product, month] = table.dimensions;
  const { measure } = table;
  if (!period || !product || !month || !measure) return nothing(missing.noSales);
  // A month that is not over is no news beside whole ones.
  const isPartial = isMonthPartial(period.last);
  const months = monthsOf(period).slice(0, isPartial ? -1 : undefined);
  if (months.length < FEW_MONTHS) return nothing(missing.fewMonths);
  const steps = months.slice(-YEAR);
  const before = months.slice(-2 * YEAR, -YEAR);
  const sums = await table.sumBy(measure, [product, month]);
  // Two products may have one name: their codes tell them apart.
  const byProduct = grouped(sums, ({ codes }) => codes[0] ?? '');
  const products = [...byProduct.values()]
    .map((groups) => {
      const byMonth = new Map(groups.map(({ codes, value }) => [codes[1] ?? '', value]));
      const valuesOf = (some: readonly string[]) => some.map((step) => byMonth.get(step) ?? 0);
      const [now, then] = [valuesOf(steps), valuesOf(before)];
      return { label: groups[0]?.keys[0] ?? '', now, then, total: totalOf(now.map((value) => ({ value }))) };
    })
    .sort((a, b) => b.total - a.total || (a.label < b.label ? -1 : 1));
  // Of a part of the year before, its beginning is not known.
  const gap = Array.from({ length: steps.length - before.length }, () => null);
  const panels: PanelChart['panels'] = products.slice(0, MOST_PANELS).map(({ label, now, then, total }) => ({
    ...{ label, values: now, note: formatter.compact(total, 'money') },
    ...(before.length > 0 ? { before: [...gap, ...then] } : {}),
  }));
  const shown = [
    measure.label,
    ...firstOf(product.label, MOST_PANELS, products.length, formatter, messages),
    ...(before.length > 0 ? [chart.beforeIsGrey] : []),
  ];
  return {
    charts: [
      {
        ...{ type: 'panels', format: 'money', title: chart.each },
        subtitle: subtitleOf(
          shown,
          { first: latest(`${steps[0]}-01`, period.first), last: lastDayOf(steps.at(-1) ?? '') },
          formatter,
          messages,
        ),
        steps: steps.map((step) => formatter.cell(step, 'month')),
        ...{ panels, isLastPartial: false },
      },
    ],
    explanation: [],
    caveats: months.length <= YEAR ? [texts.noYear] : [],
  };
}

/** The later one of two days. */
function latest(a: string, b: string): string {
  return a > b ? a : b;
}

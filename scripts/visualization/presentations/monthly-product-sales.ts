import type { Finding, Presentation, PresentationInput } from '../presentation';
import { isMonthPartial, monthsOf } from './months';
import { seriesOf, shareOf, totalOf } from './shares';

/** Lines drawn singly; the rest is one line. */
const MOST_LINES = 5;

/** How the best products and all others sell from month to month. */
export const monthlyProductSales: Presentation = { section: 'time', present };

async function present({ table, period, formatter, messages }: PresentationInput): Promise<Finding> {
  const { chart, caveats, findings, missing } = messages;
  const [product, month] = table.dimensions;
  const { measure } = table;
  if (!period || !product || !month || !measure) {
    return { charts: [], missing: missing.noSales, explanation: [], caveats: [] };
  }
  const steps = monthsOf(period);
  const groups = await table.sumBy(measure, [product, month]);
  const series = seriesOf(groups, steps, MOST_LINES, chart.other);
  const isLastPartial = isMonthPartial(period.last);
  const [first] = series;
  const share = shareOf(
    totalOf((first?.values ?? []).map((value) => ({ value }))),
    totalOf(groups),
    formatter,
  );
  const label = (step: string) => formatter.cell(step, 'month');
  return {
    charts: [
      {
        type: 'lines',
        format: 'money',
        title: findings.monthShare(first?.label ?? '', share),
        subtitle: chart.subtitle(
          measure.label,
          chart.period(formatter.day(period.first), formatter.day(period.last)),
        ),
        steps: steps.map(label),
        series,
        isLastPartial,
      },
    ],
    explanation: [`${findings.monthShare(first?.label ?? '', share)}.`, ...bestAndWorst()],
    caveats: [
      ...(isLastPartial ? [caveats.partial(label(steps.at(-1) ?? ''))] : []),
      caveats.listPrice,
      caveats.returns,
    ],
  };

  function bestAndWorst(): string[] {
    // The first month may have begun before the first sale, and says less than it seems.
    const full = steps.slice(period?.first.endsWith('-01') ? 0 : 1, isLastPartial ? -1 : undefined);
    const sums = full.map((step) => ({
      step,
      value: totalOf(groups.filter(({ keys }) => keys[1] === step)),
    }));
    if (sums.length < 2) return [];
    const sorted = sums.toSorted((a, b) => b.value - a.value);
    const money = (value = 0) => formatter.cell(value, 'money');
    const [best, worst] = [sorted[0], sorted.at(-1)];
    const sentences = [
      findings.bestMonth(
        label(best?.step ?? ''),
        money(best?.value),
        label(worst?.step ?? ''),
        money(worst?.value),
      ),
    ];
    const [year, before] = [totalOf(sums.slice(-12)), totalOf(sums.slice(-24, -12))];
    if (sums.length >= 24 && before > 0)
      sentences.push(findings.yearChange(formatter.change(year / before - 1)));
    return sentences;
  }
}

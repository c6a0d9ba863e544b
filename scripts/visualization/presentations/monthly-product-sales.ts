import { isMonthPartial, monthsOf } from '../../run/calendar';
import type { Finding, Presentation, PresentationInput } from '../presentation';
import { seriesOf, shareOf, totalOf } from '../shares';
import { subtitleOf } from '../subtitle';
import { nothing } from './nothing';

/** How the best products and all others sell from month to month. */
export const monthlyProductSales: Presentation = { section: 'time', present };

async function present({ table, period, formatter, messages }: PresentationInput): Promise<Finding> {
  const { chart, caveats, findings, missing } = messages;
  const [product, month] = table.dimensions;
  const { measure } = table;
  if (!period || !product || !month || !measure) return nothing(missing.noSales);
  const steps = monthsOf(period);
  const groups = await table.sumBy(measure, [product, month]);
  const series = seriesOf(groups, steps, chart.other);
  const isLastPartial = isMonthPartial(period.last);
  const [first] = series;
  const share = shareOf(
    totalOf((first?.values ?? []).map((value) => ({ value }))),
    totalOf(groups),
    formatter,
  );
  const sentence = share && findings.monthShare(first?.label ?? '', share);
  const label = (step: string) => formatter.cell(step, 'month');
  return {
    charts: [
      {
        type: 'lines',
        format: 'money',
        title: sentence ?? chart.compared(measure.label, month.label),
        subtitle: subtitleOf([measure.label], period, formatter, messages),
        steps: steps.map(label),
        series,
        isLastPartial,
      },
    ],
    explanation: [...(sentence ? [`${sentence}.`] : []), ...bestAndWorst()],
    caveats: [
      ...(isLastPartial ? [caveats.partial(formatter.day(period.last))] : []),
      ...(isLastPartial && steps.length > 1 ? [caveats.dashed] : []),
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
    const sorted = sums.toSorted((a, b) => b.value - a.value);
    const money = (value: number) => formatter.cell(value, 'money');
    const [best, worst] = [sorted[0], sorted.at(-1)];
    if (!best || !worst || best.value === worst.value) return [];
    const sentences = [
      findings.bestMonth(label(best.step), money(best.value), label(worst.step), money(worst.value)),
    ];
    const [year, before] = [totalOf(sums.slice(-12)), totalOf(sums.slice(-24, -12))];
    if (sums.length >= 24 && before > 0)
      sentences.push(findings.yearChange(formatter.change(year / before - 1)));
    return sentences;
  }
}

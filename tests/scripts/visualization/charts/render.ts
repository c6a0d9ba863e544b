import type { Chart } from '../../../../scripts/visualization/chart';
import { drawChart, renderCharts, widths } from '../../../../scripts/visualization/charts/render-chart';
import { standalone } from '../../../../scripts/visualization/charts/standalone';
import { createFormatter } from '../../../../scripts/visualization/number-format';

/** A sample as it stands in a page. */
export function renderForPage(name: string, charts: Chart[], locale = 'en', currency = 'EUR'): string {
  const picture = { id: name, description: `Sample ${name}.` };
  const canvas = { width: widths.wide, formatter: createFormatter(locale, currency) };
  return renderCharts(
    charts.map((chart) => drawChart(chart, canvas, name)),
    picture,
  );
}

/** A sample as its file. */
export function render(...sample: Parameters<typeof renderForPage>): string {
  return standalone(renderForPage(...sample));
}

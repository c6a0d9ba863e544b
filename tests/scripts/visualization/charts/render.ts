import type { Chart } from '../../../../scripts/visualization/chart';
import { renderCharts } from '../../../../scripts/visualization/charts/render-chart';
import { createFormatter } from '../../../../scripts/visualization/number-format';

/** A sample as its file. */
export function render(
  name: string,
  charts: Chart[],
  theme: 'file' | 'page' = 'file',
  locale = 'en',
): string {
  const picture = { id: name, description: `Sample ${name}.` };
  return renderCharts(charts, createFormatter(locale, 'EUR'), picture, theme);
}

import type { Chart } from '../../../../scripts/visualization/chart';
import type { PictureOf, ReportContent } from '../../../../scripts/visualization/report-content';

/** Stand-ins for the variables of the charts. */
export const sampleColors = [
  { variable: '--chart-paper', light: '#ffffff', dark: '#16181d' },
  { variable: '--chart-text', light: '#1b1e24', dark: '#e8eaed' },
  { variable: '--chart-1', light: '#0072b2', dark: '#56b4e9' },
];

/** A plain line for every chart of a view: the page must hold pictures, not draw them. */
export function samplePictures({ revenue }: ReportContent): PictureOf {
  return async (view) => {
    const own = view === 'revenue' ? ('chart' in revenue ? [revenue.chart] : []) : view.charts;
    const id = view === 'revenue' ? view : view.name.replace(/\W/g, '-');
    const height = 240 * own.length;
    const lines = own.map((chart, index) => `<polyline points="${pointsOf(chart, 240 * index)}"/>`);
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 ${height}" role="img" aria-labelledby="${id}-picture">` +
      `<title id="${id}-picture">Picture</title>` +
      `<g fill="none" stroke="var(--chart-1)" stroke-width="2">${lines.join('')}</g>` +
      '<text x="12" y="24" font-size="16" fill="var(--chart-text)">Picture</text></svg>'
    );
  };
}

function pointsOf(chart: Chart, top: number): string {
  const values = chart.type === 'lines' ? (chart.series[0]?.values ?? []).map(Number) : [];
  const largest = Math.max(...values);
  return values
    .map((value, index) => `${20 + index * 29},${top + 220 - Math.round((170 * value) / largest)}`)
    .join(' ');
}

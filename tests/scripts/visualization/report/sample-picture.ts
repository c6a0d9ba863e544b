import type { Chart } from '../../../../scripts/visualization/chart';
import type { PicturesOf, ReportContent } from '../../../../scripts/visualization/report-content';

/** Stand-ins for the variables of the charts. */
export const sampleColors = [
  { variable: '--chart-paper', light: '#ffffff', dark: '#16181d' },
  { variable: '--chart-text', light: '#1b1e24', dark: '#e8eaed' },
  { variable: '--chart-1', light: '#0072b2', dark: '#56b4e9' },
];

/** A plain line for every chart of a view: the page must hold pictures, not draw them. */
export function samplePictures({ revenue }: ReportContent): PicturesOf {
  return (view) => {
    const own = view === 'revenue' ? ('chart' in revenue ? [revenue.chart] : []) : view.charts;
    const stem = view === 'revenue' ? view : view.name.replace(/\W/g, '-');
    return own.map((chart, index) => {
      const titleId = `${stem}-${index}-title`;
      const drawn =
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 240" role="img" aria-labelledby="${titleId}">` +
        `<polyline points="${pointsOf(chart)}" fill="none" stroke="var(--chart-1)" stroke-width="2"/></svg>`;
      return { title: chart.title, subtitle: chart.subtitle, titleId, wide: drawn, narrow: drawn };
    });
  };
}

function pointsOf(chart: Chart): string {
  const values = chart.type === 'lines' ? (chart.series[0]?.values ?? []).map(Number) : [];
  const largest = Math.max(...values);
  return values
    .map((value, index) => `${20 + index * 29},${220 - Math.round((170 * value) / largest)}`)
    .join(' ');
}

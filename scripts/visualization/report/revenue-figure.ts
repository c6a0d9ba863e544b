import type { LineChart } from '../chart';
import type { Pictures } from '../draw-pictures';
import type { Messages } from '../messages/messages';
import type { Formatter } from '../number-format';
import type { ReportContent } from '../report-content';
import { chartBoxes } from './chart-boxes';
import { html, type Markup } from './html';

/** Revenue over all sales: the picture and, folded away, its values; or what is missing. */
export function revenueFigure(
  revenue: ReportContent['revenue'],
  formatter: Formatter,
  messages: Messages,
  charts: Pictures['charts'],
): Markup {
  const { heading } = messages.report.revenue;
  return html`<section aria-labelledby="revenue">
<h2 id="revenue">${heading}</h2>
<div class="figure">
${
  'missing' in revenue
    ? html`<p class="missing">${revenue.missing}</p>`
    : html`${chartBoxes(charts)}
${valueTable(revenue.chart, formatter, messages)}`
}
</div>
</section>
`;
}

function valueTable(chart: LineChart, formatter: Formatter, { report, columns }: Messages): Markup {
  const { values, unfinished } = report.revenue;
  const last = chart.steps.length - 1;
  const rows = chart.steps.map((step, index) => {
    const note = chart.isLastPartial && index === last ? ` ${unfinished}` : '';
    const cells = chart.series.map(
      (series) => html`<td class="number">${formatter.cell(series.values[index] ?? null, chart.format)}</td>`,
    );
    return html`<tr><th scope="row">${step}${note}</th>${cells}</tr>\n`;
  });
  return html`<details><summary>${values}</summary>
<div class="scroll" role="group" tabindex="0" aria-label="${values}">
<table>
<caption>${chart.subtitle}</caption>
<thead><tr><th scope="col">${chart.over ?? columns.month}</th>${chart.series.map(({ label }) => html`<th scope="col" data-number>${label}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table>
</div>
</details>`;
}

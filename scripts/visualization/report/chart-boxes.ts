import type { Pictures } from '../draw-pictures';
import { html, type Markup, trusted } from './html';

/** Charts below their titles, each drawn for a page and for a phone; the style sheet shows the one that fits. */
export function chartBoxes(charts: Pictures['charts']): Markup[] {
  return charts.map(
    ({ title, subtitle, titleId, wide, narrow }) => html`<div class="chart">
<p class="finding" id="${titleId}">${title}</p>
<p class="measure">${subtitle}</p>
<div class="picture wide">${trusted(wide)}</div>
<div class="picture narrow">${trusted(narrow)}</div>
</div>
`,
  );
}

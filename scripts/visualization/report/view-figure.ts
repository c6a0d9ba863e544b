import type { Messages } from '../messages/messages';
import type { PicturesOf } from '../report-content';
import type { View } from '../view';
import { chartBoxes } from './chart-boxes';
import { html, type Markup } from './html';

/** Where the page jumps to a view. */
export function anchorOf({ name }: View): string {
  return `view-${name.replace(/[^\w-]/g, '-')}`;
}

/** One analysis: its charts or what is missing, what it tells, what it does not, and the table of its rows. */
export function viewFigure(
  view: View,
  table: Markup | undefined,
  messages: Messages,
  picturesOf: PicturesOf,
): Markup {
  const { title, missing, explanation } = view;
  const charts = missing === undefined ? picturesOf(view) : [];
  // What a chart has in its title is not said again.
  const said = new Set(charts.map((chart) => chart.title));
  const sentences = explanation.filter((sentence) => !said.has(sentence.replace(/\.$/, '')));
  return html`<figure id="${anchorOf(view)}" aria-labelledby="${anchorOf(view)}-title">
<figcaption><h3 id="${anchorOf(view)}-title">${title}</h3></figcaption>
${missing === undefined ? chartBoxes(charts) : html`<p class="missing">${missing}</p>`}
${sentences.map((sentence) => html`<p>${sentence}</p>\n`)}${definitions(view, messages)}${table}</figure>
`;
}

function definitions({ columns }: View, { report }: Messages): Markup | undefined {
  const defined = columns.filter(({ definition }) => definition !== undefined);
  if (defined.length === 0) return undefined;
  return html`<details class="definitions"><summary>${report.definitions}</summary>
<dl>${defined.map(({ label, definition }) => html`<dt>${label}</dt><dd>${definition}</dd>`)}</dl>
</details>
`;
}

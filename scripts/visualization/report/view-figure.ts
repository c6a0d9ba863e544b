import type { Messages } from '../messages/messages';
import type { Formatter } from '../number-format';
import type { PictureOf } from '../report-content';
import type { View } from '../view';
import { html, type Markup, trusted } from './html';
import { rowsTable } from './rows-table';

/** Where the page jumps to a view. */
export function anchorOf({ name }: View): string {
  return `view-${name.replace(/[^\w-]/g, '-')}`;
}

/** One analysis: its picture or what is missing, what it tells, what it does not, and its rows. */
export async function viewFigure(
  view: View,
  formatter: Formatter,
  messages: Messages,
  pictureOf: PictureOf,
): Promise<Markup> {
  const { title, missing, explanation, caveats, rows } = view;
  const table = rows.length > 0 ? rowsTable(view, formatter, messages) : undefined;
  const shown =
    missing === undefined
      ? pictureBox(title, messages, await pictureOf(view))
      : html`<p class="missing">${missing}</p>`;
  return html`<figure id="${anchorOf(view)}" aria-labelledby="${anchorOf(view)}-title">
<figcaption><h3 id="${anchorOf(view)}-title">${title}</h3></figcaption>
${shown}
${explanation.map((sentence) => html`<p>${sentence}</p>\n`)}${caveatList(caveats, messages)}${definitions(view, messages)}${table}</figure>
`;
}

/** A picture that keeps a readable size and scrolls on a narrow screen. */
export function pictureBox(title: string, { report }: Messages, picture: string): Markup {
  return html`<div class="picture" role="group" tabindex="0" aria-label="${report.picture(title)}">${trusted(picture)}</div>`;
}

function caveatList(caveats: string[], { report }: Messages): Markup | undefined {
  if (caveats.length === 0) return undefined;
  return html`<div class="caveats"><p>${report.caveats}</p><ul>${caveats.map((caveat) => html`<li>${caveat}</li>`)}</ul></div>
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

import type { Messages } from '../messages/messages';
import type { ShownFinding } from '../report-content';
import { html, type Markup } from './html';

const signs = { up: '▲', down: '▼', act: '!' };

/** What changed and what to look at, each with a link to where the page tells more. */
export function findingList(
  findings: readonly ShownFinding[],
  hasSales: boolean,
  { report }: Messages,
): Markup | undefined {
  if (!hasSales) return undefined;
  const items = findings.map(
    ({ sentences, call }) => html`<li${call ? html` class="${call}"` : undefined}>
${call ? html`<span aria-hidden="true">${signs[call]}</span> <span class="heard">${report.calls[call]} </span>` : undefined}${sentences.map(lineOf)}</li>
`,
  );
  return html`<section aria-labelledby="changed">
<h2 id="changed">${report.changed}</h2>
${items.length > 0 ? html`<ul class="findings">\n${items}</ul>` : html`<p>${report.nothingChanged}</p>`}
</section>
`;
}

function lineOf({ text, place }: ShownFinding['sentences'][number], at: number): Markup {
  const line = place === undefined ? text : html`<a href="#${place}">${text}</a>`;
  return html`${at > 0 ? html`<br>` : undefined}${line}`;
}

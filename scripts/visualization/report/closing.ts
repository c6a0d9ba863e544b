import type { Messages } from '../messages/messages';
import type { Formatter } from '../number-format';
import type { View } from '../view';
import { html, type Markup } from './html';

/** What should not be concluded, and what is not shown yet and why: once, at the end. */
export function closing(
  caveats: readonly string[],
  views: readonly View[],
  formatter: Formatter,
  { report }: Messages,
): Markup {
  const missing = views.map(({ title, missing: why = '' }) => html`<li>${formatter.pair(title, why)}</li>`);
  return html`${listed(
    'caveats',
    report.closing,
    caveats.map((each) => html`<li>${each}</li>`),
  )}${listed('not-shown', report.notShown, missing)}`;
}

function listed(id: string, heading: string, items: readonly Markup[]): Markup | undefined {
  if (items.length === 0) return undefined;
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
<ul class="closing">${[...items]}</ul>
</section>
`;
}

import type { Messages } from '../messages/messages';
import type { Tile } from '../report-content';
import { html, type Markup } from './html';

const arrows = { up: '▲', down: '▼', same: '=' };

/** The figures at the top, each with its change and what it means; nothing where there are none. */
export function tileList(tiles: Tile[], { report }: Messages): Markup | undefined {
  if (tiles.length === 0) return undefined;
  return html`<section aria-labelledby="figures">
<h2 id="figures">${report.figures}</h2>
<ul class="tiles">
${tiles.map(
  ({ label, value, change, direction, definition }) => html`<li>
<h3>${label}</h3>
<p class="value">${value}</p>
${change === undefined ? undefined : html`<p class="change ${direction}">${arrow(direction, report)}${change}</p>`}
<p class="meaning">${definition}</p>
</li>
`,
)}</ul>
</section>
`;
}

function arrow(direction: Tile['direction'], { directions }: Messages['report']): Markup | undefined {
  if (direction === undefined) return undefined;
  return html`<span aria-hidden="true">${arrows[direction]} </span><span class="heard">${directions[direction]} </span>`;
}

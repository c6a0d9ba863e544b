import type { Messages } from '../messages/messages';
import type { ReportContent, Tile } from '../report-content';
import { html, type Markup } from './html';

const arrows = { up: '▲', down: '▼', same: '=' };
/** Of a course, in the units of its picture. */
const [WIDTH, HEIGHT] = [100, 24];

/** The figures at the top, each with its change, what it was before, and its course; nothing where there are none. */
export function tileList({ tiles, compared }: ReportContent, { report }: Messages): Markup | undefined {
  if (tiles.length === 0) return undefined;
  return html`<section aria-labelledby="figures">
<h2 id="figures">${report.figures}</h2>
<p class="compared">${compared}</p>
<ul class="tiles">
${tiles.map(
  ({ label, value, change, direction, before, course }) => html`<li>
<h3>${label}</h3>
<p class="value">${value}</p>
<p class="change ${direction}">${change === undefined ? '–' : html`${arrow(direction, report)}${change}`}</p>
${courseOf(course)}
<p class="before">${before ?? ''}</p>
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

/** A line without a scale: how the figure went, for the eye alone. */
function courseOf(values: readonly number[]): Markup | undefined {
  if (values.length < 2) return undefined;
  const [least, most] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [0, 0],
  );
  const span = most - least || 1;
  const points = values.map((value, at) => {
    const [x, y] = [(at * WIDTH) / (values.length - 1), HEIGHT - ((value - least) / span) * HEIGHT];
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return html`<svg class="course" viewBox="-2 -2 ${WIDTH + 4} ${HEIGHT + 4}" preserveAspectRatio="none" aria-hidden="true"><polyline points="${points.join(' ')}"/></svg>`;
}

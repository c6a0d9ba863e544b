import type { Writing } from './writing';

export type MonthsChart = ReturnType<typeof monthsChart>;

/** Draws the months of a product or store as bars, each before that of the year before. */
export function monthsChart({ shownNumber }: Writing) {
  const [HEIGHT, TOP, BOTTOM] = [190, 22, 24];

  function svg(tag: string, attributes: Record<string, string | number>, text = ''): SVGElement {
    const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
    made.textContent = text;
    return made;
  }

  /** @param values hundredths of money; those of the year before stand twelve places earlier. */
  function drawn(values: readonly number[], labels: readonly string[], title: string): SVGElement {
    const width = Math.min(720, document.documentElement.clientWidth - 60);
    const start = Math.max(0, values.length - 36);
    const shown = values.slice(start);
    const before = shown.map((_, at) => values[start + at - 12] ?? 0);
    let largest = 0;
    for (const value of [...shown, ...before]) largest = Math.max(largest, value);
    // Few months need not fill the width.
    const step = Math.min(width / shown.length, 48);
    const bottom = HEIGHT - BOTTOM;
    const bar = (value: number, at: number, className: string, left: number, share: number) => {
      const height = largest > 0 ? (Math.max(value, 0) / largest) * (bottom - TOP) : 0;
      const place = { x: (at + left) * step, y: bottom - height, width: share * step, height };
      const made = svg('rect', { class: className, ...place });
      made.append(svg('title', {}, `${labels[start + at]}: ${shownNumber(value / 100, 'money')}`));
      return made;
    };
    const picture = svg('svg', {
      viewBox: `0 0 ${width} ${HEIGHT}`,
      role: 'img',
      'aria-label': title,
      class: 'months',
    });
    picture.append(svg('text', { x: 0, y: 14 }, shownNumber(largest / 100, 'money')));
    for (const at of shown.keys()) {
      picture.append(bar(before[at] ?? 0, at, 'before', 0.1, 0.5), bar(shown[at] ?? 0, at, 'now', 0.35, 0.5));
    }
    picture.append(svg('line', { x1: 0, x2: width, y1: bottom, y2: bottom }));
    picture.append(svg('text', { x: 0, y: HEIGHT - 6 }, labels[start]));
    const end = { x: shown.length * step, y: HEIGHT - 6, 'text-anchor': 'end' };
    if (shown.length > 3) picture.append(svg('text', end, labels.at(-1)));
    return picture;
  }

  return { drawn };
}

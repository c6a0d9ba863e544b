/** Small pieces of SVG. Texts are measured by estimate, on the wide side, because fonts differ between readers. */

export const colours = {
  paper: '#ffffff',
  border: '#d0d7de',
  text: '#1f2328',
  faint: '#59636e',
  line: '#57606a',
};

/** Tint, border and text of each kind of thing. */
export const tints = {
  raw: { fill: '#ddf0ff', stroke: '#54a3e0', text: '#0a4a7d' },
  provenance: { fill: '#eceff2', stroke: '#8c959f', text: '#40474e' },
  summary: { fill: '#fff1cf', stroke: '#d4a72c', text: '#6b4b00' },
  analysis: { fill: '#dcf5e1', stroke: '#4ba866', text: '#14562a' },
  script: { fill: '#f4eaff', stroke: '#a475f9', text: '#512a97' },
} as const;

const fonts = {
  mono: 'ui-monospace, SFMono-Regular, Menlo, Consolas, &quot;DejaVu Sans Mono&quot;, monospace',
  sans: 'system-ui, -apple-system, &quot;Segoe UI&quot;, Helvetica, Arial, sans-serif',
};
const WIDTHS = { mono: 0.61, sans: 0.53 };

export type Font = keyof typeof fonts;

export interface TextStyle {
  font?: Font;
  size?: number;
  colour?: string;
  bold?: boolean;
  anchor?: 'start' | 'middle' | 'end';
}

export function text(x: number, y: number, content: string, style: TextStyle = {}): string {
  const { font = 'sans', size = 13, colour = colours.text, bold = false, anchor = 'start' } = style;
  return (
    `<text x="${x}" y="${y}" font-family="${fonts[font]}" font-size="${size}" fill="${colour}"` +
    `${bold ? ' font-weight="600"' : ''}${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}>${escaped(content)}</text>`
  );
}

export interface BoxStyle {
  fill?: string;
  stroke?: string;
  radius?: number;
  dashed?: boolean;
}

export function box(x: number, y: number, width: number, height: number, style: BoxStyle = {}): string {
  const { fill = colours.paper, stroke = colours.border, radius = 6, dashed = false } = style;
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}" stroke="${stroke}"${dashed ? ' stroke-dasharray="5 4"' : ''}/>`;
}

/** A line through the points, with an arrow head at its end. */
export function arrow(points: [x: number, y: number][], colour: string = colours.line): string {
  const path = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(' ');
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="1.5" stroke-linejoin="round" marker-end="url(#head)"/>`;
}

/** The width of a text, rather over- than underestimated. */
export function widthOf(content: string, font: Font, size: number): number {
  return content.length * size * WIDTHS[font];
}

/** The text in lines no wider than `width`. */
export function wrap(content: string, width: number, font: Font, size: number): string[] {
  const lines: string[] = [];
  for (const word of content.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, font, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A whole picture on paper of its own, so that it is legible on a dark page too. */
export function picture(width: number, height: number, title: string, parts: string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}">`,
    `<title>${escaped(title)}</title>`,
    '<!-- Written by npm run docs; do not edit. -->',
    `<defs><marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0L10 5L0 10z" fill="${colours.line}"/></marker></defs>`,
    box(0.5, 0.5, width - 1, height - 1, { radius: 10 }),
    ...parts,
    '</svg>\n',
  ].join('\n');
}

function escaped(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

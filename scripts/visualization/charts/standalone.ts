import { paint, withLightColors } from './chart-colors';

/** The picture of a page as a file that any viewer opens: in light colours on white. */
export function standalone(svg: string): string {
  const [, size] = /<svg [^>]*?(width="\d+" height="\d+")/.exec(svg) ?? [];
  return svg
    .replace('</desc>\n', `</desc>\n<rect ${size} fill="${paint('paper')}"/>\n`)
    .replace(/<[^>]*>/g, withLightColors);
}

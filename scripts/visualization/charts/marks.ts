import { escapeMarkup } from '../escape';
import type { Box, Place } from './boxes';
import { type ColorName, paint } from './chart-colors';
import { SIZE } from './drawing';
import { plainText } from './text';

interface TextLook {
  color?: ColorName;
  /** In px. */
  size?: number;
  align?: 'start' | 'middle' | 'end';
  isBold?: boolean;
  /** True where lines run behind the text: it is outlined with the colour of the paper. */
  isOutlined?: boolean;
  /** Degrees that the text rises by. */
  slope?: number;
}

/** A text as an SVG element, whose vertical middle is at y; of an empty text, nothing. */
export function textAt(text: string, [x, y]: Place, look: TextLook = {}): string {
  if (text === '') return '';
  const { color = 'text', size = SIZE, align = 'start', isBold = false, isOutlined = false, slope } = look;
  const attributes = [
    `x="${px(x)}" y="${px(y)}"`,
    // Few viewers other than browsers know dominant-baseline.
    'dy=".35em"',
    size !== SIZE && `font-size="${size}"`,
    isBold && 'font-weight="bold"',
    align !== 'start' && `text-anchor="${align}"`,
    slope !== undefined && `transform="rotate(${-slope} ${px(x)} ${px(y)})"`,
    isOutlined && `stroke="${paint('paper')}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`,
    `fill="${paint(color)}"`,
  ];
  return `<text ${attributes.filter(Boolean).join(' ')}>${escapeMarkup(text)}</text>`;
}

interface LineLook {
  color: ColorName;
  /** In px. */
  width?: number;
  /** A stroke-dasharray. */
  dash?: string | undefined;
}

/** A line through places, as an SVG element. */
export function lineThrough({ color, width = 1, dash }: LineLook, ...places: Place[]): string {
  const points = places.map((place) => place.map(px).join(' ')).join(' ');
  const thickness = width === 1 ? '' : ` stroke-width="${width}" stroke-linejoin="round"`;
  const dashes = dash ? ` stroke-dasharray="${dash}"` : '';
  return `<polyline points="${points}" fill="none" stroke="${paint(color)}"${thickness}${dashes}/>`;
}

/** A rectangle as an SVG element; `tip` is what a reader who points at it sees. */
export function rectAt({ left, right, top, bottom }: Box, color: ColorName | 'none', tip?: string): string {
  const [x, y] = [Math.min(left, right), Math.min(top, bottom)];
  const [width, height] = [Math.abs(right - left), Math.abs(bottom - top)];
  const fill = color === 'none' ? 'fill="none" pointer-events="all"' : `fill="${paint(color)}"`;
  return withTip(
    'rect',
    `x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" ${fill}`,
    tip,
  );
}

/** The area between two lines, as a pale SVG element. */
export function areaBetween(lower: readonly Place[], upper: readonly Place[], color: ColorName): string {
  const points = [...lower, ...upper.toReversed()].map((place) => place.map(px).join(' ')).join(' ');
  return `<polygon points="${points}" fill="${paint(color)}" fill-opacity=".15"/>`;
}

/** A dot as an SVG element, outlined with the colour of the paper. */
export function dotAt([x, y]: Place, radius: number, color: ColorName, tip?: string): string {
  const look = `fill="${paint(color)}" stroke="${paint('paper')}"`;
  return withTip('circle', `cx="${px(x)}" cy="${px(y)}" r="${radius}" ${look}`, tip);
}

function withTip(name: string, attributes: string, tip: string | undefined): string {
  if (tip === undefined) return `<${name} ${attributes}/>`;
  // Line by line: a browser shows the lines of a title below each other.
  const lines = tip.split('\n').map((line) => escapeMarkup(plainText(line)));
  return `<${name} ${attributes}><title>${lines.join('\n')}</title></${name}>`;
}

/** A square for the key of a chart, 12 px wide, as an SVG element; its middle is at y. */
export function squareAt([x, y]: Place, color: ColorName): string {
  return `<rect x="${px(x)}" y="${px(y - 6)}" width="12" height="12" fill="${paint(color)}" stroke="${paint('axis')}"/>`;
}

/** Two decimals are enough for any screen, and the same on every machine. */
export function px(value: number): number {
  return Number(value.toFixed(2)) || 0;
}

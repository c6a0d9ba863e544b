import { escapeMarkup } from '../escape';
import { type ColorName, paint } from './chart-colors';
import { SIZE } from './drawing';

/** A place in the drawing, in px to the right and down. */
export type Place = [x: number, y: number];

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

/** A thin line through places, as an SVG element; `dash` is a stroke-dasharray. */
export function lineThrough(
  { color, dash }: { color: ColorName; dash?: string },
  ...places: Place[]
): string {
  const points = places.map((place) => place.map(px).join(' ')).join(' ');
  const dashes = dash ? ` stroke-dasharray="${dash}"` : '';
  return `<polyline points="${points}" fill="none" stroke="${paint(color)}"${dashes}/>`;
}

/** A square for the key of a chart, 12 px wide, as an SVG element; its middle is at y. */
export function squareAt([x, y]: Place, color: ColorName): string {
  return `<rect x="${px(x)}" y="${px(y - 6)}" width="12" height="12" fill="${paint(color)}" stroke="${paint('axis')}"/>`;
}

/** Two decimals are enough for any screen, and the same on every machine. */
export function px(value: number): number {
  return Number(value.toFixed(2)) || 0;
}

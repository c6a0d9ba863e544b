import { layoutStyle } from './style-layout';
import { paperStyle } from './style-paper';
import { tableStyle } from './style-tables';

/** A CSS variable of the charts, `--chart-1`, with its colour on a light and on a dark page. */
export interface PageColor {
  variable: string;
  light: string;
  dark: string;
}

/** Contrast of text on all grounds is 4.5 or more; what is only a line has 3. Figures stand on `--chart-paper`. */
const pageColors: PageColor[] = [
  { variable: '--ground', light: '#f3f4f6', dark: '#0d0f12' },
  { variable: '--text', light: '#1b1e24', dark: '#e8eaed' },
  { variable: '--muted', light: '#545c68', dark: '#a6adb8' },
  { variable: '--line', light: '#d5d9df', dark: '#343a43' },
  { variable: '--border', light: '#7b8494', dark: '#7e8794' },
  { variable: '--link', light: '#0b57a8', dark: '#7dbbe2' },
  { variable: '--shade', light: '#f3f6fa', dark: '#1e2229' },
  { variable: '--up', light: '#0b6b3a', dark: '#5fd39a' },
  { variable: '--down', light: '#a3300b', dark: '#ff9f7a' },
  { variable: '--note-line', light: '#a87b00', dark: '#c99a1a' },
];

/** The style sheet of the report: light or dark as the reader's system says, light on paper. */
export function pageStyle(chartColors: PageColor[]): string {
  const colors = [...pageColors, ...chartColors];
  const declare = (scheme: 'light' | 'dark') =>
    colors.map((color) => `${color.variable}: ${color[scheme]};`).join('\n');
  return `:root {
color-scheme: light;
${declare('light')}
}
@media screen and (prefers-color-scheme: dark) {
:root {
color-scheme: dark;
${declare('dark')}
}
}
/* Pictures keep their colours where a system forces its own: what must be told from its ground is taken from it. */
@media (forced-colors: active) {
:root {
--chart-paper: Canvas;
--chart-text: CanvasText;
--chart-muted: CanvasText;
--chart-axis: CanvasText;
--chart-1: LinkText;
--muted: CanvasText;
}
}
${layoutStyle}${tableStyle}${paperStyle}`;
}

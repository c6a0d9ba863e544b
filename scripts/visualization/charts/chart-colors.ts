/** Of each colour: on a light page, on a dark page. */
const palette = {
  // What the charts stand on. Numbers beside bars are outlined with it.
  paper: ['#ffffff', '#16181d'],
  text: ['#1b1e24', '#e8eaed'],
  muted: ['#59616e', '#a6adb8'],
  axis: ['#7b8494', '#7e8794'],
  grid: ['#dfe3e8', '#323741'],
  // After Okabe and Ito, told apart with any colour vision; made darker or lighter where contrast was below 3.
  '1': ['#0072b2', '#56b4e9'],
  '2': ['#d55e00', '#f5803e'],
  '3': ['#00946b', '#2ec494'],
  '4': ['#b3548c', '#e391c0'],
  '5': ['#3a3f4a', '#dfe2e8'],
  '6': ['#a87b00', '#f0e442'],
  before: ['#7b8494', '#8a93a1'],
  // Cells of a heat table from low to high, each with the colour of the number in it.
  'heat-1': ['#eaf2f8', '#1f2a36'],
  'on-heat-1': ['#1b1e24', '#e8eaed'],
  'heat-2': ['#bfdaec', '#234a68'],
  'on-heat-2': ['#1b1e24', '#ffffff'],
  'heat-3': ['#86b9da', '#2f6f9c'],
  'on-heat-3': ['#1b1e24', '#ffffff'],
  'heat-4': ['#2f78ab', '#7dbbe2'],
  'on-heat-4': ['#ffffff', '#10141a'],
  'heat-5': ['#0b4a7a', '#c4e4f7'],
  'on-heat-5': ['#ffffff', '#10141a'],
  // Around an index of 100.
  'index-1': ['#b35806', '#f5a35c'],
  'on-index-1': ['#ffffff', '#10141a'],
  'index-2': ['#fbd3a8', '#6b3d16'],
  'on-index-2': ['#1b1e24', '#ffffff'],
  'index-3': ['#f1f3f6', '#262b33'],
  'on-index-3': ['#1b1e24', '#e8eaed'],
  'index-4': ['#b5d5ea', '#234a68'],
  'on-index-4': ['#1b1e24', '#ffffff'],
  'index-5': ['#0b4a7a', '#c4e4f7'],
  'on-index-5': ['#ffffff', '#10141a'],
  'heat-below': ['#f6cfae', '#7a3d12'],
  'on-heat-below': ['#1b1e24', '#ffffff'],
} satisfies Record<string, [light: string, dark: string]>;

export type ColorName = keyof typeof palette;

/** Colours of the series of a chart, in their order; after the last they start again. */
export const seriesColors: ColorName[] = ['1', '2', '3', '4', '5', '6'];

/** Every CSS variable the charts of a page are drawn with, `#rrggbb`. The page must have the colour of `--chart-paper`. */
export const chartColors: { variable: `--chart-${ColorName}`; light: string; dark: string }[] = (
  Object.entries(palette) as [ColorName, [string, string]][]
).map(([name, [light, dark]]) => ({ variable: `--chart-${name}`, light, dark }));

/** The colour as charts are drawn with it: a CSS variable. */
export function paint(name: ColorName): string {
  return `var(--chart-${name})`;
}

/** Markup with the light colours in the place of the variables, which viewers other than browsers do not know. */
export function withLightColors(markup: string): string {
  return markup.replace(/var\(--chart-([a-z0-9-]+)\)/g, (_, name: ColorName) => palette[name][0]);
}

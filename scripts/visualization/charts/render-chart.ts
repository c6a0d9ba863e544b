import type { Chart } from '../chart';
import { escapeMarkup } from '../escape';
import { drawBars } from './bars';
import { type Canvas, type Drawing, FONT, MARGIN, SIZE } from './drawing';
import { drawHeat } from './heat';
import { drawLines } from './lines';
import { px, textAt } from './marks';
import { drawPanels } from './panels';
import { drawScatter } from './scatter';
import { plainText, wrap } from './text';

/** Between two charts of a picture, in px. */
const GAP = 28;
const TITLE = { size: 16, line: 22, lines: 3, color: 'text', isBold: true } as const;
const SUBTITLE = { size: 12, line: 17, lines: 3, color: 'muted', isBold: false } as const;
/** Bold letters against those that the widths are known of. */
const BOLD = 1.08;

/** Widths that charts are drawn in, in px: of a page, and of a phone. */
export const widths = { wide: 720, narrow: 336 };

/** A chart, drawn on a canvas. */
export interface DrawnChart {
  chart: Chart;
  canvas: Canvas;
  drawing: Drawing;
}

/** Names a picture for those who do not see it. */
export interface Picture {
  /** `[a-z0-9-]+`, unique on the page: all ids in the picture begin with it. */
  id: string;
  /** What the picture shows, in the reader's language. */
  description: string;
}

/**
 * Draws a chart with the CSS variables of `chartColors`, without styles, classes and scripts.
 *
 * @param picture the id of the picture that it is for.
 * @throws RangeError where a value is not a finite number; it names the picture and the chart.
 */
export function drawChart(chart: Chart, canvas: Canvas, picture: string): DrawnChart {
  try {
    return { chart, canvas, drawing: draw(chart, canvas) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new RangeError(`picture ${picture}, chart "${plainText(chart.title)}": ${error.message}`);
  }
}

/**
 * Charts of one width, below each other as one SVG with their titles; `standalone` makes a file of it.
 *
 * @throws RangeError where there is no chart; it names the picture.
 */
export function renderCharts(charts: DrawnChart[], picture: Picture): string {
  const [first] = charts;
  if (!first) {
    throw new RangeError(
      `picture ${picture.id}: no charts; leave the picture out where there is too little data`,
    );
  }
  const cut: string[] = [];
  let y = MARGIN;
  const parts = charts.map(({ chart, canvas, drawing }) => {
    const heading = headingOf(chart, canvas);
    const part = [
      `<g transform="translate(0 ${px(y)})">`,
      ...heading.texts,
      `<g transform="translate(0 ${heading.height})">`,
      ...drawing.elements,
      '</g>',
      '</g>',
    ]
      .filter(Boolean)
      .join('\n');
    for (const each of drawing.cut) cut.push(each);
    y += heading.height + drawing.height + GAP;
    return part;
  });
  const [id, height] = [picture.id, Math.ceil(y - GAP + MARGIN)];
  const named = `aria-labelledby="${id}-title" aria-describedby="${id}-description"`;
  const titled = charts.map(({ chart }) => chart);
  return svgOf(first.canvas.width, height, named, [
    `<title id="${id}-title">${titlesOf(titled)}</title>`,
    `<desc id="${id}-description">${descriptionOf(titled, picture, cut)}</desc>`,
    ...parts,
  ]);
}

/**
 * One chart for a page that shows its title itself.
 *
 * @param labelledBy the id of that title.
 */
export function renderChart({ chart, canvas, drawing }: DrawnChart, id: string, labelledBy: string): string {
  const names = [chart.subtitle, ...drawing.cut].map(plainText).filter(Boolean);
  const named = `aria-labelledby="${labelledBy}" aria-describedby="${id}-description"`;
  return svgOf(canvas.width, Math.ceil(drawing.height), named, [
    `<desc id="${id}-description">${escapeMarkup([...new Set(names)].join(' · '))}</desc>`,
    ...drawing.elements.filter(Boolean),
  ]);
}

function svgOf(width: number, height: number, named: string, elements: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` font-family="${FONT}" font-size="${SIZE}" role="img" ${named}>\n`,
    ...elements.map((element) => `${element}\n`),
    '</svg>\n',
  ].join('');
}

function draw(chart: Chart, canvas: Canvas): Drawing {
  switch (chart.type) {
    case 'bars':
      return drawBars(chart, canvas);
    case 'heat':
      return drawHeat(chart, canvas);
    case 'lines':
      return drawLines(chart, canvas);
    case 'panels':
      return drawPanels(chart, canvas);
    case 'scatter':
      return drawScatter(chart, canvas);
  }
}

/** Title and subtitle; `height` is what they take, in px. */
function headingOf({ title, subtitle }: Chart, { width }: Canvas): { texts: string[]; height: number } {
  let y = 0;
  const texts = [
    ...linesOf(title, width, TITLE).map((text) => ({ text, look: TITLE })),
    ...linesOf(subtitle, width, SUBTITLE).map((text) => ({ text, look: SUBTITLE })),
  ].map(({ text, look }) => {
    y += look.line;
    return textAt(text, [MARGIN, y - look.line / 2], look);
  });
  return { texts, height: y + 12 };
}

function linesOf(
  text: string,
  width: number,
  { size, lines, isBold }: typeof TITLE | typeof SUBTITLE,
): string[] {
  return wrap(plainText(text), (width - 2 * MARGIN) / (isBold ? BOLD : 1), size, lines);
}

function titlesOf(charts: Chart[]): string {
  return escapeMarkup(charts.map(({ title }) => plainText(title)).join(' · '));
}

/** With the labels that the picture shows in part; nothing is read twice. */
function descriptionOf(charts: Chart[], { description }: Picture, cut: string[]): string {
  const parts = [description, ...charts.map(({ subtitle }) => subtitle), ...cut].map(plainText);
  return escapeMarkup([...new Set(parts)].filter(Boolean).join(' · '));
}

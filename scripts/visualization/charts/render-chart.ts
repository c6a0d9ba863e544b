import type { Chart } from '../chart';
import { escapeMarkup } from '../escape';
import type { Formatter } from '../number-format';
import { drawBars } from './bars';
import { type Drawing, FONT, MARGIN, SIZE, WIDTH } from './drawing';
import { elementsOf } from './echarts-svg';
import { drawGroups } from './groups';
import { drawHeat } from './heat';
import { drawLines } from './lines';
import { px, textAt } from './marks';
import { drawScatter } from './scatter';
import { plainText, wrap } from './text';

/** Between two charts of a picture, in px. */
const GAP = 28;
const TITLE = { size: 16, line: 22, lines: 3, color: 'text', isBold: true } as const;
const SUBTITLE = { size: 12, line: 17, lines: 3, color: 'muted', isBold: false } as const;
/** Bold letters against those that the widths are known of. */
const BOLD = 1.08;

/** Names a picture on its page and for those who do not see it. */
export interface Picture {
  /** `[a-z0-9-]+`, unique on the page: all ids in the picture begin with it. */
  id: string;
  /** What the picture shows, in the reader's language. */
  description: string;
}

/**
 * Charts below each other as one SVG of 720 px width, without styles, classes and scripts. It is drawn with the CSS
 * variables of `chartColors`, which the style sheet of its page defines; `standalone` makes a file of it.
 *
 * @throws RangeError where there is no chart, or a value is not a finite number; it names the picture and the chart.
 */
export function renderCharts(charts: Chart[], formatter: Formatter, picture: Picture): string {
  if (charts.length === 0) {
    throw new RangeError(
      `picture ${picture.id}: no charts; leave the picture out where there is too little data`,
    );
  }
  const cut: string[] = [];
  let y = MARGIN;
  const parts = charts.map((chart) => {
    const heading = headingOf(chart);
    const drawing = draw(chart, formatter, picture);
    const part = [
      `<g transform="translate(0 ${px(y)})">`,
      ...heading.texts,
      `<g transform="translate(0 ${heading.height})">`,
      elementsOf(drawing),
      ...drawing.overlay,
      '</g>',
      '</g>',
    ]
      .filter(Boolean)
      .join('\n');
    for (const each of drawing.cut) cut.push(each);
    y += heading.height + drawing.height + GAP;
    return part;
  });
  const height = Math.ceil(y - GAP + MARGIN);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}"`,
    ` font-family="${FONT}" font-size="${SIZE}" role="img" aria-labelledby="${picture.id}-title" aria-describedby="${picture.id}-description">\n`,
    `<title id="${picture.id}-title">${titlesOf(charts)}</title>\n`,
    `<desc id="${picture.id}-description">${descriptionOf(charts, picture, cut)}</desc>\n`,
    ...parts.map((part) => `${part}\n`),
    '</svg>\n',
  ].join('');
}

function draw(chart: Chart, formatter: Formatter, picture: Picture): Drawing {
  try {
    switch (chart.type) {
      case 'bars':
        return drawBars(chart, formatter);
      case 'heat':
        return drawHeat(chart, formatter);
      case 'groups':
        return drawGroups(chart, formatter);
      case 'lines':
        return drawLines(chart, formatter);
      case 'scatter':
        return drawScatter(chart, formatter);
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new RangeError(`picture ${picture.id}, chart "${plainText(chart.title)}": ${error.message}`);
  }
}

/** Title and subtitle; `height` is what they take, in px. */
function headingOf({ title, subtitle }: Chart): { texts: string[]; height: number } {
  let y = 0;
  const texts = [
    ...linesOf(title, TITLE).map((text) => ({ text, look: TITLE })),
    ...linesOf(subtitle, SUBTITLE).map((text) => ({ text, look: SUBTITLE })),
  ].map(({ text, look }) => {
    y += look.line;
    return textAt(text, [MARGIN, y - look.line / 2], look);
  });
  return { texts, height: y + 12 };
}

function linesOf(text: string, { size, lines, isBold }: typeof TITLE | typeof SUBTITLE): string[] {
  return wrap(plainText(text), (WIDTH - 2 * MARGIN) / (isBold ? BOLD : 1), size, lines);
}

function titlesOf(charts: Chart[]): string {
  return escapeMarkup(charts.map(({ title }) => plainText(title)).join(' · '));
}

/** With the labels that the picture shows in part; nothing is read twice. */
function descriptionOf(charts: Chart[], { description }: Picture, cut: string[]): string {
  const parts = [description, ...charts.map(({ subtitle }) => subtitle), ...cut].map(plainText);
  return escapeMarkup([...new Set(parts)].filter(Boolean).join(' · '));
}
